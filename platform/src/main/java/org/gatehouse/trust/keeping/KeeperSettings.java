package org.gatehouse.trust.keeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the trust kept in memory ({@code GATEHOUSE_TRUST_*}).
 *
 * @param follow how often each node looks whether another one changed something; 5 seconds unless told
 */
@ConfigurationProperties("gatehouse.trust")
record KeeperSettings(@DefaultValue("5s") Duration follow) {

    KeeperSettings {
        if (follow.isNegative() || follow.isZero()) {
            throw new IllegalArgumentException("gatehouse.trust.follow is more than nothing: " + follow);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(KeeperSettings.class)
    static class Registration {}
}
