package org.gatehouse.stays;

import java.util.Optional;
import org.gatehouse.reference.PortCode;

/**
 * What a row of stays becomes.
 *
 * @param entry the entry that opened it; empty when the row is in the table already
 * @param exitPort where the bearer left; present with an exit
 */
record StayChange(
        StayId id, Optional<Stays.Movement.Entered> entry, Optional<Stay.Ended> end, Optional<PortCode> exitPort) {

    static StayChange opened(Stays.Movement.Entered entry) {
        return new StayChange(entry.id(), Optional.of(entry), Optional.empty(), Optional.empty());
    }

    StayChange left(Stays.Movement.Left exit) {
        return new StayChange(
                id, entry, Optional.of(new Stay.Ended(Stay.End.EXIT, exit.at(), exit.day())), Optional.of(exit.port()));
    }

    StayChange superseded(Stays.Movement.Entered by) {
        return new StayChange(
                id, entry, Optional.of(new Stay.Ended(Stay.End.SUPERSEDED, by.at(), by.day())), Optional.empty());
    }
}
