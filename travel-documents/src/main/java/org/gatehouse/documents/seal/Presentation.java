package org.gatehouse.documents.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;

/**
 * How and when a seal was presented.
 *
 * @param at the instant for which certificates are judged
 * @param day the same in the port's zone
 * @param printed the zone printed on the document that carries the seal; empty leaves the comparison out
 * @param passportNumber of the passport presented with it; empty leaves the comparison out
 */
public record Presentation(
        Instant at, LocalDate day, Optional<DocumentReading> printed, Optional<String> passportNumber) {

    /** A seal by itself. */
    public static Presentation of(Instant at, LocalDate day) {
        return new Presentation(at, day, Optional.empty(), Optional.empty());
    }

    /** With the zone printed on the same document. */
    public Presentation printed(DocumentReading zone) {
        return new Presentation(at, day, Optional.of(zone), passportNumber);
    }

    /** With the number of the passport presented beside it. */
    public Presentation passport(String number) {
        return new Presentation(at, day, printed, Optional.of(number));
    }
}
