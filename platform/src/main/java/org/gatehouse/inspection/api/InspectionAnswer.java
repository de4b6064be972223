package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.documents.CheckResult;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.jspecify.annotations.Nullable;

/** An inspection as a program reads it. */
@Schema(name = "Inspection", description = "An inspection as it stands.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionAnswer(
        UUID id,

        @Schema(description = "Grows by one with each decision; the ETag in quotes", example = "1")
        int version,

        InspectionStatus status,
        @Schema(example = "CNPVG") String port,
        Direction direction,
        Channel channel,

        @Schema(description = "When the document was presented (RFC 3339, UTC)")
        Instant openedAt,

        @Schema(description = "What the software says. There is no third: only officers refuse.")
        Verdict verdict,

        @Schema(description = "Findings that take the traveller to an officer")
        List<FindingAnswer> reasons,

        @Schema(description = "Findings that are only shown")
        List<FindingAnswer> notes,

        @Schema(description = "The stay that a rule in force gives; absent where none does") @Nullable
        StayAnswer stay,

        DocumentAnswer document,

        @Schema(description = "Of a traveller who showed no document and says to be a citizen; else absent") @Nullable
        ClaimAnswer claim,

        @Schema(description = "What was found about the chip; absent when none was read, and in lists") @Nullable
        ChipAnswer chip,

        @Nullable ConclusionAnswer conclusion) {

    @Schema(name = "CitizenClaim", description = "The word of a traveller without a document to be a citizen")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimAnswer(
            @Schema(description = "There is no refusal but where a second officer found otherwise")
            CitizenClaim.State state,

            NationalityGroup group,
            @Schema(example = "MUSTER") String surname,
            @Schema(example = "VERA") String given,

            @Schema(description = "ISO 8601, shortened where day or month is unknown", example = "1985-06")
            String born,

            CitizenClaim.Source source,

            @Schema(description = "What exactly was seen, or who confirmed it")
            String words,

            UUID recordedBy,

            @Schema(description = "The second officer; absent until then") @Nullable
            UUID answeredBy) {

        static ClaimAnswer of(CitizenClaim.Standing standing) {
            CitizenClaim claim = standing.claim();
            return new ClaimAnswer(
                    standing.state(),
                    claim.group(),
                    claim.surname(),
                    claim.given(),
                    claim.born().iso(),
                    claim.source(),
                    claim.words(),
                    standing.recordedBy().value(),
                    standing.answeredBy().map(officer -> officer.value()).orElse(null));
        }
    }

    @Schema(name = "StayByRule", description = "How long a foreigner who enters may stay by a rule in force")
    record StayAnswer(
            @Schema(example = "CN-STAY-BY-PERMISSION@1") String rule,

            @Schema(description = "Last lawful day in the port's zone")
            LocalDate lastDay,

            @Schema(description = "Days after that of the inspection, up to the last lawful one", example = "30")
            long daysLeft,

            @Schema(description = "Limits that count earlier stays on the document, and what those have used")
            List<UsedAnswer> used) {}

    @Schema(name = "StayUsed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UsedAnswer(
            StayLimit.Unit unit,
            @Schema(example = "90") int amount,

            @Schema(description = "Days in which it is counted; absent for units that have none", example = "180")
            @Nullable
            Integer period,

            @Schema(description = "Days or entries before this entry", example = "30")
            long used) {}

    @Schema(name = "Finding")
    record FindingAnswer(
            @Schema(example = "EXPIRED") String code,

            @Schema(description = "The field, code or date that it is about; may be empty", example = "2012-04-15")
            String detail,

            @Schema(description = "In the language that the caller accepts")
            String sentence) {}

    @Schema(name = "TravelDocument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DocumentAnswer(
            @Schema(description = "Shape of the zone; absent where none was recognised", example = "TD3") @Nullable
            String format,

            @Schema(example = "P") String code,

            @Schema(description = "In the catalogue of document kinds; empty when unknown")
            String kind,

            @Schema(description = "As printed, ICAO Doc 9303-3 section 5", example = "UTO")
            String issuer,

            @Schema(example = "L898902C3") String number,
            @Schema(example = "UTO") String nationality,
            @Nullable NationalityGroup group,
            @Schema(example = "ERIKSSON") String surname,
            @Schema(example = "ANNA MARIA") String givenNames,

            @Schema(description = "ISO 8601, shortened where day or month is unknown", example = "1974-08-12")
            String birthDate,

            @Schema(example = "FEMALE") String sex,
            @Nullable LocalDate expiry,
            List<CheckAnswer> checks) {}

    @Schema(name = "CheckDigit")
    record CheckAnswer(
            @Schema(example = "DOCUMENT_NUMBER") String check,

            @Schema(allowableValues = {"PASSED", "FAILED", "NOT_PRESENT"})
            String outcome,

            @Schema(description = "The digit that the characters ask for", example = "6")
            String expected,

            @Schema(description = "The character in the digit's place", example = "6")
            String printed,

            @Schema(description = "Counted from 1; 0 when the format has no such digit")
            int line,

            @Schema(description = "Counted from 1; 0 when the format has no such digit")
            int column) {}

    @Schema(name = "Conclusion")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConclusionAnswer(
            Outcome outcome,
            Instant at,
            @Nullable UUID by,
            @Nullable UUID confirmedBy,
            @Nullable LegalGround ground,
            @Nullable LocalDate leaveBy,
            @Nullable TemporaryAnswer temporary,
            @Nullable CaseAnswer handedOver) {}

    @Schema(name = "TemporaryEntry")
    record TemporaryAnswer(TemporaryReason reason, String place) {}

    @Schema(name = "HandedOver")
    record CaseAnswer(CaseGround ground, String authority, String reference) {}

    static InspectionAnswer of(InspectionView view, Wording wording, Locale locale) {
        return new InspectionAnswer(
                view.id().value(),
                view.version(),
                view.status(),
                view.port().value(),
                view.direction(),
                view.channel(),
                view.openedAt(),
                view.verdict(),
                findings(view.reasons(), view.reading(), wording, locale),
                findings(view.notes(), view.reading(), wording, locale),
                stay(view),
                document(view),
                view.claim().map(ClaimAnswer::of).orElse(null),
                view.chip().map(chip -> ChipAnswer.of(chip, locale)).orElse(null),
                view.conclusion().map(InspectionAnswer::conclusion).orElse(null));
    }

    private static List<FindingAnswer> findings(
            List<Finding> findings, DocumentReading reading, Wording wording, Locale locale) {
        return findings.isEmpty()
                ? List.of()
                : findings.stream()
                        .map(finding -> new FindingAnswer(
                                finding.kind().name(), finding.detail(), wording.of(finding, reading, locale)))
                        .toList();
    }

    private static @Nullable StayAnswer stay(InspectionView view) {
        return RuleFindings.stay(view.findings())
                .map(finding -> new StayAnswer(
                        RuleFindings.rule(finding).orElseThrow().toString(),
                        RuleFindings.lastDay(finding),
                        ChronoUnit.DAYS.between(view.day(), RuleFindings.lastDay(finding)),
                        RuleFindings.used(finding).stream()
                                .map(one -> new UsedAnswer(
                                        one.limit().unit(),
                                        one.limit().amount(),
                                        one.limit().unit().hasPeriod()
                                                ? one.limit().period()
                                                : null,
                                        one.used()))
                                .toList()))
                .orElse(null);
    }

    private static DocumentAnswer document(InspectionView view) {
        DocumentReading reading = view.reading();
        return new DocumentAnswer(
                reading.format().map(Enum::name).orElse(null),
                reading.documentCode(),
                view.documentKind(),
                reading.issuer(),
                reading.number(),
                view.nationality(),
                view.group().orElse(null),
                reading.name().primary(),
                reading.name().secondary(),
                reading.birth().iso(),
                reading.sex().name(),
                reading.expiry().orElse(null),
                reading.checks().values().stream().map(InspectionAnswer::check).toList());
    }

    private static CheckAnswer check(CheckResult result) {
        return new CheckAnswer(
                result.check().name(),
                result.outcome().name(),
                String.valueOf(result.expected()),
                String.valueOf(result.printed()),
                result.line(),
                result.column());
    }

    private static ConclusionAnswer conclusion(InspectionView.Conclusion end) {
        return new ConclusionAnswer(
                end.outcome(),
                end.at(),
                end.by().map(officer -> officer.value()).orElse(null),
                end.confirmedBy().map(officer -> officer.value()).orElse(null),
                end.ground().orElse(null),
                end.leaveBy().orElse(null),
                end.manner()
                        .filter(Manner.Temporary.class::isInstance)
                        .map(Manner.Temporary.class::cast)
                        .map(manner -> new TemporaryAnswer(manner.reason(), manner.place()))
                        .orElse(null),
                end.manner()
                        .filter(Manner.HandedOver.class::isInstance)
                        .map(Manner.HandedOver.class::cast)
                        .map(manner -> new CaseAnswer(manner.ground(), manner.authority(), manner.reference()))
                        .orElse(null));
    }
}
