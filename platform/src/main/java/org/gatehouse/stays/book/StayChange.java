package org.gatehouse.stays.book;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Movement;

/**
 * What a row of stays becomes.
 *
 * @param entry the entry that opened it; empty when the row is in the table already and keeps its entry
 * @param exitPort where the bearer left; present with an exit
 * @param endedBy the crossing that ended it; present with an end
 */
record StayChange(
        StayId id,
        Optional<Movement.Entered> entry,
        Optional<LocalDate> lawfulUntil,
        Optional<Stay.Ended> end,
        Optional<PortCode> exitPort,
        Optional<UUID> endedBy) {

    static StayChange opened(Movement.Entered entry) {
        return new StayChange(
                entry.id(),
                Optional.of(entry),
                entry.lawfulUntil(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static StayChange standing(Stay stay) {
        return new StayChange(
                stay.id(), Optional.empty(), stay.lawfulUntil(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    StayChange left(Movement.Left exit) {
        return new StayChange(
                id,
                entry,
                lawfulUntil,
                Optional.of(new Stay.Ended(Stay.End.EXIT, exit.at(), exit.day())),
                Optional.of(exit.port()),
                Optional.of(exit.crossing()));
    }

    StayChange superseded(Movement.Entered by) {
        return new StayChange(
                id,
                entry,
                lawfulUntil,
                Optional.of(new Stay.Ended(Stay.End.SUPERSEDED, by.at(), by.day())),
                Optional.empty(),
                Optional.of(by.crossing()));
    }
}
