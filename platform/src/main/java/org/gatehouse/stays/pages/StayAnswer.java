package org.gatehouse.stays.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gatehouse.stays.counting.StayCount;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param lawful whether the entry was lawful by the rule
 * @param lastDay the last lawful day; left out when nothing ends the stay, or when its first day is unlawful
 * @param end the instant that ends it in the zone of the entry, where hours are counted
 * @param daysLeft lawful days after the day asked for; left out when nothing ends the stay
 * @param daysOver days after the last lawful one, up to the day asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StayAnswer(
        boolean lawful,
        @Nullable LocalDate lastDay,
        @Nullable String end,
        @Nullable Long daysLeft,
        long daysOver) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    static StayAnswer of(StayCount count) {
        boolean endless = count.lawful() && count.lastDay().isEmpty();
        return new StayAnswer(
                count.lawful(),
                count.lastDay().orElse(null),
                count.end().map(MINUTE::format).orElse(null),
                endless ? null : count.daysLeft(),
                count.daysOver());
    }
}
