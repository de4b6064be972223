package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Held;
import org.gatehouse.inspection.SecondLine.Part;
import org.gatehouse.inspection.SecondLine.Recipient;
import org.gatehouse.inspection.SecondLine.Sought;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The queue of the second line over HTTP: who waits until when, and who takes care of whom. */
@RestController
@Tag(name = "Second line", description = "Who waits there until when, and who takes care of whom.")
class SecondLineApi {

    private final SecondLine secondLine;
    private final Wording wording;

    SecondLineApi(SecondLine secondLine, Wording wording) {
        this.secondLine = secondLine;
        this.wording = wording;
    }

    @Schema(name = "Claim")
    record ClaimAnswer(
            UUID by,
            String name,
            Instant since,

            @Schema(description = "When the claim ends by itself unless the officer does something")
            Instant lapsesAt) {
        static ClaimAnswer of(Held held) {
            return new ClaimAnswer(held.by().value(), held.name(), held.since(), held.lapsesAt());
        }
    }

    @Schema(name = "Waiting")
    record WaitingAnswer(
            InspectionAnswer inspection,

            @Schema(description = "When it came to where it stands")
            Instant since,

            Instant deadline,
            boolean overdue,

            @Schema(description = "Absent where nobody takes care") @Nullable
            ClaimAnswer claim) {}

    @Schema(name = "SecondLineQueue")
    record QueueAnswer(
            List<WaitingAnswer> waiting,

            @Schema(description = "How many are sought; more than are listed where the queue is long")
            int found,

            @Schema(description = "How many at the port are past their deadline")
            int overdue) {}

    /** @param to an officer; absent for whoever comes next */
    @Schema(name = "HandOver")
    record HandOverRequest(@Nullable UUID to, @Nullable String note) {}

    @GetMapping(path = "/api/second-line", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    @Operation(operationId = "listSecondLine", summary = "Who waits at the second line, overdue first; at most 200")
    QueueAnswer queue(
            @Parameter(example = "CNPVG") @RequestParam String port,
            @RequestParam(defaultValue = "ALL") Part part,
            @Parameter(description = "A piece of a name or of a document number") @RequestParam(defaultValue = "")
                    String q,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        var queue = secondLine.queue(
                InspectionRequest.portCode(port), new Sought(part, q), actor, Purpose.SECOND_LINE_REVIEW.name());
        return new QueueAnswer(
                queue.places().stream()
                        .map(place -> new WaitingAnswer(
                                InspectionAnswer.of(place.inspection(), wording, locale),
                                place.waiting().since(),
                                place.waiting().deadline(),
                                place.waiting().overdue(),
                                place.waiting().held().map(ClaimAnswer::of).orElse(null)))
                        .toList(),
                queue.found(),
                queue.overdue());
    }

    @PostMapping(path = "/api/inspections/{id}/claim", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    @Operation(
            operationId = "claimInspection",
            summary = "Take care of a traveller at the second line",
            description = "Nobody else decides until the claim ends. Claiming again prolongs it.")
    @NotThere
    @ApiResponse(
            responseCode = "409",
            description = "Another officer holds it, or nobody waits",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ClaimAnswer claim(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return ClaimAnswer.of(secondLine.claim(new InspectionId(id), actor));
    }

    @DeleteMapping("/api/inspections/{id}/claim")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    @Operation(operationId = "releaseInspection", summary = "Give a traveller back to the queue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @NotThere
    void release(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        secondLine.release(new InspectionId(id), actor);
    }

    @PostMapping("/api/inspections/{id}/hand-over")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    @Operation(
            operationId = "handOverInspection",
            summary = "Hand a traveller to another officer, or to whoever comes next")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @NotThere
    void handOver(@PathVariable UUID id, @RequestBody HandOverRequest request, @Parameter(hidden = true) Actor actor) {
        Recipient to =
                request.to() == null ? new Recipient.Shift() : new Recipient.Officer(new OfficerId(request.to()));
        secondLine.handOver(new InspectionId(id), to, Objects.requireNonNullElse(request.note(), ""), actor);
    }
}
