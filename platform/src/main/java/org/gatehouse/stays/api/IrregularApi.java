package org.gatehouse.stays.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.review.ConclusionForm;
import org.gatehouse.stays.review.HearingForm;
import org.gatehouse.stays.review.IrregularSearch;
import org.gatehouse.stays.review.IrregularSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Irregular stays over HTTP. A program may read, bring what a person said, explain and excuse; it confirms nothing. */
@RestController
@Tag(name = "Irregular stays", description = "Stays that do not add up, and what was found out about them.")
class IrregularApi {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,9})\"");

    private final IrregularStays irregular;
    private final IrregularSheets sheets;

    IrregularApi(IrregularStays irregular, IrregularSheets sheets) {
        this.irregular = irregular;
        this.sheets = sheets;
    }

    @GetMapping(path = "/api/stays/irregular", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    @Operation(operationId = "listIrregularStays", summary = "List irregular stays, the latest found first")
    IrregularPage list(
            @Parameter(example = "OVERSTAY") @RequestParam(required = false) @Nullable String kind,
            @Parameter(example = "CNPVG") @RequestParam(required = false) @Nullable String port,
            @Parameter(description = "Irregular from this civil day on", example = "2022-01-15")
                    @RequestParam(required = false)
                    @Nullable
                    String since,
            @Parameter(example = "FOUND") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "As in the machine-readable zone", example = "L898902C3")
                    @RequestParam(required = false)
                    @Nullable
                    String documentNumber,
            @Parameter(description = "Only those found before this one; take it from the link of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after,
            @Parameter(description = "Rows, 1 to 100") @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Actor actor) {
        var search =
                new IrregularSearch(kind, port, since, state, documentNumber, after == null ? null : after.toString());
        var page = irregular.list(search.toFilter(limit), actor, Purpose.STAY_REVIEW);
        return new IrregularPage(
                page.rows().stream()
                        .map(one -> IrregularAnswer.of(one, List.of(), List.of()))
                        .toList(),
                page.next()
                        .map(last -> search.before(last)
                                .at("/api/stays/irregular")
                                .replace("&before=", "&after=")
                                .replace("?before=", "?after=")
                                .replace("&number=", "&documentNumber=")
                                .replace("?number=", "?documentNumber=")
                                .concat("&limit=" + limit))
                        .orElse(null));
    }

    @GetMapping(path = "/api/stays/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    @Operation(operationId = "getIrregularStay", summary = "Read an irregular stay")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", description = "The version in quotes", schema = @Schema(type = "string")))
    ResponseEntity<IrregularAnswer> get(
            @PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return answer(irregular.get(new IrregularId(id), actor, Purpose.STAY_REVIEW), locale);
    }

    @PostMapping(path = "/api/stays/{id}/hearing", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.STAY_HEAR, purpose = Purpose.STAY_REVIEW)
    @Operation(
            operationId = "hearIrregularStay",
            summary = "Record what the person said, or why nobody could ask",
            description = "Cannot be changed afterwards. May be sent again until it is concluded.")
    @StepAnswers
    ResponseEntity<IrregularAnswer> hear(
            @PathVariable UUID id,
            @Parameter(description = "The version that was seen, in quotes", required = true, example = "\"1\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody HearingForm form,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        int version = version(ifMatch);
        return answer(irregular.hear(new IrregularId(id), form.toHearing(), version, actor), locale);
    }

    @PostMapping(path = "/api/stays/{id}/conclusion", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    @Operation(
            operationId = "concludeIrregularStay",
            summary = "Explain or excuse an irregular stay",
            description = "A program confirms nothing against anybody: CONFIRMED is answered with 403 whatever it may.")
    @StepAnswers
    ResponseEntity<IrregularAnswer> conclude(
            @PathVariable UUID id,
            @Parameter(description = "The version that was seen, in quotes", required = true, example = "\"2\"")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ConclusionForm form,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        int version = version(ifMatch);
        return answer(irregular.conclude(new IrregularId(id), form.toConclusion(), version, actor), locale);
    }

    /** The version in an entity tag (RFC 9110 section 8.8.3); a tag that this house never gave out is an old one. */
    private static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new StayProblem.VersionMissing();
        }
        Matcher tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new StayProblem.Stale();
        }
        return Integer.parseInt(tag.group(1));
    }

    private ResponseEntity<IrregularAnswer> answer(IrregularStay one, Locale locale) {
        return ResponseEntity.ok()
                .eTag("\"" + one.version() + "\"")
                .body(IrregularAnswer.of(one, sheets.found(one, locale), sheets.possibilities(one, locale)));
    }
}
