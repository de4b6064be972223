package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.sheet.ClaimForm;
import org.jspecify.annotations.Nullable;

/** A traveller comes home without a document. */
@Schema(
        name = "WithoutDocumentRequest",
        description = "A traveller without a document says to be a citizen; the officer records what shows it.")
record WithoutDocumentRequest(
        @Schema(description = "Port of entry, in the form of a UN/LOCODE", example = "CNPVG") @Nullable
        String port,

        @Schema(
                description = "Where a citizen lives",
                allowableValues = {"CITIZEN", "HMT_RESIDENT"},
                example = "CITIZEN")
        @Nullable
        String group,

        @Schema(description = "In the letters of a passport", example = "MUSTER") @Nullable
        String surname,

        @Schema(description = "As surname; left out where the name is not parted", example = "VERA") @Nullable
        String given,

        @Schema(description = "ISO 8601: a day, a month, a year; left out where it is not known", example = "1985-06")
        @Nullable
        String born,

        @Schema(
                description = "On what the claim rests",
                allowableValues = {"PAPER", "REGISTER", "CONSULATE", "RELATIVE", "AUTHORITY"},
                example = "REGISTER")
        @Nullable
        String source,

        @Schema(
                description = "What exactly was seen, or who confirmed it, in the officer's own words",
                example = "The register of passports shows her portrait.")
        @Nullable
        String words) {

    /**
     * The claim that is meant.
     *
     * @param today at the port
     * @throws InspectionProblem when something is missing or cannot be
     */
    CitizenClaim toClaim(LocalDate today) {
        return new ClaimForm(surname, given, born, group, source, words).toClaim(today);
    }
}
