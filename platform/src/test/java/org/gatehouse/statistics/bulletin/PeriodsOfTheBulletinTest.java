package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeriodsOfTheBulletinTest {

    private static final String PERSONS = "crossings.persons.total";

    private final StatisticsAlone house = new StatisticsAlone();
    private final Periods periods = house.door(Periods.class);

    @BeforeEach
    void later() {
        house.clock().set(Instant.parse("2023-01-05T00:00:00Z"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** So many entries on each day from the first to the last. */
    private void daily(String first, String last, long each) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            house.persons(day, "CNSHA", "SEA", "ENTRY", "FOREIGNER", each);
        }
    }

    private Bulletin bulletin(String period) {
        return house.door(Bulletins.class).compile(Period.parse(period), Freshness.RECOUNTED);
    }

    private Observation.Recorded persons(String period) {
        return bulletin(period).recorded(PERSONS).orElseThrow();
    }

    @Test
    void a_day_a_week_a_holiday_and_a_range_are_counted_over_their_days() {
        daily("2022-01-20", "2022-02-20", 20);
        house.persons(LocalDate.of(2022, 2, 3), "CNPVG", "AIR", "EXIT", "CITIZEN", 7_000);
        assertThat(persons("2022-02-03").value()).isEqualTo(7_020);
        assertThat(persons("2022-W05").value()).isEqualTo(7 * 20 + 7_000);
        assertThat(persons("2022-spring-festival").value()).isEqualTo(7 * 20 + 7_000);
        assertThat(persons("2022-01-29..2022-02-06").value()).isEqualTo(9 * 20 + 7_000);
        assertThat(persons("2022-02-04").value()).isEqualTo(20);
        assertThat(persons("2022-01").value()).isEqualTo(12 * 20);
        assertThat(persons("2022").value()).isEqualTo(32 * 20 + 7_000);
        assertThat(bulletin("2022-02-03").breakdown("port").orElseThrow().rows())
                .hasSize(2);
    }

    @Test
    void a_recount_of_a_week_leaves_the_months_right() {
        daily("2022-01-01", "2022-03-31", 11);
        house.door(Tallies.class).foldNow();
        house.jdbc()
                .sql("UPDATE statistics.person_tally SET quantity = 1 WHERE day = DATE '2022-01-31'")
                .update();
        house.jdbc()
                .sql("UPDATE statistics.person_month SET quantity = 5 WHERE month = DATE '2022-02-01'")
                .update();
        house.door(Tallies.class).reconcile(Period.parse("2022-W05"));
        assertThat(persons("2022Q1").value()).isEqualTo(90 * 11);
        assertThat(house.jdbc()
                        .sql("SELECT SUM(quantity) FROM statistics.person_month")
                        .query(Long.class)
                        .single())
                .isEqualTo(90 * 11);
    }

    @Test
    void it_is_compared_with_the_one_before_the_year_before_and_2019() {
        daily("2022-03-14", "2022-03-20", 30);
        daily("2022-03-07", "2022-03-13", 20);
        daily("2021-03-15", "2021-03-21", 60);
        daily("2019-03-11", "2019-03-17", 120);
        Observation.Recorded week = persons("2022-W11");
        assertThat(week.previousPercent()).contains(new BigDecimal("50.0"));
        assertThat(week.yearAgoPercent()).contains(new BigDecimal("-50.0"));
        assertThat(week.basePercent()).contains(new BigDecimal("-75.0"));
        assertThat(persons("2019-W11").basePercent()).isEmpty();
        house.jdbc()
                .sql("DELETE FROM inspection.fact_person_inspected WHERE day = DATE '2021-03-18'")
                .update();
        assertThat(persons("2022-W11").yearAgoPercent()).isEmpty();
        assertThat(bulletin("2021-W11").notes()).anyMatch(note -> note.en().startsWith("Not every day"));
    }

    @Test
    void a_holiday_of_another_length_is_compared_by_its_average_per_day() {
        daily("2020-01-24", "2020-02-02", 40);
        daily("2021-02-11", "2021-02-17", 20); // seven
        assertThat(persons("2021-spring-festival").yearAgoPercent()).contains(new BigDecimal("-50.0"));
        assertThat(bulletin("2021-spring-festival").notes())
                .anyMatch(note -> note.en().contains("averages per day"));
        assertThat(bulletin("2021-spring-festival").text().en())
                .contains("down 50.0% on the same holiday of the year before");
    }

    @Test
    void parts_have_their_share_in_the_figure_that_contains_them() {
        house.persons(LocalDate.of(2022, 3, 1), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 300);
        house.persons(LocalDate.of(2022, 3, 1), "CNSHA", "SEA", "EXIT", "CITIZEN", 100);
        Bulletin bulletin = bulletin("2022-03-01");
        assertThat(bulletin.recorded("crossings.persons.entries").orElseThrow().sharePercent())
                .contains(new BigDecimal("75.0"));
        assertThat(bulletin.recorded("crossings.persons.mainland_exit")
                        .orElseThrow()
                        .sharePercent())
                .contains(new BigDecimal("25.0"));
        assertThat(bulletin.recorded(PERSONS).orElseThrow().sharePercent()).isEmpty();
    }

    @Test
    void a_year_of_replayed_quarters_has_their_scale() {
        daily("2022-01-01", "2022-01-03", 50);
        daily("2022-04-01", "2022-04-03", 50);
        house.door(Tallies.class).foldNow();
        periods.markReplayed(Period.parse("2022Q1"), 100, 1);
        periods.markReplayed(Period.parse("2022Q2"), 100, 1);
        for (String period : new String[] {
            "2022", "2022H1", "2022Q1-Q3", "2022-01", "2022-W01", "2022-01-03", "2022-04-01..2022-05-05"
        }) {
            assertThat(periods.scale(Period.parse(period))).as(period).isEqualTo(100);
        }
        assertThat(periods.scale(Period.parse("2021"))).isEqualTo(1);
        assertThat(bulletin("2022").scale()).isEqualTo(100);
    }

    @Test
    void records_of_several_scales_are_not_added_up_and_are_no_base_either() {
        daily("2022-01-01", "2022-01-03", 50);
        daily("2022-04-01", "2022-04-03", 50);
        house.door(Tallies.class).foldNow();
        periods.markReplayed(Period.parse("2022Q1"), 100, 1);
        periods.markReplayed(Period.parse("2022Q2"), 1000, 1);
        assertThatThrownBy(() -> bulletin("2022"))
                .isInstanceOfSatisfying(
                        StatisticsProblem.MixedScales.class,
                        problem -> assertThat(problem.arguments())
                                .containsExactly("2022", "2022-01 1:100, 2022-04 1:1000"));
        daily("2023-01-01", "2023-01-03", 50);
        assertThat(persons("2023").yearAgoPercent()).isEmpty();
    }

    @Test
    void a_period_that_is_not_over_says_how_much_is_missing() {
        daily("2022-01-01", "2022-01-14", 50);
        // ten in the morning at the ports: the 15th runs
        house.clock().set(Instant.parse("2022-01-15T02:00:00Z"));
        Bulletin quarter = bulletin("2022Q1");
        assertThat(quarter.missing()).hasValueSatisfying(missing -> {
            assertThat(missing.daysNotOver()).isEqualTo(90 - 14);
            assertThat(missing.running()).contains(LocalDate.of(2022, 1, 15));
            assertThat(missing.ports()).containsExactly("CNGBE", "CNPVG", "CNSHA", "CNSZB");
        });
        assertThat(quarter.text().en())
                .startsWith("Provisional: 76 of its 90 days are not over; 2022-01-15 is not over at Gongbei, ");
        assertThat(quarter.text().zh()).startsWith("初步数据：本期共90天，尚有76天未结束；2022-01-15在以下口岸尚未结束：拱北、");
        assertThat(bulletin("2022-01-01..2022-01-14").missing()).isEmpty();
        assertThat(bulletin("2024Q1").text().en()).contains("Provisional: the period has not begun.");
        assertThat(bulletin("2024Q1").missing().orElseThrow().running()).isEmpty();
    }

    @Test
    void groups_that_do_not_add_up_have_a_row_for_the_rest() {
        house.persons(LocalDate.of(2022, 3, 1), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 300);
        house.persons(LocalDate.of(2022, 3, 1), "CNSHA", "SEA", "ENTRY", "SOMEBODY_NEW", 40);
        Bulletin bulletin = bulletin("2022-03-01");
        assertThat(bulletin.breakdown("group").orElseThrow().rows()).anySatisfy(row -> {
            assertThat(row.code()).isEqualTo("RESIDUAL");
            assertThat(row.total()).isEqualTo(40);
        });
        assertThat(bulletin.breakdown("group").orElseThrow().rows().stream()
                        .mapToLong(Bulletin.Row::total)
                        .sum())
                .isEqualTo(340);
        assertThat(bulletin.breakdown("mode").orElseThrow().rows())
                .noneMatch(row -> row.code().equals("RESIDUAL"));
        assertThat(bulletin.notes()).anyMatch(note -> note.en().contains("in none of the others"));
    }
}
