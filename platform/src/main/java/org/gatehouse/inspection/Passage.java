package org.gatehouse.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/**
 * A traveller at a gate.
 *
 * @param id of the passage, and of the inspection that it becomes
 * @param expiresAt until when the gate must have committed
 * @param reason why the gate let nobody cross; present when it was rolled back
 * @param inspection what is recorded: of one who was referred or has passed; empty while nobody has crossed, and for ever when
 *     nobody did
 */
public record Passage(
        InspectionId id,
        PortCode port,
        LaneCode lane,
        Direction direction,
        PassageState state,
        Instant reservedAt,
        Instant expiresAt,
        Optional<RollBackReason> reason,
        Optional<InspectionView> inspection) {}
