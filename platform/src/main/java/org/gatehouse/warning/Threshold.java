package org.gatehouse.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;

/**
 * From when on an indicator says something; a version that stays.
 *
 * @param port empty for every port that has none of its own
 * @param number counts the versions of an indicator at a port from one
 * @param reviewOn the day on which its owner looks at it again
 * @param reason why, in the words of who proposed it
 * @param proposedBy empty for what came with the program
 * @param effectiveFrom not before its approval
 * @param answer who approved or rejected it
 */
public record Threshold(
        UUID id,
        IndicatorCode indicator,
        Optional<PortCode> port,
        int number,
        Values values,
        LocalDate reviewOn,
        String reason,
        State state,
        Optional<OfficerId> proposedBy,
        Instant proposedAt,
        Instant effectiveFrom,
        Optional<Answer> answer) {

    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    /** @param words empty where there was nothing to say */
    public record Answer(OfficerId by, Instant at, String words) {}

    /** Whether it is approved and has begun; a later version may have taken its place. */
    public boolean begun(Instant now) {
        return state == State.APPROVED && !effectiveFrom.isAfter(now);
    }
}
