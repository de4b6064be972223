package org.gatehouse.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two bytes say of a birth date what the whole date says. */
class BirthCodesTest {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2026;

    @Test
    void everyCodeSaysWhatTheDatesSay() {
        var codes = new BirthCodes();
        for (int asked : asked()) {
            codes.ask(asked);
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                for (int day = 0; day < 13 << 5; day++) {
                    int listed = year << 9 | day;
                    short code = BirthCodes.code(new int[] {listed}, 0, 1);

                    int verdict = codes.verdict(code);

                    if (verdict != Births.compare(asked, listed).ordinal()) {
                        assertThat(BirthCodes.kind(verdict))
                                .as("%s beside %s", words(asked), words(listed))
                                .isEqualTo(Births.compare(asked, listed));
                    }
                }
            }
        }
    }

    /** Days of every sort, months, years, an estimate and a range. */
    private static List<Integer> asked() {
        List<Integer> asked = new ArrayList<>();
        var random = new Random(20261126);
        for (int i = 0; i < 20; i++) {
            var day = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(46_000));
            asked.add(Births.pack(BirthDate.ofDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
        }
        asked.add(Births.pack(BirthDate.ofDay(1980, 1, 1)));
        asked.add(Births.pack(BirthDate.ofDay(1980, 5, 4)));
        asked.add(Births.pack(new BirthDate(1980, 5, 0, false, 1980)));
        asked.add(Births.pack(BirthDate.ofYear(1980)));
        asked.add(Births.pack(new BirthDate(1980, 0, 0, true, 1980)));
        asked.add(Births.pack(new BirthDate(1980, 0, 0, false, 1983)));
        return asked;
    }

    private static String words(int date) {
        return "%d-%d-%d".formatted(date >> 9 & 0x3FFF, date >> 5 & 15, date & 31);
    }
}
