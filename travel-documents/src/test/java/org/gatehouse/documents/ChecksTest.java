package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Results and lines of a reading are an ordinary map and an ordinary list, which nobody can change. */
class ChecksTest {

    private static final DocumentReading PASSPORT = MrzReader.read(Specimens.TD3, LocalDate.of(2012, 1, 2));
    private static final DocumentReading NONE = MrzReader.read("", LocalDate.of(2012, 1, 2));

    @Test
    void results_stand_in_the_order_of_the_checks() {
        assertThat(PASSPORT.checks()).hasSize(5);
        assertThat(PASSPORT.checks().keySet()).containsExactly(Check.values());
        PASSPORT.checks().forEach((check, result) -> assertThat(result.check()).isEqualTo(check));
        assertThat(NONE.checks()).isEmpty();
        assertThat(NONE.checks().containsKey(Check.COMPOSITE)).isFalse();
        assertThat(PASSPORT.checks().containsKey(Check.COMPOSITE)).isTrue();
        assertThat(PASSPORT.checks().get("COMPOSITE")).isNull();
    }

    @Test
    void a_map_of_other_make_is_copied_and_equal() {
        Map<Check, CheckResult> some = new EnumMap<>(Check.class);
        some.put(Check.EXPIRY_DATE, PASSPORT.result(Check.EXPIRY_DATE));
        Map<Check, CheckResult> copied = Checks.unchangeable(some);

        assertThat(copied).isEqualTo(some).hasSameHashCodeAs(some).hasSize(1);
        some.clear();
        assertThat(copied).hasSize(1);
        assertThat(Checks.unchangeable(copied)).isSameAs(copied);
        assertThat(Checks.unchangeable(PASSPORT.checks())).isEqualTo(new EnumMap<>(PASSPORT.checks()));
    }

    @Test
    void nothing_can_be_changed() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> PASSPORT.checks().put(Check.COMPOSITE, PASSPORT.result(Check.COMPOSITE)));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> PASSPORT.checks().remove(Check.COMPOSITE));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> PASSPORT.lines().add(""));
        var iterator = NONE.checks().entrySet().iterator();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
    }

    @Test
    void lines_are_an_ordinary_list() {
        assertThat(PASSPORT.lines()).isEqualTo(List.copyOf(PASSPORT.lines())).hasSize(2);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> PASSPORT.lines().get(2));
        assertThat(PASSPORT).isEqualTo(MrzReader.read(Specimens.TD3, LocalDate.of(2012, 1, 2)));
    }

    @Test
    void a_failed_digit_of_whichever_check_makes_a_reading_unsound() {
        for (Check check : Check.values()) {
            var results = new EnumMap<>(PASSPORT.checks());
            results.put(check, new CheckResult(check, CheckOutcome.FAILED, '1', '2', 1, 1));
            var read = PASSPORT;
            assertThat(new DocumentReading(
                                    read.format(),
                                    read.lines(),
                                    read.documentCode(),
                                    read.issuer(),
                                    read.number(),
                                    read.birth(),
                                    read.expiry(),
                                    read.sex(),
                                    read.nationality(),
                                    read.name(),
                                    read.optionalData(),
                                    results,
                                    read.findings())
                            .sound())
                    .isFalse();
        }
    }
}
