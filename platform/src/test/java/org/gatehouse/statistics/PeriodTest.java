package org.gatehouse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.gatehouse.statistics.wording.PeriodWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022-03-15, DAY, 2022-03-15, 2022-03-15, 2022-03-14, 2021-03-15",
        "2022-W11, WEEK, 2022-03-14, 2022-03-20, 2022-W10, 2021-W11",
        "2020-W53, WEEK, 2020-12-28, 2021-01-03, 2020-W52,",
        "2021-W01, WEEK, 2021-01-04, 2021-01-10, 2020-W53, 2020-W01",
        "2022-03, MONTH, 2022-03-01, 2022-03-31, 2022-02, 2021-03",
        "2022Q1, QUARTER, 2022-01-01, 2022-03-31, 2021Q4, 2021Q1",
        "2022H1, HALF_YEAR, 2022-01-01, 2022-06-30, 2021H2, 2021H1",
        "2022Q1-Q3, NINE_MONTHS, 2022-01-01, 2022-09-30, 2021Q1-Q3, 2021Q1-Q3",
        "2022, YEAR, 2022-01-01, 2022-12-31, 2021, 2021",
        "2022-spring-festival, HOLIDAY, 2022-01-31, 2022-02-06, 2021-spring-festival, 2021-spring-festival",
        "2023-new-year, HOLIDAY, 2022-12-31, 2023-01-02, 2022-new-year, 2022-new-year",
        "2019-qingming, HOLIDAY, 2019-04-05, 2019-04-07,,",
        "2022-01-29..2022-02-06, RANGE, 2022-01-29, 2022-02-06, 2022-01-20..2022-01-28, 2021-01-29..2021-02-06",
        "2024-02-29, DAY, 2024-02-29, 2024-02-29, 2024-02-28,",
        "2024-02-29..2024-03-01, RANGE, 2024-02-29, 2024-03-01, 2024-02-27..2024-02-28, 2023-02-28..2023-03-01",
    })
    void each_kind_has_its_days_and_is_compared_with_its_like(
            String text, Period.Kind kind, LocalDate first, LocalDate last, String previous, String yearBefore) {
        Period period = Period.parse(text);
        assertThat(period).hasToString(text);
        assertThat(period.kind()).isEqualTo(kind);
        assertThat(period.from()).isEqualTo(first);
        assertThat(period.until().minusDays(1)).isEqualTo(last);
        assertThat(period.previous().map(Period::toString).orElse(null)).isEqualTo(previous);
        assertThat(period.yearBefore().map(Period::toString).orElse(null)).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022Q5",
                "2022H3",
                "2022-13",
                "2022-02-30",
                "2022-W54",
                "2022-W53",
                "2022-W00",
                "2022-midsummer",
                "2022q1",
                "2022-1-1..2022-1-2",
                "2022-01-01..",
                "..2022-01-01",
                "+12022-01-01..+12022-01-02",
                "0000",
                "2022Q2-Q3",
                "2022-"
            })
    void what_names_no_period_is_told_so(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(StatisticsProblem.NoSuchPeriod.class);
    }

    @Test
    void a_range_that_ends_before_it_begins_is_told_so() {
        assertThatThrownBy(() -> Period.parse("2022-02-06..2022-01-29"))
                .isInstanceOf(StatisticsProblem.PeriodBackwards.class);
        assertThat(Period.parse("2022-02-06..2022-02-06").days()).isEqualTo(1);
    }

    @Test
    void the_period_before_ends_where_the_period_begins_and_is_of_its_kind() {
        var random = new Random(20220427);
        for (int n = 0; n < 2_000; n++) {
            LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(30_000));
            int year = day.getYear();
            for (String text : new String[] {
                day.toString(),
                String.format(
                        "%04d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                day.toString().substring(0, 7),
                year + "Q" + (day.getMonthValue() + 2) / 3,
                year + "H" + (day.getMonthValue() + 5) / 6,
                day + ".." + day.plusDays(random.nextInt(40))
            }) {
                Period period = Period.parse(text);
                Period before = period.previous().orElseThrow();
                assertThat(before.until()).as(text).isEqualTo(period.from());
                assertThat(before.kind()).isEqualTo(period.kind());
                assertThat(Period.parse(before.toString())).isEqualTo(before);
                assertThat(period.from()).isBeforeOrEqualTo(day);
                assertThat(period.until()).isAfter(day);
                period.yearBefore().ifPresent(last -> {
                    assertThat(last.kind()).isEqualTo(period.kind());
                    assertThat(last.year()).isEqualTo(period.year() - 1);
                    assertThat(last.number() - period.number()).isBetween(-1, 1);
                });
            }
        }
    }

    @Test
    void holidays_do_not_overlap_within_a_year_and_each_has_its_words() {
        assertThat(Period.holidays()).hasSizeGreaterThan(40);
        for (Period holiday : Period.holidays()) {
            assertThat(holiday.days()).as(holiday.code()).isBetween(1, 10);
            assertThat(PeriodWords.name(holiday, Language.EN)).contains(Integer.toString(holiday.year()));
            assertThat(PeriodWords.name(holiday, Language.ZH)).contains("假期");
            assertThat(Period.holidays().stream().filter(holiday::overlaps)).containsExactly(holiday);
        }
    }

    @Test
    void a_stored_period_is_its_code_and_the_form_of_the_first_releases_is_still_read() {
        var json = JsonMapper.shared();
        for (String text : new String[] {"2022Q1", "2022-spring-festival", "2022-01-29..2022-02-06"}) {
            assertThat(json.writeValueAsString(Period.parse(text))).isEqualTo("\"" + text + "\"");
            assertThat(json.readValue("\"" + text + "\"", Period.class)).isEqualTo(Period.parse(text));
        }
        assertThat(json.readValue("{\"first\":\"2022-01\",\"months\":3}", Period.class))
                .isEqualTo(Period.parse("2022Q1"));
        assertThat(json.readValue("{\"first\":\"2022-07\",\"months\":6}", Period.class))
                .isEqualTo(Period.parse("2022H2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-03-15|15 March 2022|2022年3月15日",
                "2022-W11|week 11 of 2022 (14 March to 20 March 2022)|2022年第11周（2022年3月14日至3月20日）",
                "2022Q1-Q3|the first nine months of 2022|2022年前三季度",
                "2022-spring-festival|the holiday of Spring Festival 2022 (31 January to 6 February 2022)|2022年春节假期（2022年1月31日至2月6日）",
                "2021-12-30..2022-01-02|30 December 2021 to 2 January 2022|2021年12月30日至2022年1月2日",
            })
    void a_sentence_names_it_in_both_languages(String text, String english, String chinese) {
        assertThat(PeriodWords.name(Period.parse(text), Language.EN)).isEqualTo(english);
        assertThat(PeriodWords.name(Period.parse(text), Language.ZH)).isEqualTo(chinese);
    }
}
