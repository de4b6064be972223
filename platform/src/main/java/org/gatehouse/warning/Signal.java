package org.gatehouse.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatehouse.access.OfficerId;

/**
 * Something unusual at a place, with all that officers did about it. It says nothing of any person.
 *
 * @param version grows with each assessment and step, not while it only lasts; what an ETag says
 * @param threshold the version that was in force when it was raised
 * @param bound from which value on it was unusual
 * @param expected what would have been usual; of indicators that know
 * @param minutes how long the first one has waited, of queues and stranded persons
 * @param inspections at most twenty, where an analyst has to look at what was found
 * @param endedAt empty while it lasts
 * @param settledAt when analysts had settled what it is
 * @param assessments in their order; without the words where the reader may not see them yet
 * @param warning the warning that was issued of it
 */
public record Signal(
        SignalId id,
        int version,
        IndicatorCode indicator,
        Scope scope,
        UUID threshold,
        double bound,
        OptionalDouble expected,
        double firstValue,
        double lastValue,
        double peakValue,
        OptionalInt minutes,
        List<UUID> inspections,
        Instant raisedAt,
        Instant lastSeenAt,
        Optional<Instant> endedAt,
        SignalState state,
        Optional<Instant> settledAt,
        List<Assessment> assessments,
        Optional<WarningId> warning,
        Optional<Told> outcome) {

    /**
     * @param opinion empty while the reader may not see it
     * @param words empty while the reader may not see them, and after their time of keeping
     */
    public record Assessment(
            int number, OfficerId analyst, Optional<Opinion> opinion, Optional<String> words, Instant at) {}

    /** @param words empty after their time of keeping */
    public record Told(
            Feedback.Outcome outcome, Optional<Instant> happenedAt, Optional<String> words, OfficerId by, Instant at) {}

    public boolean assessedBy(OfficerId officer) {
        return assessments.stream().anyMatch(one -> one.analyst().equals(officer));
    }

    /** How long it lasted, or has lasted. */
    public Duration lasted(Instant now) {
        return Duration.between(raisedAt, endedAt.orElse(now));
    }
}
