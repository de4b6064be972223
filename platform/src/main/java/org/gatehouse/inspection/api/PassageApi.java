package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Passage;
import org.gatehouse.inspection.Passages;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Passages for gates: reserve, then commit or roll back. */
@RestController
@Tag(name = "Passages", description = "Gates of e-channels: a traveller is let through in two steps.")
class PassageApi {

    private final Passages passages;
    private final Wording wording;

    PassageApi(Passages passages, Wording wording) {
        this.passages = passages;
        this.wording = wording;
    }

    @PostMapping(path = "/api/channel/passages", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "reservePassage",
            summary = "A traveller presents a document at a gate",
            description = "A clear traveller may pass until expiresAt, and has crossed only when the gate commits."
                    + " Everybody else is sent to the second line at once. An open passage of the same document ends.")
    @Opened
    ResponseEntity<PassageAnswer> reserve(
            @IdempotencyKeyHeader @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody PassageRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        var idempotencyKey = InspectionRequest.key(key);
        Passage passage = passages.reserve(request.toArrival(), request.laneCode(), idempotencyKey, actor);
        var created = ResponseEntity.created(URI.create("/api/channel/passages/" + passage.id()));
        // whoever decides on a referral does so on this version of the inspection
        passage.inspection().ifPresent(view -> created.eTag(EntityVersion.tag(view.version())));
        return created.body(PassageAnswer.of(passage, wording, locale));
    }

    @GetMapping(path = "/api/channel/passages/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(operationId = "getPassage", summary = "How a passage stands")
    @NotThere
    PassageAnswer get(
            @PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return PassageAnswer.of(passages.get(new InspectionId(id), actor), wording, locale);
    }

    @PostMapping(path = "/api/channel/passages/{id}/commit", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "commitPassage",
            summary = "The person has passed",
            description = "Now the traveller is admitted, and a counted permission is used. Send it again until it is"
                    + " answered: it is done once.")
    @Ended
    @NotThere
    PassageAnswer commit(
            @PathVariable UUID id, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return PassageAnswer.of(passages.commit(new InspectionId(id), actor), wording, locale);
    }

    @PostMapping(path = "/api/channel/passages/{id}/rollback", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @Operation(
            operationId = "rollBackPassage",
            summary = "Nobody has crossed",
            description = "No crossing is recorded and nothing is used.")
    @Ended
    @NotThere
    PassageAnswer rollBack(
            @PathVariable UUID id,
            @RequestBody RollBackRequest request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) Locale locale) {
        return PassageAnswer.of(passages.rollBack(new InspectionId(id), request.toReason(), actor), wording, locale);
    }

    @Schema(name = "RollBack")
    record RollBackRequest(
            @Schema(allowableValues = {"NOBODY_PASSED", "TURNED_BACK", "TWO_PERSONS", "DOOR_FAULT"}) @Nullable
            String reason) {

        RollBackReason toReason() {
            return Arrays.stream(RollBackReason.values())
                    .filter(one -> one.name().equals(reason))
                    .findFirst()
                    .orElseThrow(InspectionProblem.ReasonUnknown::new);
        }
    }
}
