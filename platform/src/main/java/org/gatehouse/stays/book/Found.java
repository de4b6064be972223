package org.gatehouse.stays.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;

/**
 * Something that does not add up, before it is a row.
 *
 * @param crossing the crossing that shows it; empty while nobody has crossed
 * @param day civil day from which on it is irregular
 * @param lastDay the last lawful day, of an overstay
 */
record Found(
        IrregularKind kind,
        Optional<StayId> stay,
        Optional<Crossed> crossing,
        Bearer bearer,
        String nationality,
        PortCode port,
        LocalDate day,
        Optional<LocalDate> lastDay) {

    record Crossed(UUID id, Instant at) {}

    static Found exitWithoutEntry(Movement.Left exit) {
        return new Found(
                IrregularKind.EXIT_WITHOUT_ENTRY,
                Optional.empty(),
                Optional.of(crossed(exit)),
                exit.bearer(),
                exit.nationality(),
                exit.port(),
                exit.day(),
                Optional.empty());
    }

    static Found entryWithoutExit(StayId stay, Movement.Entered next) {
        return new Found(
                IrregularKind.ENTRY_WITHOUT_EXIT,
                Optional.of(stay),
                Optional.of(crossed(next)),
                next.bearer(),
                next.nationality(),
                next.port(),
                next.day(),
                Optional.empty());
    }

    /** @param lawfulUntil of the stay that the exit closed; empty, or not over, and nothing is found */
    static Optional<Found> leftTooLate(StayId stay, Optional<LocalDate> lawfulUntil, Movement.Left exit) {
        return lawfulUntil
                .filter(exit.day()::isAfter)
                .map(last -> new Found(
                        IrregularKind.OVERSTAY,
                        Optional.of(stay),
                        Optional.of(crossed(exit)),
                        exit.bearer(),
                        exit.nationality(),
                        exit.port(),
                        last.plusDays(1),
                        Optional.of(last)));
    }

    private static Crossed crossed(Movement movement) {
        return new Crossed(movement.crossing(), movement.at());
    }
}
