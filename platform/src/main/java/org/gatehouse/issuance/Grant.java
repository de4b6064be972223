package org.gatehouse.issuance;

import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.reference.PortCode;

/**
 * A permission as the register has it.
 *
 * @param letter its class in the law: capitals and digits; may be empty
 * @param port where alone it holds; empty when it holds everywhere
 * @param firstDay first day on which it may be used
 * @param lastDay last day on which it may be used; empty when nothing ends it
 * @param stayDays days of stay that it gives; 0 when it gives none of its own
 * @param allowed uses that it allows; {@link #ANY_NUMBER} for any number
 * @param taken uses that were made, and those that are reserved for somebody who is passing
 */
public record Grant(
        GrantId id,
        GrantKind kind,
        String letter,
        Optional<PortCode> port,
        LocalDate firstDay,
        Optional<LocalDate> lastDay,
        int stayDays,
        int allowed,
        int taken) {

    public static final int ANY_NUMBER = -1;

    /** {@link #ANY_NUMBER}, or 0 and more. */
    public int usesLeft() {
        return allowed == ANY_NUMBER ? ANY_NUMBER : allowed - taken;
    }

    public boolean holdsAt(PortCode here) {
        return port.isEmpty() || port.get().equals(here);
    }

    /** Whether it may be used at the port on the day. */
    public boolean usable(PortCode here, LocalDate day) {
        return usesLeft() != 0
                && holdsAt(here)
                && !day.isBefore(firstDay)
                && lastDay.filter(day::isAfter).isEmpty();
    }

    Grant takenOnceMore() {
        return new Grant(id, kind, letter, port, firstDay, lastDay, stayDays, allowed, taken + 1);
    }
}
