package org.gatehouse.retention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;

/** What a hold holds. */
public sealed interface Held {

    /**
     * All records on a travel document.
     *
     * @param issuer state or organisation, ICAO Doc 9303-3 section 5
     * @param number as in the machine-readable zone, without fillers
     */
    record OfDocument(String issuer, String number) implements Held {}

    /** One crossing and what hangs on it. */
    record OfCrossing(UUID crossing) implements Held {}

    /**
     * Crossings of a span of days.
     *
     * @param port at every port when empty
     * @param last inclusive
     */
    record OfSpan(Optional<PortCode> port, LocalDate first, LocalDate last) implements Held {}
}
