package org.gatehouse.statistics.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants for readers: to the minute that has begun, on the clock of the zone, which is named by its distance from UTC. */
public record Moments(ZoneId zone) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
