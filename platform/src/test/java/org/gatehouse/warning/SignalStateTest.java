package org.gatehouse.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.warning.Opinion.CANNOT_SAY;
import static org.gatehouse.warning.Opinion.NOT_REAL;
import static org.gatehouse.warning.Opinion.REAL;
import static org.gatehouse.warning.SignalState.CLOSED;
import static org.gatehouse.warning.SignalState.CONFIRMED;
import static org.gatehouse.warning.SignalState.DISMISSED;
import static org.gatehouse.warning.SignalState.DISPUTED;
import static org.gatehouse.warning.SignalState.HALF_ASSESSED;
import static org.gatehouse.warning.SignalState.LAPSED;
import static org.gatehouse.warning.SignalState.RAISED;
import static org.gatehouse.warning.SignalState.UNDECIDED;
import static org.gatehouse.warning.SignalState.WARNED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may follow what, of signals and of warnings; every pair. */
class SignalStateTest {

    private static final Map<SignalState, Set<SignalState>> LAWFUL = Map.of(
            RAISED, Set.of(HALF_ASSESSED, LAPSED),
            HALF_ASSESSED, Set.of(CONFIRMED, DISMISSED, UNDECIDED, DISPUTED, LAPSED),
            DISPUTED, Set.of(CONFIRMED, DISMISSED, UNDECIDED, LAPSED),
            CONFIRMED, Set.of(WARNED, CLOSED),
            DISMISSED, Set.of(CLOSED),
            UNDECIDED, Set.of(CLOSED),
            WARNED, Set.of(CLOSED),
            LAPSED, Set.of(),
            CLOSED, Set.of());

    private static final Map<WarningState, Set<WarningState>> OF_WARNINGS = Map.of(
            WarningState.ISSUED, Set.of(WarningState.LIFTED, WarningState.EXPIRED),
            WarningState.LIFTED, Set.of(),
            WarningState.EXPIRED, Set.of());

    @Test
    void every_pair_of_a_signal_is_allowed_or_it_is_not() {
        for (SignalState from : SignalState.values()) {
            for (SignalState to : SignalState.values()) {
                assertThat(from.allows(to))
                        .as(from + " to " + to)
                        .isEqualTo(LAWFUL.get(from).contains(to));
            }
        }
    }

    @Test
    void every_pair_of_a_warning_is_allowed_or_it_is_not() {
        for (WarningState from : WarningState.values()) {
            for (WarningState to : WarningState.values()) {
                assertThat(from.allows(to))
                        .as(from + " to " + to)
                        .isEqualTo(OF_WARNINGS.get(from).contains(to));
            }
        }
    }

    @Test
    void nobody_warns_of_what_two_analysts_have_not_found_real() {
        for (SignalState from : SignalState.values()) {
            assertThat(from.allows(WARNED)).as(from.name()).isEqualTo(from == CONFIRMED);
        }
    }

    @Test
    void two_who_think_the_same_settle_it_and_two_who_differ_take_a_third() {
        assertThat(Opinion.settle(List.of())).isEmpty();
        assertThat(Opinion.settle(List.of(REAL))).contains(HALF_ASSESSED);
        assertThat(Opinion.settle(List.of(REAL, REAL))).contains(CONFIRMED);
        assertThat(Opinion.settle(List.of(NOT_REAL, NOT_REAL))).contains(DISMISSED);
        assertThat(Opinion.settle(List.of(CANNOT_SAY, CANNOT_SAY))).contains(UNDECIDED);
        assertThat(Opinion.settle(List.of(REAL, NOT_REAL))).contains(DISPUTED);
        assertThat(Opinion.settle(List.of(REAL, CANNOT_SAY))).contains(DISPUTED);
        assertThat(Opinion.settle(List.of(REAL, NOT_REAL, REAL))).contains(CONFIRMED);
        assertThat(Opinion.settle(List.of(REAL, NOT_REAL, NOT_REAL))).contains(DISMISSED);
        assertThat(Opinion.settle(List.of(REAL, NOT_REAL, CANNOT_SAY))).contains(UNDECIDED);
    }

    @Test
    void settled_is_what_analysts_have_said_and_no_clock() {
        for (SignalState state : SignalState.values()) {
            assertThat(state.settled())
                    .as(state.name())
                    .isEqualTo(!Set.of(RAISED, HALF_ASSESSED, DISPUTED, LAPSED).contains(state));
        }
    }
}
