package org.gatehouse.policy.book;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pack the pack that is installed into an empty register of rules: {@code CN-2022}, {@code GENERIC} or {@code NONE}
 * @param lead how long after its approval a rule begins at the earliest
 */
@ConfigurationProperties("gatehouse.policy")
public record PolicySettings(
        @DefaultValue("CN-2022") String pack,
        @DefaultValue("60s") Duration lead) {}
