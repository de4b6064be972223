package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.sheet.Wording;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * A citizen comes home without a document: recorded here by an officer; another one confirms it or finds otherwise by a decision
 * on the inspection.
 */
@RestController
@Tag(name = "Inspections")
class WithoutDocumentApi {

    private final Inspections inspections;
    private final Wording wording;
    private final Clock clock;

    WithoutDocumentApi(Inspections inspections, Wording wording, Clock clock) {
        this.inspections = inspections;
        this.wording = wording;
        this.clock = clock;
    }

    @PostMapping(path = "/api/inspections/without-document", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "openInspectionWithoutDocument",
            summary = "Open an inspection of a traveller without a document who says to be a citizen",
            description =
                    "Recorded by an officer, never by a program. The traveller waits at the second line, where another"
                            + " officer decides CONFIRM_CITIZENSHIP or DENY_CITIZENSHIP; there is no refusal before.")
    @Opened
    ResponseEntity<InspectionAnswer> open(
            @IdempotencyKeyHeader @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody WithoutDocumentRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        PortCode port = InspectionRequest.portCode(request.port());
        LocalDate today = LocalDate.ofInstant(clock.instant(), wording.zone(port));
        InspectionView opened =
                inspections.open(Arrival.home(port, request.toClaim(today)), InspectionRequest.key(key), actor);
        return ResponseEntity.created(URI.create("/api/inspections/" + opened.id()))
                .eTag(EntityVersion.tag(opened.version()))
                .body(InspectionAnswer.of(opened, wording, locale));
    }
}
