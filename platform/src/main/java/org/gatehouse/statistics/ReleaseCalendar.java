package org.gatehouse.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;

/** When bulletins will be out, announced beforehand to everybody. */
public interface ReleaseCalendar {

    /**
     * Announces a release.
     *
     * @param vintage provisional or final; corrections come when they are needed
     * @throws StatisticsProblem.NotAhead when the instant is past, or nearer than the house announces
     * @throws StatisticsProblem.AnnouncedAlready when it has a date; move that one
     */
    Announcement announce(Period period, Vintage vintage, Instant publishAt, Actor by);

    /** Another date for what was announced, with a reason that everybody reads. */
    Announcement move(long number, Instant publishAt, Bilingual reason, Actor by);

    /** Every announcement that holds, the one to come last first. */
    List<Announcement> all();

    /** What was announced for the release, if anything. */
    Optional<Announcement> of(Period period, Vintage vintage);

    /**
     * @param moved the date that it had before, and why it has another; empty when it was never moved
     * @param published when it came out; empty while it is to come
     */
    record Announcement(
            long number,
            Period period,
            Vintage vintage,
            Instant publishAt,
            Instant announcedAt,
            Optional<Moved> moved,
            Optional<Instant> published) {}

    record Moved(Instant from, Bilingual reason) {}
}
