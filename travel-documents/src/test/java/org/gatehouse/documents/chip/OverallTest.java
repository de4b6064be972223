package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;

/** BSI TR-03135-1 on groups of checks. */
class OverallTest {

    /** What stands earlier decides. */
    private static final List<Outcome> ORDER =
            List.of(Outcome.FAILED, Outcome.ABORTED, Outcome.UNDETERMINED, Outcome.SUCCESSFUL, Outcome.NOT_SUPPORTED);

    @Test
    void of_two_outcomes_the_one_that_allows_less_is_that_of_both() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (int j = i; j < ORDER.size(); j++) {
                assertThat(Overall.of(List.of(ORDER.get(i), ORDER.get(j)))).isEqualTo(ORDER.get(i));
                assertThat(Overall.of(List.of(ORDER.get(j), ORDER.get(i)))).isEqualTo(ORDER.get(i));
            }
        }
    }

    @Test
    void nothing_checked_is_nothing_proved() {
        assertThat(Overall.of(List.of())).isEqualTo(Outcome.NOT_SUPPORTED);
    }
}
