package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Inspections over HTTP for programs of desks and for e-channels. */
@RestController
@Tag(name = "Inspections", description = "A traveller crosses in or out: assessment and decision.")
class InspectionApi {

    private static final int PAGE_ROWS_DEFAULT = 50;

    private final Inspections inspections;
    private final Wording wording;

    InspectionApi(Inspections inspections, Wording wording) {
        this.inspections = inspections;
        this.wording = wording;
    }

    @PostMapping(path = "/api/inspections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(operationId = "openInspection", summary = "Open an inspection at a desk")
    @Opened
    ResponseEntity<InspectionAnswer> open(
            @IdempotencyKeyHeader @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody InspectionRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        return open(request, Channel.DESK, key, actor, locale);
    }

    @PostMapping(path = "/api/channel/inspections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "openChannelInspection",
            summary = "Open an inspection at an e-channel",
            description = "A clear traveller is admitted at once; everybody else is sent to the second line. What the"
                    + " traveller may see says nothing of a list.")
    @Opened
    ResponseEntity<InspectionAnswer> openAtChannel(
            @IdempotencyKeyHeader @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody InspectionRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        return open(request, Channel.E_CHANNEL, key, actor, locale);
    }

    private ResponseEntity<InspectionAnswer> open(
            InspectionRequest request, Channel channel, @Nullable String key, Actor actor, Locale locale) {
        InspectionView opened = inspections.open(request.toArrival(channel), InspectionRequest.key(key), actor);
        return ResponseEntity.created(URI.create("/api/inspections/" + opened.id()))
                .eTag(EntityVersion.tag(opened.version()))
                .body(InspectionAnswer.of(
                        channel == Channel.E_CHANNEL ? opened.withoutLists() : opened, wording, locale));
    }

    @GetMapping(path = "/api/inspections/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.BORDER_INSPECTION)
    @Operation(operationId = "getInspection", summary = "Read an inspection")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", description = "The version in quotes", schema = @Schema(type = "string")))
    @NotThere
    ResponseEntity<InspectionAnswer> get(
            @PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        InspectionView view = inspections.get(new InspectionId(id), actor, Purpose.BORDER_INSPECTION.name());
        return answer(view, locale);
    }

    @PostMapping(path = "/api/inspections/{id}/decision", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "decideInspection",
            summary = "Decide an inspection",
            description =
                    "Which role may make which decision depends on where the inspection stands; a refusal takes two"
                            + " officers.")
    @ApiResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The new version in quotes",
                            schema = @Schema(type = "string")))
    @NotThere
    @ApiResponse(
            responseCode = "409",
            description = "Decided already, or not possible where the inspection stands",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "412",
            description = "Another officer acted since the version of If-Match",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "428",
            description = "If-Match is missing",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<InspectionAnswer> decide(
            @PathVariable UUID id,
            @Parameter(
                            description = "The version on which the decision is based, in quotes",
                            required = true,
                            example = "\"1\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody DecisionRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        int version = EntityVersion.of(ifMatch);
        return answer(inspections.decide(new InspectionId(id), request.toDecision(), version, actor), locale);
    }

    @GetMapping(path = "/api/inspections", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.BORDER_INSPECTION)
    @Operation(operationId = "listInspections", summary = "List inspections, newest first")
    InspectionPage list(
            @Parameter(example = "CNPVG") @RequestParam(required = false) @Nullable String port,
            @Parameter(description = "Civil day at the port", example = "2022-01-15")
                    @RequestParam(required = false)
                    @Nullable
                    String day,
            @Parameter(description = "As in the machine-readable zone", example = "L898902C3")
                    @RequestParam(required = false)
                    @Nullable
                    String documentNumber,
            @Parameter(description = "Only inspections older than this one; take it from the link of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after,
            @Parameter(description = "Rows, 1 to 100") @RequestParam(defaultValue = "" + PAGE_ROWS_DEFAULT) int limit,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        var filter = new Inspections.Filter(
                Optional.ofNullable(port).map(InspectionRequest::portCode),
                Optional.ofNullable(day).map(InspectionApi::civilDay),
                Optional.ofNullable(documentNumber),
                Optional.ofNullable(after).map(InspectionId::new),
                limit);
        Inspections.Page page = inspections.list(filter, actor, Purpose.BORDER_INSPECTION.name());
        return new InspectionPage(
                page.rows().stream()
                        .map(view -> InspectionAnswer.of(view, wording, locale))
                        .toList(),
                page.next()
                        .map(last -> next(port, day, documentNumber, last, limit))
                        .orElse(null),
                page.erased().map(InspectionPage.Erased::of).orElse(null));
    }

    private static LocalDate civilDay(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new InspectionProblem.DayMalformed();
        }
    }

    private static String next(
            @Nullable String port, @Nullable String day, @Nullable String number, InspectionId last, int limit) {
        return UriComponentsBuilder.fromPath("/api/inspections")
                .queryParamIfPresent("port", Optional.ofNullable(port))
                .queryParamIfPresent("day", Optional.ofNullable(day))
                .queryParamIfPresent("documentNumber", Optional.ofNullable(number))
                .queryParam("after", last)
                .queryParam("limit", limit)
                .encode()
                .toUriString();
    }

    private ResponseEntity<InspectionAnswer> answer(InspectionView view, Locale locale) {
        return ResponseEntity.ok()
                .eTag(EntityVersion.tag(view.version()))
                .body(InspectionAnswer.of(view, wording, locale));
    }
}
