package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.gatehouse.names.Explanation.Birth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1961",
                "1961-04",
                "1961-04-30",
                "~1961",
                "~1961-04",
                "1961..1964",
                "0001",
                "9999-12-31",
                "2000-02-29"
            })
    void a_date_is_read_as_it_is_written(String text) {
        assertThat(BirthDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "61",
                "1961-4-3",
                "1961-13",
                "1961-02-30",
                "1900-02-29",
                "1961-00-10",
                "30.04.1961",
                "1961..",
                "1964..1961",
                "0000",
                "-1961",
                "1961-04-30T00:00",
                "1961-04-31",
                "١٩٦١"
            })
    void what_is_no_date_is_told_so(String text) {
        assertThatThrownBy(() -> BirthDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no birth date");
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "1961-04-12, 1961-04-12, SAME_DAY",
        "1961-04-12, 1961-12-04, DAY_AND_MONTH_SWAPPED",
        "1961-04-12, 1961-04-13, ONE_DIFFERENCE",
        "1961-04-12, 1961-04-21, ONE_DIFFERENCE",
        "1961-04-12, 1991-04-12, FAR_APART",
        "1961-04-12, 1971-04-12, ONE_DIFFERENCE",
        "1961-01-01, 1961-09-23, FIRST_OF_JANUARY",
        "1961-04-12, 1961, SAME_AS_FAR_AS_KNOWN",
        "1961-04-12, 1961-04, SAME_AS_FAR_AS_KNOWN",
        "1961-04-12, 1961-05, SAME_YEAR",
        "1961-04-12, 1960..1963, SAME_AS_FAR_AS_KNOWN",
        "1961-04-12, ~1963, NEAR_YEAR",
        "1961-04-12, 1962-04-12, YEAR_APART",
        "1961-04-12, 1962, NEAR_YEAR",
        "1961-04-12, 1961-09-27, SAME_YEAR",
        "1961-04-12, 1966-09-27, DIFFERS",
        "1961-04-12, 1976-09-27, FAR_APART",
        "1961-04-12, 1975-12-31, DIFFERS",
        "1961, 1976..1980, FAR_APART",
    })
    void dates_are_compared_both_ways(String asked, String listed, Birth expected) {
        int a = Births.pack(BirthDate.parse(asked));
        int b = Births.pack(BirthDate.parse(listed));
        assertThat(Births.compare(a, b)).isEqualTo(expected);
        assertThat(Births.compare(b, a)).isEqualTo(expected);
    }

    @Test
    void a_code_says_of_a_birth_date_what_the_date_says_or_nothing() {
        var random = new Random(5);
        var codes = new BirthCodes();
        int open = 0;
        for (int i = 0; i < 20_000; i++) {
            int asked = Births.pack(date(random));
            int[] listed = {Births.pack(date(random))};
            codes.ask(asked);
            int said = codes.verdict(BirthCodes.code(listed, 0, 1));
            open += said < 0 ? 1 : 0;
            if (said >= 0) {
                assertThat(BirthCodes.kind(said)).isEqualTo(Births.compare(asked, listed[0]));
            }
        }
        assertThat(open).isBetween(1, 5_000);
    }

    @Test
    void a_code_is_compared_with_the_date_that_was_asked_last() {
        var codes = new BirthCodes();
        codes.ask(Births.pack(BirthDate.ofDay(1961, 4, 12)));
        assertThat(codes.verdict(code("1966-09-27"))).isEqualTo(Birth.DIFFERS.ordinal());
        assertThat(codes.verdict(code("1991-09-27"))).isEqualTo(Birth.FAR_APART.ordinal());
        assertThat(codes.verdict(code("1961-04-12"))).isEqualTo(Birth.SAME_DAY.ordinal());
        assertThat(codes.verdict(code("~1966"))).isEqualTo(BirthCodes.UNKNOWN);
        codes.ask(0);
        assertThat(codes.verdict(code("1991-09-27"))).isEqualTo(Birth.MISSING.ordinal());
        assertThat(codes.verdict(code("~1966"))).isEqualTo(Birth.MISSING.ordinal());
    }

    @Test
    void ranges_of_codes_leave_out_nobody_who_is_wanted() {
        var random = new Random(6);
        var codes = new BirthCodes();
        float[] needed = new float[BirthCodes.KINDS.length + 1];
        int left = 0;
        for (int i = 0; i < 20_000; i++) {
            codes.ask(random.nextInt(9) == 0 ? 0 : Births.pack(date(random)));
            codes.change();
            needed[Birth.DIFFERS.ordinal() + 1] = random.nextBoolean() ? 1 : Float.POSITIVE_INFINITY;
            needed[Birth.FAR_APART.ordinal() + 1] = Float.POSITIVE_INFINITY;
            short code = BirthCodes.code(new int[] {Births.pack(date(random))}, 0, 1);
            int[] ranges = codes.ranges(needed);
            boolean within = false;
            for (int r = 0; r < codes.rangeEnds(); r += 2) {
                within |= ranges[r] <= (code & 0xFFFF) && (code & 0xFFFF) < ranges[r + 1];
            }
            assertThat(codes.rangeEnds() % 2).isZero();
            if (needed[codes.verdict(code) + 1] < Float.POSITIVE_INFINITY) {
                assertThat(within).isTrue();
            }
            left += within ? 0 : 1;
        }
        assertThat(left).isGreaterThan(5_000);
    }

    private static short code(String date) {
        return BirthCodes.code(new int[] {Births.pack(BirthDate.parse(date))}, 0, 1);
    }

    private static BirthDate date(Random random) {
        int year = 1930 + random.nextInt(80);
        return random.nextInt(4) == 0
                ? new BirthDate(year, 0, 0, random.nextBoolean(), year)
                : BirthDate.ofDay(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
