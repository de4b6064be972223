package org.gatehouse.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state with every event. */
class PassageStateTest {

    private static final String PAIRS = """
            REFERRED,    COMMIT,
            REFERRED,    ROLL_BACK,
            REFERRED,    EXPIRE,
            REFERRED,    SUPERSEDE,
            RESERVED,    COMMIT,     COMMITTED
            RESERVED,    ROLL_BACK,  ROLLED_BACK
            RESERVED,    EXPIRE,     EXPIRED
            RESERVED,    SUPERSEDE,  SUPERSEDED
            COMMITTED,   COMMIT,     COMMITTED
            COMMITTED,   ROLL_BACK,
            COMMITTED,   EXPIRE,
            COMMITTED,   SUPERSEDE,
            ROLLED_BACK, COMMIT,
            ROLLED_BACK, ROLL_BACK,  ROLLED_BACK
            ROLLED_BACK, EXPIRE,
            ROLLED_BACK, SUPERSEDE,
            EXPIRED,     COMMIT,
            EXPIRED,     ROLL_BACK,  EXPIRED
            EXPIRED,     EXPIRE,
            EXPIRED,     SUPERSEDE,
            SUPERSEDED,  COMMIT,
            SUPERSEDED,  ROLL_BACK,  SUPERSEDED
            SUPERSEDED,  EXPIRE,
            SUPERSEDED,  SUPERSEDE,
            """;

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(textBlock = PAIRS)
    void an_event_leads_on_or_it_does_not(PassageState from, PassageEvent event, PassageState to) {
        assertThat(from.after(event)).isEqualTo(Optional.ofNullable(to));
    }

    @Test
    void no_pair_is_left_out() {
        assertThat(PAIRS.lines()).hasSize(PassageState.values().length * PassageEvent.values().length);
    }

    @Test
    void software_has_no_way_to_refuse() {
        assertThat(Arrays.stream(PassageState.values()).map(Enum::name)).noneMatch(name -> name.contains("REFUSE"));
    }
}
