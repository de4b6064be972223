package org.gatehouse.reference;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose border it is ({@code GATEHOUSE_HOME_STATE}).
 *
 * @param homeState ICAO code of the state whose nationals count as citizens
 */
@Validated
@ConfigurationProperties("gatehouse")
record HomeSettings(
        @DefaultValue("CHN") @Pattern(regexp = "[A-Z]{1,3}") String homeState) {}
