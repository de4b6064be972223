package org.gatehouse.warning.pages;

import java.time.ZoneId;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.WarningProblem;
import org.jspecify.annotations.Nullable;

/** @param happenedAt day and time on the clock of the port; of a true one */
record OutcomeForm(
        @Nullable String outcome,
        @Nullable String happenedAt,
        @Nullable String words) {

    /** @throws WarningProblem which names the field that says nothing */
    Feedback toFeedback(ZoneId zone) {
        return new Feedback(
                Given.one(Feedback.Outcome.values(), outcome, WarningProblem.OutcomeUnknown::new),
                Given.maybe(happenedAt).map(text -> WarningWords.instant("happenedAt", text, zone)),
                Given.text(words));
    }
}
