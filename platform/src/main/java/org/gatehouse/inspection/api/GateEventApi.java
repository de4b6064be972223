package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Lanes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What gates tell of themselves. */
@RestController
@Tag(name = "Passages")
class GateEventApi {

    private static final String CLOUD_EVENT = "application/cloudevents+json";

    private final Lanes lanes;
    private final Clock clock;

    GateEventApi(Lanes lanes, Clock clock) {
        this.lanes = lanes;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/channel/events",
            consumes = {CLOUD_EVENT, MediaType.APPLICATION_JSON_VALUE})
    @Permitted(value = Permission.CHANNEL_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "tellGateEvent",
            summary = "A gate tells of itself",
            description =
                    "CloudEvents 1.0 in structured JSON. An event of the same source and id is taken once. It moves"
                            + " the state of the lane on the attendant's page and nothing else: a passage is committed by its own"
                            + " request.")
    @ApiResponse(responseCode = "204", description = "Taken, now or before")
    void tell(@RequestBody GateEventRequest request, @Parameter(hidden = true) Actor actor) {
        lanes.told(request.toEvent(clock.instant()), actor);
    }
}
