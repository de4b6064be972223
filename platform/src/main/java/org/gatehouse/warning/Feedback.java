package org.gatehouse.warning;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of a signal once it is over.
 *
 * @param happenedAt when what it pointed to happened; of a true one, and of no other
 * @param words in the teller's own words
 */
public record Feedback(Outcome outcome, Optional<Instant> happenedAt, String words) {

    public enum Outcome {
        TRUE_POSITIVE,
        FALSE_POSITIVE,
        /** Nobody found out, or the warning itself kept it from happening. */
        NOT_KNOWN
    }
}
