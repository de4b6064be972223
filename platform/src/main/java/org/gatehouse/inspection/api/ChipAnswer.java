package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.documents.chip.GroupIntegrity;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.inspection.ChipVerification;
import org.jspecify.annotations.Nullable;

/** The verification of a chip as a program reads it; the values are those of BSI TR-03135. */
@Schema(name = "ChipVerification", description = "Outcomes and reasons; never a file of the chip.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChipAnswer(
        @Schema(description = "SUCCESSFUL only with a chain to an authority that is trusted here")
        Outcome outcome,

        TrustStatus trust,

        @Schema(description = "Steps that there was anything to check for, in their order")
        List<StepAnswer> steps,

        @Schema(description = "Data groups by their number", example = "{\"1\": \"IDENTICAL\"}")
        Map<Integer, GroupIntegrity> dataGroups,

        @Nullable SignerAnswer signer,
        @Schema(example = "SHA-256") String digestAlgorithm,
        @Schema(example = "SHA256WITHECDSA") String signatureAlgorithm,

        @Schema(description = "Which state of trust judged it; grows with each change", example = "7")
        long trustVersion,

        Instant at) {

    @Schema(name = "ChipStep")
    record StepAnswer(
            Step step,
            Outcome outcome,

            @Schema(description = "In the language that the caller accepts")
            String sentence,

            List<RemarkAnswer> remarks) {}

    @Schema(name = "ChipRemark")
    record RemarkAnswer(
            Reason reason,

            @Schema(description = "What it concerns; may be empty", example = "DG1")
            String about,

            @Schema(description = "In the language that the caller accepts")
            String sentence) {}

    @Schema(name = "ChipSigner")
    record SignerAnswer(
            @Schema(example = "UT") String country,
            @Schema(description = "Hexadecimal") String serial,
            @Schema(description = "Of the certificate") String sha256) {}

    static ChipAnswer of(ChipVerification chip, Locale locale) {
        return new ChipAnswer(
                chip.outcome(),
                chip.trust(),
                chip.steps().stream().map(step -> step(step, locale)).toList(),
                chip.dataGroups(),
                chip.signer()
                        .map(signer -> new SignerAnswer(signer.country(), signer.serial(), signer.sha256()))
                        .orElse(null),
                chip.digestAlgorithm(),
                chip.signatureAlgorithm(),
                chip.trustVersion(),
                chip.at());
    }

    private static StepAnswer step(StepResult result, Locale locale) {
        return new StepAnswer(
                result.step(),
                result.outcome(),
                result.sentence(locale),
                result.remarks().stream()
                        .map(remark ->
                                new RemarkAnswer(remark.reason(), remark.about(), StepResult.sentence(remark, locale)))
                        .toList());
    }
}
