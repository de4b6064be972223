package org.gatehouse.inspection.sheet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the desk's form ({@code GATEHOUSE_INSPECTION_DESK_*}).
 *
 * @param stayOfferedDays days of stay that the form offers when a foreigner enters, counted from the day after the entry;
 *     the officer changes it to what the visa or the rule says
 */
@Validated
@ConfigurationProperties("gatehouse.inspection.desk")
record SheetSettings(@DefaultValue("30") @Min(1) @Max(180) int stayOfferedDays) {}
