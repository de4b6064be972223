package org.gatehouse.inspection.sheet;

import java.util.List;
import org.gatehouse.inspection.sheet.Wording.RuleWords;

/**
 * What the rules in force said of a traveller.
 *
 * @param fired those that took the traveller to an officer, and the ground of the stay
 * @param advice those whose sentence the officer reads
 * @param unchecked those that could not be asked
 */
public record RuleSheet(List<RuleWords> fired, List<RuleWords> advice, List<Unchecked> unchecked) {

    /** @param missing what would have to be known, in the reader's words */
    public record Unchecked(RuleWords rule, String missing) {}

    /** Whether there is anything to show. */
    public boolean silent() {
        return fired.isEmpty() && advice.isEmpty() && unchecked.isEmpty();
    }
}
