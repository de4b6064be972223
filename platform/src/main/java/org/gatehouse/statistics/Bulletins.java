package org.gatehouse.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;

/** Bulletins: computed from what is recorded, and released as they then stood. */
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
     * Computes the bulletin anew from the facts and puts it forward for release; nothing is public yet.
     *
     * @throws StatisticsProblem.WrongVintage when the vintage does not follow the last release of the period
     */
    Release propose(Period period, Vintage vintage, Actor by);

    /**
     * Releases what was proposed, unchanged.
     *
     * @throws StatisticsProblem.SecondPersonNeeded when the same person proposed it
     * @throws StatisticsProblem.NotProposed when there is no such proposal open
     */
    Release release(long number, Actor by);

    /** The last release of the period. */
    Optional<Release> released(Period period);

    /** Releases and open proposals of the period, the latest first. */
    List<Release> releases(Period period);

    /** Periods with a release, the latest first. */
    List<Period> publicPeriods();

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

    /**
     * A bulletin put forward or released.
     *
     * @param number unique, rising
     * @param hash SHA-256 over the bulletin as stored, in hexadecimal
     * @param releasedAt empty while it is only proposed
     */
    record Release(
            long number,
            Period period,
            Vintage vintage,
            Bulletin bulletin,
            String hash,
            String proposedBy,
            Instant proposedAt,
            Optional<String> releasedBy,
            Optional<Instant> releasedAt) {}
}
