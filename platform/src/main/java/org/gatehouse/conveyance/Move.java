package org.gatehouse.conveyance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;

/**
 * A conveyance that is to cross, has crossed, or will not.
 *
 * @param cargo whether it carries goods only
 * @param carrier name of carrier or agent
 * @param expectedAt empty when it came unannounced, as vehicles in a batch do
 * @param day civil day at the port: of the inspection, else of the expected time
 * @param inspectedAt present when the status is {@link MoveStatus#INSPECTED}
 * @param version grows with every change; what a caller must name to change it
 */
public record Move(
        MoveId id,
        PortCode port,
        TransportMode mode,
        Direction direction,
        Registration registration,
        boolean cargo,
        Optional<String> carrier,
        Optional<Instant> expectedAt,
        MoveStatus status,
        LocalDate day,
        Optional<Instant> inspectedAt,
        int version) {}
