package org.gatehouse.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.inspection.GateEvent.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a gate with everything that it tells. */
class LaneStateTest {

    private static final String PAIRS = """
            IN_SERVICE,     DOOR_OPENED,    DOOR_OPEN
            IN_SERVICE,     PASSED,         IN_SERVICE
            IN_SERVICE,     FAULT,          FAULT
            IN_SERVICE,     OUT_OF_SERVICE, OUT_OF_SERVICE
            IN_SERVICE,     IN_SERVICE,     IN_SERVICE
            DOOR_OPEN,      DOOR_OPENED,    DOOR_OPEN
            DOOR_OPEN,      PASSED,         IN_SERVICE
            DOOR_OPEN,      FAULT,          FAULT
            DOOR_OPEN,      OUT_OF_SERVICE, OUT_OF_SERVICE
            DOOR_OPEN,      IN_SERVICE,     IN_SERVICE
            FAULT,          DOOR_OPENED,    FAULT
            FAULT,          PASSED,         FAULT
            FAULT,          FAULT,          FAULT
            FAULT,          OUT_OF_SERVICE, OUT_OF_SERVICE
            FAULT,          IN_SERVICE,     IN_SERVICE
            OUT_OF_SERVICE, DOOR_OPENED,    OUT_OF_SERVICE
            OUT_OF_SERVICE, PASSED,         OUT_OF_SERVICE
            OUT_OF_SERVICE, FAULT,          OUT_OF_SERVICE
            OUT_OF_SERVICE, OUT_OF_SERVICE, OUT_OF_SERVICE
            OUT_OF_SERVICE, IN_SERVICE,     IN_SERVICE
            """;

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = PAIRS)
    void what_a_gate_tells_moves_it_or_not(LaneState from, Type told, LaneState to) {
        assertThat(from.after(told)).isEqualTo(to);
    }

    @Test
    void no_pair_is_left_out() {
        assertThat(PAIRS.lines()).hasSize(LaneState.values().length * Type.values().length);
    }
}
