package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingStateTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "DRAFT, DRAFT, false",
        "DRAFT, RELEASED, true",
        "DRAFT, REJECTED, true",
        "DRAFT, WITHDRAWN, true",
        "DRAFT, EXPIRED, true",
        "RELEASED, DRAFT, false",
        "RELEASED, RELEASED, false",
        "RELEASED, REJECTED, false",
        "RELEASED, WITHDRAWN, true",
        "RELEASED, EXPIRED, true",
        "REJECTED, DRAFT, false",
        "REJECTED, RELEASED, false",
        "REJECTED, REJECTED, false",
        "REJECTED, WITHDRAWN, false",
        "REJECTED, EXPIRED, false",
        "WITHDRAWN, DRAFT, false",
        "WITHDRAWN, RELEASED, false",
        "WITHDRAWN, REJECTED, false",
        "WITHDRAWN, WITHDRAWN, false",
        "WITHDRAWN, EXPIRED, false",
        "EXPIRED, DRAFT, false",
        "EXPIRED, RELEASED, false",
        "EXPIRED, REJECTED, false",
        "EXPIRED, WITHDRAWN, false",
        "EXPIRED, EXPIRED, false"
    })
    void a_move_is_allowed_or_it_is_not(ListingState from, ListingState to, boolean allowed) {
        assertThat(from.allows(to)).isEqualTo(allowed);
    }
}
