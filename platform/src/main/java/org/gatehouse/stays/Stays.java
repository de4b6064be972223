package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.reference.PortCode;

/** Stays of foreigners, by the document on which they crossed. Every question can be asked for many at once. */
public interface Stays {

    /** The open stays of the bearers of these documents; a document without one is not in the answer. */
    Map<Bearer, Stay> open(Collection<Bearer> bearers);

    /** The open stay of the bearer. */
    default Optional<Stay> open(Bearer bearer) {
        return Optional.ofNullable(open(List.of(bearer)).get(bearer));
    }

    /**
     * Open stays in the order of their entries.
     *
     * @param after the last one of the page before; empty to begin
     * @param limit 1 to 1000
     */
    List<Stay> open(Optional<StayId> after, int limit);

    /**
     * Opens a stay for each entry and closes one for each exit, in the order given, within the caller's transaction. An
     * entry while a stay is open closes that stay as {@link Stay.End#SUPERSEDED}; an exit without an open stay changes
     * nothing.
     */
    void apply(List<Movement> movements);

    /**
     * A travel document as its bearer's mark.
     *
     * @param issuer state or organisation, ICAO Doc 9303-3 section 5
     * @param number as in the machine-readable zone, without fillers
     */
    record Bearer(String issuer, String number) {}

    /** A committed crossing as far as it concerns a stay. */
    sealed interface Movement {

        Bearer bearer();

        /** @param lawfulUntil last civil day of the stay in the port's zone; empty when nothing limits it */
        record Entered(
                StayId id,
                Bearer bearer,
                String nationality,
                PortCode port,
                Instant at,
                LocalDate day,
                Optional<LocalDate> lawfulUntil)
                implements Movement {}

        record Left(Bearer bearer, PortCode port, Instant at, LocalDate day) implements Movement {}
    }
}
