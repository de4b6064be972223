package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Passage;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.Direction;
import org.jspecify.annotations.Nullable;

/** What a gate is told. It repeats nothing of the document, and says nothing of a list. */
@Schema(name = "Passage", description = "A traveller at a gate.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassageAnswer(
        @Schema(description = "Of the passage, and of the inspection that it becomes")
        UUID id,

        @Schema(example = "CNPVG") String port,
        @Schema(example = "E07") String lane,
        Direction direction,
        PassageState state,

        @Schema(description = "CLEAR: the gate may open. REFER: an officer looks. There is no third.")
        Verdict verdict,

        @Schema(description = "Until when the gate must have committed (RFC 3339, UTC)")
        Instant expiresAt,

        @Schema(description = "Why an officer looks, in the language that the caller accepts")
        List<InspectionAnswer.FindingAnswer> reasons,

        @Nullable RollBackReason rolledBackFor) {

    static PassageAnswer of(Passage passage, Wording wording, Locale locale) {
        return new PassageAnswer(
                passage.id().value(),
                passage.port().value(),
                passage.lane().value(),
                passage.direction(),
                passage.state(),
                passage.state() == PassageState.REFERRED ? Verdict.REFER : Verdict.CLEAR,
                passage.expiresAt(),
                passage.inspection()
                        .map(InspectionView::withoutLists)
                        .map(view -> view.reasons().stream()
                                .map(finding -> new InspectionAnswer.FindingAnswer(
                                        finding.kind().name(),
                                        finding.detail(),
                                        wording.of(finding, view.reading(), locale)))
                                .toList())
                        .orElse(List.of()),
                passage.reason().orElse(null));
    }
}
