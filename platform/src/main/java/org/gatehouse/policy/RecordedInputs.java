package org.gatehouse.policy;

import java.time.Instant;
import java.util.function.Consumer;

/** Crossings of the past, on which a rule is tried before anybody approves it. Whoever keeps crossings implements it. */
public interface RecordedInputs {

    /**
     * Hands over crossings of the span, newest first, with what was known then: neither name nor number nor birth date nor
     * anything that leads back to the record.
     *
     * @param until exclusive
     * @param most at most so many
     */
    void each(Instant from, Instant until, int most, Consumer<Recorded> taker);

    /**
     * @param sex as in the document: {@code M}, {@code F}, {@code X} or empty; for the table of disparity only, no rule
     *     can ask it
     * @param referred whether the traveller was taken to an officer, for whatever reason
     */
    record Recorded(Facts facts, Instant at, String sex, boolean referred) {}
}
