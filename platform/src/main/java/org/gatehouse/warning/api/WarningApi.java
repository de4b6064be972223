package org.gatehouse.warning.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningId;
import org.gatehouse.warning.Warnings;
import org.gatehouse.warning.pages.SignalSearch;
import org.gatehouse.warning.pages.WarningWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Early warning over HTTP: warnings, signals and indicators to read. A program says for nobody that a signal is real, warns of
 * nothing and acknowledges nothing: officers do, who sign in.
 */
@RestController
@Tag(
        name = "Early warning",
        description = "What is unusual at ports, in counts, and what commanders warn of. Nothing of persons.")
class WarningApi {

    private final Warnings warnings;
    private final Signals signals;
    private final Indicators indicators;
    private final WarningWords words;

    WarningApi(Warnings warnings, Signals signals, Indicators indicators, WarningWords words) {
        this.warnings = warnings;
        this.signals = signals;
        this.indicators = indicators;
        this.words = words;
    }

    @GetMapping(path = "/api/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    @Operation(operationId = "listWarnings", summary = "List warnings, the latest issued first")
    WarningRows list(
            @Parameter(example = "CNPVG") @RequestParam(required = false) @Nullable String port,
            @Parameter(example = "ORANGE") @RequestParam(required = false) @Nullable String level,
            @Parameter(description = "Only those in force now") @RequestParam(defaultValue = "false") boolean inForce,
            @Parameter(description = "Rows, 1 to 100") @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Actor actor) {
        var search = new SignalSearch(null, port, null, level, null);
        return new WarningRows(warnings.list(search.toWarnings(inForce, limit), actor).stream()
                .map(WarningAnswer::of)
                .toList());
    }

    @GetMapping(path = "/api/warnings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    @Operation(operationId = "getWarning", summary = "Read a warning with its addressees and tasks")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", description = "The version in quotes", schema = @Schema(type = "string")))
    ResponseEntity<WarningAnswer> get(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        Warning one = warnings.get(new WarningId(id), actor);
        return ResponseEntity.ok().eTag("\"" + one.version() + "\"").body(WarningAnswer.of(one));
    }

    @GetMapping(path = "/api/warnings/signals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    @Operation(operationId = "listSignals", summary = "List signals, the latest raised first")
    SignalPage signals(
            @Parameter(example = "QUEUE_OVERLOAD") @RequestParam(required = false) @Nullable String indicator,
            @Parameter(example = "CNPVG") @RequestParam(required = false) @Nullable String port,
            @Parameter(example = "RAISED") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "Only those raised before this one; the field next of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    UUID after,
            @Parameter(description = "Rows, 1 to 100") @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        var search = new SignalSearch(indicator, port, state, null, after == null ? null : after.toString());
        Signals.Page page = signals.list(search.toSignals(limit), actor);
        return new SignalPage(
                page.rows().stream()
                        .map(one -> SignalAnswer.of(one, words.sentence(one, locale)))
                        .toList(),
                page.next().map(SignalId::value).orElse(null));
    }

    @GetMapping(path = "/api/warnings/signals/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    @Operation(operationId = "getSignal", summary = "Read a signal with what analysts said of it")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", description = "The version in quotes", schema = @Schema(type = "string")))
    ResponseEntity<SignalAnswer> signal(
            @PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        Signal one = signals.get(new SignalId(id), actor);
        return ResponseEntity.ok()
                .eTag("\"" + one.version() + "\"")
                .body(SignalAnswer.of(one, words.sentence(one, locale)));
    }

    @GetMapping(path = "/api/warnings/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    @Operation(
            operationId = "listIndicators",
            summary = "List indicators with their thresholds in force and their record")
    List<IndicatorAnswer> indicators(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return indicators.all(actor).stream()
                .map(one -> IndicatorAnswer.of(one, indicators.track(one.code(), actor), locale))
                .toList();
    }
}
