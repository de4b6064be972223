package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.MatchState.LAPSED;
import static org.gatehouse.screening.MatchState.OPEN;
import static org.gatehouse.screening.MatchState.OTHER_PERSON;
import static org.gatehouse.screening.MatchState.SAME_PERSON;
import static org.gatehouse.screening.MatchState.UNDECIDED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchStateTest {

    private static final Map<MatchState, Set<MatchState>> LAWFUL = Map.of(
            OPEN, Set.of(UNDECIDED, SAME_PERSON, OTHER_PERSON, LAPSED),
            UNDECIDED, Set.of(SAME_PERSON, OTHER_PERSON, LAPSED),
            SAME_PERSON, Set.of(),
            OTHER_PERSON, Set.of(),
            LAPSED, Set.of());

    @Test
    void every_pair_is_allowed_or_it_is_not() {
        for (MatchState from : MatchState.values()) {
            for (MatchState to : MatchState.values()) {
                assertThat(from.allows(to))
                        .as(from + " to " + to)
                        .isEqualTo(LAWFUL.get(from).contains(to));
            }
        }
    }

    @Test
    void an_officer_may_speak_while_nobody_could_tell() {
        assertThat(MatchState.values()).filteredOn(MatchState::resolvable).containsExactly(OPEN, UNDECIDED);
    }
}
