package org.gatehouse.warning.pages;

import java.time.ZoneId;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Something that a unit is asked to do, as it was typed.
 *
 * @param to port and unit with a slash between, as in {@code CNGBP/DESK}
 * @param dueAt day and time on the clock of the port of the signal
 */
record TaskForm(
        @Nullable String to,
        @Nullable String task,
        @Nullable String dueAt) {

    /** @throws WarningProblem which names the field that says nothing */
    Assignment toAssignment(ZoneId zone) {
        String[] parts = Given.text(to).split("/", 2);
        if (parts.length < 2) {
            throw new WarningProblem.UnitUnknown();
        }
        return new Assignment(
                new To(
                        Given.port("units", parts[0]),
                        Given.one(Unit.values(), parts[1], WarningProblem.UnitUnknown::new)),
                Given.text(task),
                WarningWords.instant("dueAt", Given.text(dueAt), zone));
    }
}
