package org.gatehouse.conveyance;

import java.time.Instant;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** Inspections that were concluded elsewhere and are recorded together: by a lane's own system, by a port node, by a replay. */
public interface ConveyanceBatches {

    /** The most inspections in one batch; keeps a transaction below a second or so. */
    int SIZE_MAX = 100_000;

    /**
     * Records all of them in one transaction, or none.
     *
     * @param batchKey 1 to 200 characters; a batch that is told again under its key is not recorded again
     * @return whether this call recorded it; false when it was recorded before
     * @throws ConveyanceProblem when one of them names an unknown port, another port than the actor's, a kind that the port
     *     does not serve, or a registration that is none
     */
    boolean inspect(String batchKey, List<Inspected> all, Actor actor);

    /**
     * A concluded inspection.
     *
     * @param registration in the stored form of {@link Registration}
     * @param cargo whether it carries goods only
     */
    record Inspected(
            Instant at, PortCode port, Direction direction, ConveyanceKind kind, String registration, boolean cargo) {}
}
