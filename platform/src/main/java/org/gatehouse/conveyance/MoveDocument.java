package org.gatehouse.conveyance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.TransportMode;
import org.jspecify.annotations.Nullable;

/** A move as programs see it. */
record MoveDocument(
        UUID id,
        String port,
        TransportMode mode,
        Direction direction,
        ConveyanceKind kind,
        String registration,
        boolean cargo,
        @Nullable String carrier,
        @Nullable Instant expectedAt,
        MoveStatus status,
        LocalDate day,
        @Nullable Instant inspectedAt,
        int version) {

    static MoveDocument of(Move move) {
        return new MoveDocument(
                move.id().value(),
                move.port().value(),
                move.mode(),
                move.direction(),
                move.registration().kind(),
                move.registration().value(),
                move.cargo(),
                move.carrier().orElse(null),
                move.expectedAt().orElse(null),
                move.status(),
                move.day(),
                move.inspectedAt().orElse(null),
                move.version());
    }
}
