package org.gatehouse.stays.counting;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a rule says of a stay on a day.
 *
 * @param lastDay the last lawful day; empty when nothing ends the stay, or when its very first day is unlawful
 * @param end the instant that ends it, where hours are counted
 * @param lawful whether the entry was lawful by the rule
 * @param daysLeft lawful days after the day asked for; 0 when there are none
 * @param daysOver days of the stay after the last lawful one, up to the day asked for; 0 when there are none
 */
public record StayCount(
        Optional<LocalDate> lastDay, Optional<ZonedDateTime> end, boolean lawful, long daysLeft, long daysOver) {}
