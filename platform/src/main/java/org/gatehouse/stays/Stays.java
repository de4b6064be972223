package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
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
     * Stays of the bearer that an exit ended on the day or later, in the order of their entries. Whose end nobody saw, and what
     * a correction took back, is not among them.
     */
    List<Stay> ended(Bearer bearer, LocalDate since);

    /**
     * Opens a stay for each entry and closes one for each exit, in the order given, within the caller's transaction. An
     * entry while a stay is open closes that stay as {@link Stay.End#SUPERSEDED}. What does not add up is found in the
     * same transaction, as an {@link IrregularStay}: such an entry, an exit without an open stay, an exit after the last
     * lawful day.
     */
    void apply(List<Movement> movements);

    /**
     * Follows a confirmed correction within the caller's transaction: the stays of the document become what they would be
     * had the crossing been recorded as corrected, and what is found irregular no more is explained by the correction.
     * Telling it twice changes nothing.
     */
    void corrected(Correction correction);

    /**
     * A crossing that was corrected.
     *
     * @param id the confirmed correction
     * @param crossing the crossing that it corrects
     * @param before the movement as it was counted; empty when it concerned no stay
     * @param after the movement as it counts now; empty when it concerns no stay any more
     * @param confirmedBy the officer who confirmed it
     */
    record Correction(UUID id, UUID crossing, Optional<Movement> before, Optional<Movement> after, Actor confirmedBy) {}

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

        /** As the document says: ICAO Doc 9303-3 section 5. */
        String nationality();

        /** Identifier of the crossing. */
        UUID crossing();

        PortCode port();

        Instant at();

        /** Civil day at the port. */
        LocalDate day();

        /** @param lawfulUntil last civil day of the stay in the port's zone; empty when nothing limits it */
        record Entered(
                StayId id,
                Bearer bearer,
                String nationality,
                PortCode port,
                Instant at,
                LocalDate day,
                Optional<LocalDate> lawfulUntil)
                implements Movement {

            @Override
            public UUID crossing() {
                return id.value();
            }
        }

        record Left(UUID crossing, Bearer bearer, String nationality, PortCode port, Instant at, LocalDate day)
                implements Movement {}
    }
}
