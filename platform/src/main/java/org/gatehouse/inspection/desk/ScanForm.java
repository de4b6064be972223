package org.gatehouse.inspection.desk;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.RedressNumber;
import org.jspecify.annotations.Nullable;

/**
 * The scan form.
 *
 * @param port left out by officers who are on duty at one port
 * @param redress number of a traveller who was taken for somebody else before; left out by nearly all
 * @param key names this form, so that sending it twice opens one inspection
 */
record ScanForm(
        @Nullable String port,
        @Nullable String direction,
        @Nullable String mrz,
        @Nullable String redress,
        @Nullable String key) {

    private static final int KEY_MAX = 255;

    /** An empty form that goes on where the last traveller crossed. */
    static ScanForm fresh(@Nullable String port, @Nullable String direction) {
        return new ScanForm(port, known(direction).orElse(Direction.ENTRY).name(), "", "", newKey());
    }

    /** What was typed, under a new name: the old one was used. */
    ScanForm again() {
        return new ScanForm(port, direction, mrz, redress, newKey());
    }

    /** @throws InspectionProblem when something is missing or unknown */
    Arrival toArrival(JourneyForm journey, Optional<ChipFiles> chip, Actor actor) {
        PortCode where = actor.port()
                .or(() -> Optional.ofNullable(port).filter(PortCode::hasForm).map(PortCode::new))
                .orElseThrow(() -> new InspectionProblem.UnknownPort(port == null ? "" : port));
        Direction way = known(direction).orElseThrow(InspectionProblem.DirectionUnknown::new);
        if (mrz == null || mrz.isBlank()) {
            throw new InspectionProblem.MrzMissing();
        }
        return new Arrival(where, way, Channel.DESK, mrz.strip(), chip, toRedress(), journey.toCircumstances());
    }

    private Optional<RedressNumber> toRedress() {
        if (redress == null || redress.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(RedressNumber.read(redress).orElseThrow(InspectionProblem.RedressUnfit::new));
    }

    /** A form that lost its name gets one of its own. */
    IdempotencyKey toKey() {
        return new IdempotencyKey(key == null || key.isBlank() || key.length() > KEY_MAX ? newKey() : key);
    }

    private static Optional<Direction> known(@Nullable String name) {
        return Arrays.stream(Direction.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
