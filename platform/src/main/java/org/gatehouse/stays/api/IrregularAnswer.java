package org.gatehouse.stays.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.Concluded;
import org.gatehouse.stays.IrregularStay.Heard;
import org.gatehouse.stays.IrregularStay.StayShown;
import org.gatehouse.stays.Stay;
import org.jspecify.annotations.Nullable;

/** An irregular stay as a program reads it. */
@Schema(name = "IrregularStay", description = "A stay that does not add up. Nothing follows from it by itself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record IrregularAnswer(
        UUID id,

        @Schema(description = "Grows by one with each step; the ETag in quotes", example = "1")
        int version,

        IrregularKind kind,
        IrregularState state,
        @Schema(example = "CNPVG") String port,

        @Schema(description = "Civil day at the port from which on it is irregular")
        LocalDate day,

        @Schema(description = "The last lawful day, of an overstay") @Nullable
        LocalDate lastDay,

        @Schema(description = "As printed, ICAO Doc 9303-3 section 5", example = "UTO")
        String issuer,

        @Schema(example = "L898902C3") String documentNumber,
        @Schema(example = "UTO") String nationality,

        @Schema(description = "The crossing that showed it; absent while nobody has crossed") @Nullable
        UUID crossing,

        @Nullable StayAnswer stay,
        Instant foundAt,

        @Schema(description = "What was found, in the language that the caller accepts; empty in lists")
        List<String> sentences,

        @Schema(description = "What could explain it, in that language; empty in lists")
        List<String> possibilities,

        @Schema(description = "Empty in lists") List<HearingAnswer> hearings,

        @Schema(description = "Empty in lists; the last one counts")
        List<ConclusionAnswer> conclusions) {

    @Schema(name = "StayOfIrregular")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StayAnswer(
            @Schema(description = "Also the identifier of the crossing that opened it")
            UUID id,

            String entryPort,
            LocalDate entryDay,
            Stay.@Nullable End ended,
            @Nullable LocalDate endedDay,
            @Nullable String exitPort,
            @Nullable UUID endedBy) {

        static StayAnswer of(StayShown stay) {
            return new StayAnswer(
                    stay.id().value(),
                    stay.entryPort().value(),
                    stay.entryDay(),
                    stay.ended().map(Stay.Ended::how).orElse(null),
                    stay.ended().map(Stay.Ended::day).orElse(null),
                    stay.exitPort().map(port -> port.value()).orElse(null),
                    stay.endedBy().orElse(null));
        }
    }

    @Schema(name = "Hearing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HearingAnswer(
            @Schema(allowableValues = {"STATEMENT", "ATTEMPT"})
            String hearing,

            String words,
            @Schema(example = "en") @Nullable String language,
            @Nullable String interpreter,
            UUID by,
            Instant at) {

        static HearingAnswer of(Heard heard) {
            UUID by = heard.by().value();
            return switch (heard.hearing()) {
                case Hearing.Statement(var words, var language, var interpreter) ->
                    new HearingAnswer("STATEMENT", words, language, interpreter.orElse(null), by, heard.at());
                case Hearing.Attempt(var words) -> new HearingAnswer("ATTEMPT", words, null, null, by, heard.at());
            };
        }
    }

    @Schema(name = "StayConclusion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConclusionAnswer(
            IrregularState outcome,
            String words,
            @Nullable UUID correction,
            @Nullable UUID crossing,
            Conclusion.@Nullable Excuse excuse,
            @Nullable String handedTo,

            @Schema(description = "Whether a correction took the ground away, without an officer concluding it")
            boolean fellAway,

            UUID by,
            Instant at) {

        static ConclusionAnswer of(Concluded one) {
            Conclusion conclusion = one.conclusion();
            return new ConclusionAnswer(
                    conclusion.outcome(),
                    conclusion.words(),
                    conclusion instanceof Conclusion.Explained(Link.OfCorrection(var id), var _) ? id : null,
                    conclusion instanceof Conclusion.Explained(Link.OfCrossing(var id), var _) ? id : null,
                    conclusion instanceof Conclusion.Excused(var excuse, var _) ? excuse : null,
                    conclusion instanceof Conclusion.Confirmed(var _, var authority) ? authority : null,
                    one.fellAway(),
                    one.by().value(),
                    one.at());
        }
    }

    static IrregularAnswer of(IrregularStay one, List<String> sentences, List<String> possibilities) {
        return new IrregularAnswer(
                one.id().value(),
                one.version(),
                one.kind(),
                one.state(),
                one.port().value(),
                one.day(),
                one.lastDay().orElse(null),
                one.bearer().issuer(),
                one.bearer().number(),
                one.nationality(),
                one.crossing().orElse(null),
                one.stay().map(StayAnswer::of).orElse(null),
                one.foundAt(),
                sentences,
                possibilities,
                one.hearings().stream().map(HearingAnswer::of).toList(),
                one.conclusions().stream().map(ConclusionAnswer::of).toList());
    }
}
