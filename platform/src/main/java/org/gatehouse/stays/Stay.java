package org.gatehouse.stays;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gatehouse.reference.PortCode;

/**
 * A stay.
 *
 * @param entryDay civil day of the entry in the port's zone; the first day that counts is the one after (Regulations on
 *     Entry and Exit of Foreigners, art. 36)
 * @param lawfulUntil last lawful civil day; empty when nothing limits the stay
 * @param ended how and when it ended; empty while it is open
 */
public record Stay(
        StayId id,
        Stays.Bearer bearer,
        PortCode entryPort,
        Instant enteredAt,
        LocalDate entryDay,
        Optional<LocalDate> lawfulUntil,
        Optional<Ended> ended) {

    /** A stay that no visa or permit limits otherwise: 180 days at most (Exit and Entry Administration Law art. 34). */
    public static final int DAYS_MAX = 180;

    /** Why a stay is no longer open. */
    public enum End {
        EXIT,
        /** Another entry came without an exit between: one of the two records is incomplete. */
        SUPERSEDED,
        /** A correction took the entry back: there was no such stay. */
        ANNULLED
    }

    public record Ended(End how, Instant at, LocalDate day) {}

    /** Lawful days left after the day, negative when overstayed; empty when nothing limits the stay. */
    public Optional<Long> daysLeft(LocalDate day) {
        return lawfulUntil.map(last -> ChronoUnit.DAYS.between(day, last));
    }

    public boolean overstayed(LocalDate day) {
        return lawfulUntil.filter(day::isAfter).isPresent();
    }
}
