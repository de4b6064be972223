package org.gatehouse.statistics;

import java.util.List;

/** Bulletins: computed from what is recorded. How they become public is {@link Releases}. */
public interface Bulletins {

    /** The bulletin of the period from what is recorded now; a provisional one. */
    Bulletin compile(Period period, Freshness freshness);

    /**
     * The bulletin of the period from the archive alone, by the same statements; a provisional one. It is the same as from what
     * is recorded, as of the instant at which the months were sealed, whichever engine counts.
     *
     * @param progress is told how far it is, by an engine that takes long enough
     * @throws StatisticsProblem.NotArchived when a month that it takes, or compares with, has records and is not sealed
     * @throws StatisticsProblem.ArchiveDamaged when a file or a manifest is not what was sealed
     * @throws StatisticsProblem when the engine is a cluster that is not there, does not take it, or fails
     */
    Bulletin compileArchived(Period period, Engine engine, Progress progress);

    /**
     * Counts the period anew from the facts within the caller's transaction, and keeps folds waiting until that ends, so that the state
     * that was counted can be named.
     *
     * @param shown what is public already: with it nothing small may be worked out from the new bulletin
     */
    Frozen freeze(Period period, Vintage vintage, List<Shown> shown);

    /** A figure that is public as a number, and of which period. */
    record Shown(String metric, Period period) {}

    /**
     * The bulletin again from the facts that were in it, as if nothing had been recorded since. What was hidden in it stays hidden,
     * since that depends on what was public then.
     */
    Bulletin recompute(Bulletin bulletin, long foldedBelow);

    /** @param foldedBelow facts of transactions below it are counted, no others */
    record Frozen(Bulletin bulletin, long foldedBelow) {}

    /** How sure a caller wants to be that nothing changed beneath the tallies. */
    enum Freshness {
        /** As the last fold left them: at most seconds old, answered within milliseconds. */
        AS_FOLDED,
        /** Facts of the period, of the period before and of the year before are counted again first. */
        RECOUNTED
    }

    /** What counts over the archive. */
    enum Engine {
        /** Within this process, on this machine. */
        DUCKDB,
        /** On the workers of a cluster. */
        SPARK
    }

    /** How far something is. */
    interface Progress {
        void at(int done, int of);
    }
}
