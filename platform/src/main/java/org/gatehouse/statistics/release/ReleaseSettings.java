package org.gatehouse.statistics.release;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of releases ({@code GATEHOUSE_STATISTICS_RELEASE_*}).
 *
 * @param announcedAhead how long before its instant a release is announced at least; none unless told, offices of statistics use weeks
 *     (European Statistics Code of Practice, indicator 6.5: release dates and times are pre-announced)
 * @param history how many earlier periods of the kind the check holds a figure against
 * @param distance how many times the usual deviation of the series a figure or a day may lie off its middle before the check asks
 * @param changePercent the change against the period before, or the year before, from which on the check asks where the series is
 *     too short for a middle
 */
@ConfigurationProperties("gatehouse.statistics.release")
record ReleaseSettings(
        @DefaultValue("0s") Duration announcedAhead,
        @DefaultValue("8") int history,
        @DefaultValue("5") double distance,
        @DefaultValue("50") int changePercent) {

    static final int HISTORY_MAX = 60;

    ReleaseSettings {
        if (announcedAhead.isNegative()) {
            throw new IllegalArgumentException(
                    "gatehouse.statistics.release.announced-ahead is not negative: " + announcedAhead);
        }
        if (history < 4 || history > HISTORY_MAX) {
            throw new IllegalArgumentException("gatehouse.statistics.release.history is 4 to 60: " + history);
        }
        if (!(distance >= 1) || changePercent < 1) {
            throw new IllegalArgumentException(
                    "gatehouse.statistics.release.distance and change-percent are 1 or more: " + distance + ", "
                            + changePercent);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ReleaseSettings.class)
    static class Registration {}
}
