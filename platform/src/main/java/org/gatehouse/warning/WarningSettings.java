package org.gatehouse.warning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the early-warning service ({@code GATEHOUSE_WARNING_*}).
 *
 * @param quiet how long something must not be unusual before its signal is over, so that what goes back and forth is one signal
 * @param lapsesAfter how long after it is over a signal still waits for analysts
 * @param wordsKept how long after a signal was raised the words of officers about it are kept; counts and verdicts stay
 */
@ConfigurationProperties("gatehouse.warning")
public record WarningSettings(
        @DefaultValue("15m") Duration quiet,
        @DefaultValue("7d") Duration lapsesAfter,
        @DefaultValue("1095d") Duration wordsKept) {

    public WarningSettings {
        for (Duration each : new Duration[] {quiet, lapsesAfter, wordsKept}) {
            if (!each.isPositive()) {
                throw new IllegalArgumentException(
                        "the clocks of the early-warning service run for more than no time: " + each);
            }
        }
    }
}
