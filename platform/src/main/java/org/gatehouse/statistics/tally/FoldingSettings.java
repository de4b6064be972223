package org.gatehouse.statistics.tally;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the folding of facts ({@code GATEHOUSE_STATISTICS_FOLDING_*}).
 *
 * @param every pause between two folds; half a second unless told
 * @param enabled whether this node folds; one node of several is enough
 */
@ConfigurationProperties("gatehouse.statistics.folding")
record FoldingSettings(
        @DefaultValue("500ms") Duration every,
        @DefaultValue("true") boolean enabled) {

    FoldingSettings {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("gatehouse.statistics.folding.every is more than nothing: " + every);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FoldingSettings.class)
    static class Registration {}
}
