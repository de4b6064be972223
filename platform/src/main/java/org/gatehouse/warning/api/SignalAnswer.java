package org.gatehouse.warning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.reference.Direction;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.WarningId;
import org.jspecify.annotations.Nullable;

/** A signal for programs. */
@Schema(name = "Signal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalAnswer(
        UUID id,
        int version,
        IndicatorCode indicator,

        @Schema(description = "Absent for what shows over ports") @Nullable
        String port,

        @Nullable Direction direction,
        @Nullable String issuer,
        @Nullable String documentKind,
        @Nullable String defect,

        @Schema(description = "Code of a watchlist") @Nullable
        String list,

        double value,
        double peak,

        @Schema(description = "From which value on it is unusual")
        double bound,

        @Schema(description = "What is usual, where that is known") @Nullable
        Double expected,

        Instant raisedAt,

        @Schema(description = "Absent while it lasts") @Nullable
        Instant endedAt,

        SignalState state,

        @Schema(description = "What was found, in the language of the request")
        String sentence,

        @Schema(description = "Empty in lists") List<AssessmentAnswer> assessments,

        @Nullable UUID warning,
        Feedback.@Nullable Outcome outcome) {

    @Schema(name = "SignalAssessment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentAnswer(
            int number,

            @Schema(description = "Absent until a second analyst has assessed") @Nullable
            Opinion opinion,

            @Schema(description = "Absent until a second analyst has assessed, and after the time of keeping") @Nullable
            String words,

            Instant at) {}

    static SignalAnswer of(Signal one, String sentence) {
        return new SignalAnswer(
                one.id().value(),
                one.version(),
                one.indicator(),
                one.scope().port().map(port -> port.value()).orElse(null),
                one.scope().direction().orElse(null),
                one.scope().issuer().orElse(null),
                one.scope().documentKind().orElse(null),
                one.scope().defect().orElse(null),
                one.scope().list().orElse(null),
                one.lastValue(),
                one.peakValue(),
                one.bound(),
                one.expected().isPresent() ? one.expected().getAsDouble() : null,
                one.raisedAt(),
                one.endedAt().orElse(null),
                one.state(),
                sentence,
                one.assessments().stream()
                        .map(each -> new AssessmentAnswer(
                                each.number(),
                                each.opinion().orElse(null),
                                each.words().orElse(null),
                                each.at()))
                        .toList(),
                one.warning().map(WarningId::value).orElse(null),
                one.outcome().map(Signal.Told::outcome).orElse(null));
    }
}
