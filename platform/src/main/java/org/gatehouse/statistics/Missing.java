package org.gatehouse.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a period still lacks at the instant up to which its bulletin counts.
 *
 * @param daysNotOver days of the period that are not over at every port
 * @param running the first of them, where it has begun at any port
 * @param ports codes of the ports at which that day is not over; empty while it has begun nowhere
 */
public record Missing(int daysNotOver, Optional<LocalDate> running, List<String> ports) {

    public Missing {
        ports = List.copyOf(ports);
        if (daysNotOver < 1 || (running.isEmpty() && !ports.isEmpty())) {
            throw new IllegalArgumentException("nothing is missing: " + daysNotOver + " days, " + ports);
        }
    }
}
