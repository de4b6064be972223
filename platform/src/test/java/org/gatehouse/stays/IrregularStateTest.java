package org.gatehouse.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.stays.IrregularState.CONFIRMED;
import static org.gatehouse.stays.IrregularState.EXCUSED;
import static org.gatehouse.stays.IrregularState.EXPLAINED;
import static org.gatehouse.stays.IrregularState.FOUND;
import static org.gatehouse.stays.IrregularState.HEARD;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IrregularStateTest {

    private static final Map<IrregularState, Set<IrregularState>> LAWFUL = Map.of(
            FOUND, Set.of(HEARD, EXPLAINED),
            HEARD, Set.of(EXPLAINED, EXCUSED, CONFIRMED),
            EXPLAINED, Set.of(),
            EXCUSED, Set.of(),
            CONFIRMED, Set.of(EXPLAINED));

    @Test
    void every_pair_is_allowed_or_it_is_not() {
        for (IrregularState from : IrregularState.values()) {
            for (IrregularState to : IrregularState.values()) {
                assertThat(from.allows(to))
                        .as(from + " to " + to)
                        .isEqualTo(LAWFUL.get(from).contains(to));
            }
        }
    }

    @Test
    void nothing_is_confirmed_of_somebody_who_was_not_heard() {
        for (IrregularState from : IrregularState.values()) {
            assertThat(from.allows(CONFIRMED)).as(from.name()).isEqualTo(from == HEARD);
        }
    }
}
