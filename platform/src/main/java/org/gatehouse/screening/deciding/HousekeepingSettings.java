package org.gatehouse.screening.deciding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of what is over ({@code GATEHOUSE_SCREENING_*}).
 *
 * @param endedKept how long an entry that was withdrawn or rejected can still be looked at; it matches nobody any more. 30
 *     days unless told; at most 366
 */
@ConfigurationProperties("gatehouse.screening")
record HousekeepingSettings(@DefaultValue("30d") Duration endedKept) {

    private static final Duration MOST = Duration.ofDays(366);

    HousekeepingSettings {
        if (endedKept.isNegative() || endedKept.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("gatehouse.screening.ended-kept is at most 366 days: " + endedKept);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HousekeepingSettings.class)
    static class Registration {}
}
