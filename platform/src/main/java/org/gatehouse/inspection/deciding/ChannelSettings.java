package org.gatehouse.inspection.deciding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of gates ({@code GATEHOUSE_INSPECTION_CHANNEL_*}).
 *
 * @param reservation how long a traveller who was cleared may take to pass; 5 seconds to 10 minutes, a minute unless told
 */
@ConfigurationProperties("gatehouse.inspection.channel")
record ChannelSettings(@DefaultValue("60s") Duration reservation) {

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(10);

    ChannelSettings {
        if (reservation.compareTo(LEAST) < 0 || reservation.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "gatehouse.inspection.channel.reservation is 5 seconds to 10 minutes: " + reservation);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ChannelSettings.class)
    static class Registration {}
}
