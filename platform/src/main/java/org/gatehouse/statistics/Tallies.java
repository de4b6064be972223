package org.gatehouse.statistics;

import java.time.Duration;
import java.time.Instant;

/** Counts by day, port and kind, folded from the fact views so that no fact is left out or taken twice. */
public interface Tallies {

    /**
     * Folds every fact whose transaction ended before this call and before the oldest transaction still running. Two nodes
     * may call it at once: one waits for the other.
     */
    Folded foldNow();

    /** Every fact committed before this instant is in the tallies. The epoch when nothing was folded yet. */
    Instant asOf();

    /** Facts of transactions below it are in the tallies, no others. */
    long foldedBelow();

    /** How far {@link #asOf()} lies behind the clock; never negative. */
    Duration lag();

    /**
     * Counts the facts of the period again and sets the tallies right where they differ. Folds wait meanwhile, for a
     * quarter's count at most, and stay exact. Months of which records were erased keep their tallies.
     */
    Reconciled reconcile(Period period);

    /** @param groups rows of tallies that were added to or created */
    record Folded(long groups) {}

    /** @param corrected rows of tallies that were wrong, missing or too many; 0 when facts and tallies agreed */
    record Reconciled(long corrected) {}
}
