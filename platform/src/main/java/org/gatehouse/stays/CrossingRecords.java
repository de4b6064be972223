package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** What this module asks about crossings and their corrections. Offered by the module above that keeps them. */
public interface CrossingRecords {

    /** A concluded crossing of somebody who was admitted; empty when there is none of the id. */
    Optional<Crossing> crossing(UUID id);

    /** Every crossing on a travel document, in no order. A stay has the identifier of the crossing that opened it. */
    Set<UUID> on(Stays.Bearer document);

    /**
     * A correction that two officers stand behind.
     *
     * @param named the correction, or the crossing that it corrects: then the last one of it
     * @return the correction; empty when there is none of the id, or it is not confirmed
     */
    Optional<UUID> correction(UUID named);

    /** Those of the crossings of which a correction is proposed and not answered. */
    Set<UUID> awaitingCorrection(Collection<UUID> crossings);

    /** @param day civil day at the port */
    record Crossing(UUID id, Direction direction, PortCode port, Instant at, LocalDate day) {}
}
