package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.sheet.DecisionForm;
import org.jspecify.annotations.Nullable;

/** What an officer decides, sent by a desk's own program. */
@Schema(name = "DecisionRequest", description = "What an officer decides of an open inspection.")
record DecisionRequest(
        @Schema(
                example = "ADMIT",
                allowableValues = {
                    "ADMIT",
                    "ESTABLISH_IDENTITY",
                    "CONFIRM_CITIZENSHIP",
                    "DENY_CITIZENSHIP",
                    "ADMIT_TEMPORARILY",
                    "HAND_OVER",
                    "SEND_TO_SECOND_LINE",
                    "PROPOSE_REFUSAL",
                    "CONFIRM_REFUSAL",
                    "RETURN_REFUSAL",
                    "REFER_FOR_PROTECTION",
                    "ADMIT_TO_PROTECTION",
                    "END_PROTECTION"
                })
        @Nullable
        String decision,

        @Schema(
                description = "ADMIT, ADMIT_TEMPORARILY: last civil day of the stay in the port's zone (ISO 8601)",
                example = "2022-02-14")
        @Nullable
        String leaveBy,

        @Schema(
                description = "PROPOSE_REFUSAL, HAND_OVER: the ground of the law",
                allowableValues = {
                    "NO_VALID_DOCUMENT",
                    "FALSE_DOCUMENT",
                    "NO_PERMISSION",
                    "ENTRY_BAN",
                    "PURPOSE_OR_MEANS",
                    "PUBLIC_SECURITY",
                    "EXIT_BAN",
                    "PUBLIC_HEALTH",
                    "BORDER_CRIME",
                    "OTHER_CRIME",
                    "WANTED",
                    "ADMINISTRATIVE_OFFENCE",
                    "INVESTIGATION"
                })
        @Nullable
        String ground,

        @Schema(
                description =
                        "The officer's own words; for the end of a protection referral the reference of the competent"
                                + " authority",
                example = "Seen with the return ticket.")
        @Nullable
        String words,

        @Schema(
                description = "ESTABLISH_IDENTITY",
                allowableValues = {"CITIZEN", "HMT_RESIDENT", "FOREIGNER"})
        @Nullable
        String group,

        @Schema(description = "ESTABLISH_IDENTITY: ICAO Doc 9303-3 section 5", example = "FRA") @Nullable
        String nationality,

        @Schema(
                description = "ADMIT_TEMPORARILY: for what",
                allowableValues = {"CREW_ASHORE", "TRANSIT", "EMERGENCY"})
        @Nullable
        String reason,

        @Schema(description = "ADMIT_TEMPORARILY: place or area where the traveller may be") @Nullable
        String place,

        @Schema(description = "HAND_OVER: the authority that goes on") @Nullable
        String authority,

        @Schema(description = "HAND_OVER: under which the authority knows the case") @Nullable
        String reference) {

    Decision toDecision() {
        return new DecisionForm(
                        decision, leaveBy, ground, words, group, nationality, reason, place, authority, reference)
                .toDecision();
    }
}
