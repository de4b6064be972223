package org.gatehouse.screening.matches;

import java.util.Arrays;
import java.util.Objects;
import org.gatehouse.screening.Matches.Outcome;
import org.gatehouse.screening.ScreeningProblem;
import org.jspecify.annotations.Nullable;

/** What an officer found out, as the form sends it. */
record ResolutionForm(@Nullable String outcome, @Nullable String words) {

    /** @throws ScreeningProblem.OutcomeMissing when none was chosen */
    Outcome toOutcome() {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElseThrow(ScreeningProblem.OutcomeMissing::new);
    }

    String reason() {
        return Objects.requireNonNullElse(words, "");
    }
}
