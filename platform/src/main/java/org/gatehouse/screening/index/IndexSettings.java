package org.gatehouse.screening.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the lists in memory ({@code GATEHOUSE_SCREENING_*}).
 *
 * @param follow how often each node looks whether something changed; a second unless told, at most 2 seconds
 * @param staleAfter from which age on a desk says that its lists are old; 5 seconds unless told
 */
@ConfigurationProperties("gatehouse.screening")
record IndexSettings(
        @DefaultValue("1s") Duration follow,
        @DefaultValue("5s") Duration staleAfter) {

    private static final Duration FOLLOW_MOST = Duration.ofSeconds(2);

    IndexSettings {
        if (follow.isNegative() || follow.isZero() || follow.compareTo(FOLLOW_MOST) > 0) {
            throw new IllegalArgumentException(
                    "gatehouse.screening.follow is more than nothing, at most 2s: " + follow);
        }
        if (staleAfter.compareTo(follow) <= 0) {
            throw new IllegalArgumentException(
                    "gatehouse.screening.stale-after is longer than gatehouse.screening.follow: " + staleAfter);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IndexSettings.class)
    static class Registration {}
}
