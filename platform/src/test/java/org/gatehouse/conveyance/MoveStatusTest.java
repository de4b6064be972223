package org.gatehouse.conveyance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveStatusTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "ANNOUNCED, ANNOUNCED, false",
        "ANNOUNCED, INSPECTED, true",
        "ANNOUNCED, CANCELLED, true",
        "INSPECTED, ANNOUNCED, false",
        "INSPECTED, INSPECTED, false",
        "INSPECTED, CANCELLED, false",
        "CANCELLED, ANNOUNCED, false",
        "CANCELLED, INSPECTED, false",
        "CANCELLED, CANCELLED, false"
    })
    void a_move_is_allowed_or_it_is_not(MoveStatus from, MoveStatus to, boolean allowed) {
        assertThat(from.allows(to)).isEqualTo(allowed);
    }
}
