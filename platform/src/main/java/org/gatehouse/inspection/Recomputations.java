package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;

/**
 * Judges crossings of the past again, from what was stored with them and by the rules of their instants: what rules found, the
 * last day of the stay that they gave, and the verdict. What the document itself, the chip and the lists showed is taken as it
 * was found: lists change every day, and a withdrawn entry leaves nothing behind that could be asked again.
 */
public interface Recomputations {

    /**
     * Of the newest crossings of the span.
     *
     * @param until exclusive
     * @param most at most so many
     */
    Recomputed recompute(Instant from, Instant until, int most);

    /**
     * @param crossings judged again
     * @param byRules of these, so many about which a rule said something
     * @param different whose stored findings of rules, or verdict, are not those that come out now; at most 100
     */
    record Recomputed(long crossings, long byRules, List<InspectionId> different) {}
}
