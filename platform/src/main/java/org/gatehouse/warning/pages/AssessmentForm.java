package org.gatehouse.warning.pages;

import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.WarningProblem;
import org.jspecify.annotations.Nullable;

/** What an analyst thinks of a signal, as it was typed. */
record AssessmentForm(@Nullable String opinion, @Nullable String words) {

    /** @throws WarningProblem.OpinionUnknown when it is none */
    Opinion toOpinion() {
        return Given.one(Opinion.values(), opinion, WarningProblem.OpinionUnknown::new);
    }
}
