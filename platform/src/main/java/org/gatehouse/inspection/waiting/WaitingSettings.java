package org.gatehouse.inspection.waiting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the waiting area ({@code GATEHOUSE_INSPECTION_WAITINGAREA_*}).
 *
 * @param limit how long somebody may wait before the page warns; it warns and sorts, and ends nothing
 */
@ConfigurationProperties("gatehouse.inspection.waiting-area")
record WaitingSettings(@DefaultValue("24h") Duration limit) {

    WaitingSettings {
        if (!limit.isPositive()) {
            throw new IllegalArgumentException("the limit of the waiting area is more than no time: " + limit);
        }
    }
}
