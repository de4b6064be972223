package org.gatehouse.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;

/**
 * Something is not erased before the end of the hold. It holds from its proposal on.
 *
 * @param held empty when it has ended: then it has forgotten
 * @param until the last day
 */
public record Hold(
        UUID id,
        Optional<Held> held,
        Ground ground,
        String words,
        LocalDate until,
        State state,
        OfficerId proposedBy,
        Instant proposedAt,
        Optional<OfficerId> answeredBy) {

    /** The messages {@code retention.ground.<name>} name it. */
    public enum Ground {
        CASE,
        PROTECTION,
        APPEAL,
        COURT_ORDER
    }

    public enum State {
        PROPOSED,
        IN_FORCE,
        REJECTED,
        /** By its day. */
        ENDED
    }
}
