package org.gatehouse.stays.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in the country, in civil days there.
 *
 * @param entry day of the entry; somebody who is there for a part of a day is there
 * @param exit day of the exit, not before the entry
 */
public record Visit(LocalDate entry, LocalDate exit) {

    /** @throws IllegalArgumentException when it ends before it begins */
    public Visit {
        if (exit.isBefore(entry)) {
            throw new IllegalArgumentException("a visit from " + entry + " that ends on " + exit);
        }
    }

    /** How many of its days lie between two days, both included. */
    long daysBetween(LocalDate first, LocalDate last) {
        LocalDate from = entry.isAfter(first) ? entry : first;
        LocalDate to = exit.isBefore(last) ? exit : last;
        return to.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(entry) && !day.isAfter(exit);
    }
}
