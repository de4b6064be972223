package org.gatehouse.inspection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Enrolments;
import org.gatehouse.inspection.Enrolments.Consent;
import org.gatehouse.inspection.Enrolments.Eligibility;
import org.gatehouse.inspection.Enrolments.Enrolled;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enrolment for e-channels, for desks and machines that enrol. */
@RestController
@Tag(name = "Enrolments", description = "Documents whose bearers may and want to use e-channels.")
class EnrolmentApi {

    private final Enrolments enrolments;
    private final Wording wording;

    EnrolmentApi(Enrolments enrolments, Wording wording) {
        this.enrolments = enrolments;
        this.wording = wording;
    }

    @Schema(name = "EnrolmentRequest")
    record EnrolmentRequest(
            @Schema(description = "Port whose clock and rules count", example = "CNPVG") @Nullable
            String port,

            @Schema(description = "The machine-readable zone, lines parted by a line break") @Nullable
            String mrz,

            @Schema(description = "Whether the bearer agreed, having been told for what") @Nullable
            Boolean consent) {}

    /** What stands against the document, and where nothing does, its enrolment. */
    @Schema(name = "Enrolment")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnrolmentAnswer(
            boolean eligible,
            @Nullable UUID id,

            @Schema(description = "Last day of the document, and of the enrolment") @Nullable
            LocalDate until,

            @Schema(description = "What would take the bearer to an officer when entering")
            List<InspectionAnswer.FindingAnswer> entry,

            @Schema(description = "The same when leaving") List<InspectionAnswer.FindingAnswer> exit) {}

    @PostMapping(path = "/api/channel/enrolments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_ENROL, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "enrol",
            summary = "Enrol a document for e-channels",
            description =
                    "Judged by the document itself and by the rules in force, in both directions. The same document is"
                            + " enrolled once. Rules know it as channel.enrolled.")
    @ApiResponse(responseCode = "201", description = "Enrolled, now or before, until the document expires")
    @ApiResponse(responseCode = "200", description = "Not eligible, and why; nothing was recorded")
    ResponseEntity<EnrolmentAnswer> enrol(
            @RequestBody EnrolmentRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        if (request.mrz() == null || request.mrz().isBlank()) {
            throw new InspectionProblem.MrzMissing();
        }
        var consent = Boolean.TRUE.equals(request.consent()) ? Consent.GIVEN : Consent.NOT_GIVEN;
        Eligibility found = enrolments.enrol(request.mrz(), InspectionRequest.portCode(request.port()), consent, actor);
        var answer = new EnrolmentAnswer(
                found.enrolled().isPresent(),
                found.enrolled().map(Enrolled::id).orElse(null),
                found.enrolled().map(Enrolled::until).orElse(null),
                words(found.entry(), found.reading(), locale),
                words(found.exit(), found.reading(), locale));
        return found.enrolled()
                .map(enrolled -> ResponseEntity.created(URI.create("/api/channel/enrolments/" + enrolled.id()))
                        .body(answer))
                .orElseGet(() -> ResponseEntity.ok(answer));
    }

    private List<InspectionAnswer.FindingAnswer> words(List<Finding> findings, DocumentReading reading, Locale locale) {
        return findings.stream()
                .map(finding -> new InspectionAnswer.FindingAnswer(
                        finding.kind().name(), finding.detail(), wording.of(finding, reading, locale)))
                .toList();
    }

    @PostMapping("/api/channel/enrolments/{id}/withdrawal")
    @Permitted(value = Permission.CHANNEL_ENROL, purpose = Purpose.BORDER_INSPECTION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawEnrolment",
            summary = "The bearer does not want to any more",
            description = "Whose document it was is erased at once. Twice is once.")
    @NotThere
    void withdraw(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        enrolments.withdraw(id, actor);
    }
}
