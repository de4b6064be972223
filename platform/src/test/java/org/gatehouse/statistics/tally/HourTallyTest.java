package org.gatehouse.statistics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.Tallies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HourTallyTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 2);
    private static final Period QUARTER = Period.parse("2022Q1");

    private final StatisticsAlone house = new StatisticsAlone();
    private final Tallies tallies = house.door(Tallies.class);
    private final HourTally hours = house.door(HourTally.class);

    @AfterEach
    void close() {
        house.close();
    }

    /** Each in a transaction of its own. */
    private void inspected(String at, String day, String port, int quantity) {
        house.jdbc()
                .sql("""
                        INSERT INTO inspection.fact_person_inspected
                        VALUES (pg_current_xact_id()::text::bigint, CAST(:at AS timestamptz), CAST(:day AS date), :port, 'ENTRY',
                                'ROAD', 'CITIZEN', 'DESK', 'ADMITTED', false, :quantity)
                        """)
                .param("at", at)
                .param("day", day)
                .param("port", port)
                .param("quantity", quantity)
                .update();
    }

    private static long sum(long[][] week) {
        return Arrays.stream(week).flatMapToLong(Arrays::stream).sum();
    }

    @Test
    void an_hour_is_that_of_the_clock_at_the_port() {
        inspected("2022-02-02 23:30:00Z", "2022-02-03", "CNGBE", 1); // a Thursday, half past seven in the morning
        inspected("2022-02-03 15:59:00Z", "2022-02-03", "CNSZB", 1); // a minute to midnight
        tallies.foldNow();
        long[][] all = hours.week(MONTH, Optional.empty());
        assertThat(all[3][7]).isEqualTo(1);
        assertThat(all[3][23]).isEqualTo(1);
        assertThat(sum(all)).isEqualTo(2);
        assertThat(sum(hours.week(MONTH, Optional.of("CNGBE")))).isEqualTo(1);
        assertThat(hours.months()).containsExactly(MONTH);
    }

    @Test
    void days_of_a_month_that_are_the_same_of_the_week_are_one_and_folding_adds_to_it() {
        inspected("2022-02-03 02:10:00Z", "2022-02-03", "CNGBE", 1);
        tallies.foldNow();
        inspected("2022-02-10 02:50:00Z", "2022-02-10", "CNGBE", 1);
        inspected("2022-03-03 02:50:00Z", "2022-03-03", "CNGBE", 1);
        tallies.foldNow();
        tallies.foldNow();
        assertThat(hours.week(MONTH, Optional.empty())[3][10]).isEqualTo(2);
        assertThat(hours.months()).containsExactly(YearMonth.of(2022, 3), MONTH);
    }

    @Test
    void a_correction_has_no_hour_and_moves_nothing() {
        inspected("2022-02-03 02:10:00Z", "2022-02-03", "CNGBE", 1);
        tallies.foldNow();
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-02-05 09:00Z', DATE '2022-02-03', port, 'ENTRY',
                               'ROAD', 'CITIZEN', 'DESK', 'ADMITTED', false, quantity
                        FROM (VALUES ('CNGBE', -1), ('CNSZB', 1)) AS moved (port, quantity)
                        """).update();
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(1);
        assertThat(hours.week(MONTH, Optional.of("CNGBE"))[3][10]).isEqualTo(1);
        assertThat(sum(hours.week(MONTH, Optional.empty()))).isEqualTo(1);
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
    }

    @Test
    void months_folded_before_hours_were_kept_are_there_after_a_recount() {
        house.persons(LocalDate.of(2022, 2, 3), "CNGBE", "ROAD", "ENTRY", "CITIZEN", 5);
        tallies.foldNow();
        house.jdbc().sql("DELETE FROM statistics.person_hour").update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isEqualTo(1);
        assertThat(hours.week(MONTH, Optional.empty())[3][8]).isEqualTo(5);
        house.jdbc().sql("UPDATE statistics.person_hour SET quantity = 7").update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isEqualTo(1);
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
    }
}
