package org.gatehouse.inspection.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the notice says of the review ({@code GATEHOUSE_NOTICE_*}). The defaults are those of the Administrative
 * Reconsideration Law of 2023, article 20.
 *
 * @param reviewWithinDays days within which a review may be asked for, counted from the day on which the traveller learns of
 *     the refusal
 * @param reviewBodyEn the body that reviews, in English; the notice's own words for it where none is set
 * @param reviewBodyZh the same in Chinese
 * @param reviewAddressEn where to send the request; left out where none is set
 * @param reviewAddressZh the same in Chinese
 */
@Validated
@ConfigurationProperties("gatehouse.notice")
record NoticeSettings(
        @DefaultValue("60") @Min(1) @Max(3650) int reviewWithinDays,
        @Nullable String reviewBodyEn,
        @Nullable String reviewBodyZh,
        @Nullable String reviewAddressEn,
        @Nullable String reviewAddressZh) {

    @Nullable
    String reviewBody(boolean chinese) {
        return chinese ? reviewBodyZh : reviewBodyEn;
    }

    @Nullable
    String reviewAddress(boolean chinese) {
        return chinese ? reviewAddressZh : reviewAddressEn;
    }
}
