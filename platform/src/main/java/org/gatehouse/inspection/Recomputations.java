package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;

/** Judges crossings of the past again, from what was stored with them and by the rules of their instants. */
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
     * @param different whose stored findings of rules are not those that come out now; at most 100
     */
    record Recomputed(long crossings, long byRules, List<InspectionId> different) {}
}
