package org.gatehouse.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;

/**
 * Advice to units at ports for a time. It changes no decision about anybody.
 *
 * @param validUntil from this instant on it is over by itself; at most fourteen days after it begins
 * @param addressees in the order of ports and units
 */
public record Warning(
        WarningId id,
        int version,
        SignalId signal,
        IndicatorCode indicator,
        Scope scope,
        Level level,
        Indicators.Words advice,
        Instant validFrom,
        Instant validUntil,
        OfficerId issuedBy,
        Instant issuedAt,
        WarningState state,
        Optional<Lifted> lifted,
        List<Addressee> addressees,
        List<Task> tasks) {

    public static final Duration LASTS_MOST = Duration.ofDays(14);
    public static final Duration BEGINS_WITHIN = Duration.ofDays(7);

    /** @param words empty after their time of keeping */
    public record Lifted(OfficerId by, Instant at, String words) {}

    /** A unit at a port. */
    public record To(PortCode port, Unit unit) {}

    public record Addressee(To to, Optional<Acknowledged> acknowledged) {}

    public record Acknowledged(OfficerId by, Instant at) {}

    /**
     * Something that a unit is asked to do.
     *
     * @param words empty after their time of keeping
     */
    public record Task(
            int number,
            To to,
            String words,
            Instant dueAt,
            OfficerId givenBy,
            Instant givenAt,
            Optional<Result> result) {

        public boolean overdue(Instant now) {
            return result.isEmpty() && !dueAt.isAfter(now);
        }
    }

    /** @param words how, or why not; empty after their time of keeping */
    public record Result(boolean done, String words, OfficerId by, Instant at) {}

    public boolean inForce(Instant now) {
        return state == WarningState.ISSUED && !validFrom.isAfter(now) && validUntil.isAfter(now);
    }
}
