package org.gatehouse.inspection.evidence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of evidence ({@code GATEHOUSE_INSPECTION_EVIDENCE_*}).
 *
 * @param fileMegabytesMax the largest file that an exhibit may bring
 */
@Validated
@ConfigurationProperties("gatehouse.inspection.evidence")
record EvidenceSettings(@DefaultValue("10") @Min(1) @Max(32) int fileMegabytesMax) {

    int fileBytesMax() {
        return fileMegabytesMax * 1024 * 1024;
    }
}
