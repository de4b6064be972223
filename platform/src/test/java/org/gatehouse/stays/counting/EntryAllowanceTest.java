package org.gatehouse.stays.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.gatehouse.stays.counting.EntryAllowance.Allowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries as a visa counts them, and as a walk over its days counts them. */
class EntryAllowanceTest {

    private static final LocalDate FROM = LocalDate.parse("2022-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2022-03-31");

    private static EntryAllowance allows(Allowed allowed) {
        return new EntryAllowance(allowed, FROM, UNTIL);
    }

    @ParameterizedTest
    @CsvSource({
        "SINGLE, 0, true, 0",
        "SINGLE, 1, false, 0",
        "DOUBLE, 0, true, 1",
        "DOUBLE, 1, true, 0",
        "DOUBLE, 2, false, 0",
    })
    void an_entry_uses_one_of_those_that_are_allowed(Allowed allowed, int earlier, boolean lawful, long left) {
        List<LocalDate> entries = new ArrayList<>();
        for (int i = 0; i < earlier; i++) {
            entries.add(FROM.plusDays(i));
        }
        var used = allows(allowed).use(entries, LocalDate.parse("2022-02-01"));
        assertThat(used.lawful()).isEqualTo(lawful);
        assertThat(used.used()).isEqualTo(earlier);
        assertThat(used.left()).isEqualTo(OptionalLong.of(left));
    }

    @Test
    void the_last_day_counts_and_the_next_does_not() {
        assertThat(allows(Allowed.SINGLE).use(List.of(), UNTIL).lawful()).isTrue();
        var late = allows(Allowed.DOUBLE).use(List.of(), UNTIL.plusDays(1));
        assertThat(late.lawful()).isFalse();
        assertThat(late.left()).isEqualTo(OptionalLong.of(0));
        assertThat(allows(Allowed.SINGLE).use(List.of(), FROM).lawful()).isTrue();
        assertThat(allows(Allowed.SINGLE).use(List.of(), FROM.minusDays(1)).lawful())
                .isFalse();
    }

    @Test
    void an_entry_on_another_visa_uses_nothing() {
        assertThat(allows(Allowed.SINGLE).use(List.of(FROM.minusDays(1)), FROM).lawful())
                .isTrue();
    }

    @Test
    void any_number_is_any_number() {
        List<LocalDate> daily = FROM.datesUntil(UNTIL).toList();
        var used = allows(Allowed.MULTIPLE).use(daily, UNTIL);
        assertThat(used.lawful()).isTrue();
        assertThat(used.left()).isEmpty();
    }

    @Test
    void no_visa_ends_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryAllowance(Allowed.SINGLE, UNTIL, FROM));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_walk_over_the_days_of_the_visa_finds_the_same(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            LocalDate from = FROM.plusDays(random.nextInt(40));
            LocalDate until = from.plusDays(random.nextInt(60));
            Allowed allowed = Allowed.values()[random.nextInt(3)];
            LocalDate entry = FROM.plusDays(random.nextInt(120));
            List<LocalDate> earlier = new ArrayList<>();
            for (int e = random.nextInt(5); e > 0; e--) {
                earlier.add(FROM.plusDays(random.nextInt(Math.max(1, entry.getDayOfYear() - 1))));
            }
            long inHand = switch (allowed) {
                case SINGLE -> 1;
                case DOUBLE -> 2;
                case MULTIPLE -> 1_000;
            };
            long taken = 0;
            boolean admitted = false;
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                LocalDate today = day;
                long on = earlier.stream().filter(today::equals).count();
                taken += on;
                inHand -= on;
            }
            for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
                if (day.equals(entry) && inHand > 0) {
                    admitted = true;
                    inHand--;
                }
            }
            var used = new EntryAllowance(allowed, from, until).use(earlier, entry);
            assertThat(used.used()).isEqualTo(taken);
            assertThat(used.lawful())
                    .as("%s %s..%s %s %s", allowed, from, until, earlier, entry)
                    .isEqualTo(admitted);
            if (allowed != Allowed.MULTIPLE) {
                assertThat(used.left().orElseThrow()).isEqualTo(entry.isAfter(until) ? 0 : Math.max(0, inHand));
            }
        }
    }
}
