package org.gatehouse.inspection.party;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.Parties.Coming;
import org.gatehouse.inspection.Parties.Kind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;

/** The form of a party; what was not sent is null. */
record PartyForm(
        @Nullable String port,
        @Nullable String direction,
        @Nullable String kind,
        @Nullable String label,
        @Nullable String zones,
        @Nullable String key) {

    private static final int KEY_MAX = 255;

    static PartyForm fresh(@Nullable String port, @Nullable String direction) {
        return new PartyForm(
                port,
                direction == null ? "ENTRY" : direction,
                "GROUP",
                "",
                "",
                UUID.randomUUID().toString());
    }

    PartyForm again() {
        return new PartyForm(
                port, direction, kind, label, zones, UUID.randomUUID().toString());
    }

    /** @throws InspectionProblem naming what is missing or wrong */
    Coming toComing(Actor actor) {
        PortCode where = actor.port()
                .or(() -> Optional.ofNullable(port).filter(PortCode::hasForm).map(PortCode::new))
                .orElseThrow(() -> new InspectionProblem.UnknownPort(port == null ? "" : port));
        return new Coming(
                where,
                Arrays.stream(Direction.values())
                        .filter(one -> one.name().equals(direction))
                        .findAny()
                        .orElseThrow(InspectionProblem.DirectionUnknown::new),
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().equals(kind))
                        .findAny()
                        .orElse(Kind.GROUP),
                label == null ? "" : label.strip(),
                ZoneList.split(zones == null ? "" : zones));
    }

    IdempotencyKey toKey() {
        return new IdempotencyKey(
                key == null || key.isBlank() || key.length() > KEY_MAX
                        ? UUID.randomUUID().toString()
                        : key);
    }
}
