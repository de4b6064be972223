package org.gatehouse.inspection.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.Evidence.Ended;
import org.gatehouse.inspection.Evidence.Exhibit;
import org.gatehouse.inspection.Evidence.FileNote;
import org.gatehouse.inspection.Evidence.Interview;
import org.gatehouse.inspection.InspectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of an inspection over HTTP: who refuses by a program has opened it there. */
@RestController
@Tag(name = "Second line", description = "Who waits there until when, and who takes care of whom.")
class EvidenceApi {

    private final Evidence evidence;

    EvidenceApi(Evidence evidence) {
        this.evidence = evidence;
    }

    @Schema(name = "Evidence")
    record EvidenceAnswer(List<InterviewAnswer> interviews, List<ExhibitAnswer> exhibits) {}

    @Schema(name = "Interview")
    record InterviewAnswer(
            UUID id,

            @Schema(description = "ISO 639-1", example = "fr")
            String language,

            @Nullable String interpreter,
            Evidence.@Nullable Interpreting interpreting,
            String personsPresent,
            UUID by,
            Instant startedAt,
            @Nullable Ended ended,
            List<TurnAnswer> turns) {
        static InterviewAnswer of(Interview one) {
            return new InterviewAnswer(
                    one.id(),
                    one.setting().language(),
                    one.setting().interpreter().orElse(null),
                    one.setting().interpreting().orElse(null),
                    one.setting().personsPresent(),
                    one.by().value(),
                    one.startedAt(),
                    one.ended().orElse(null),
                    one.turns().stream()
                            .map(turn -> new TurnAnswer(
                                    turn.number(),
                                    turn.at(),
                                    turn.kind(),
                                    turn.words(),
                                    turn.by().value()))
                            .toList());
        }
    }

    @Schema(name = "InterviewTurn")
    record TurnAnswer(int number, Instant at, Evidence.TurnKind kind, String words, UUID by) {}

    @Schema(name = "Exhibit")
    record ExhibitAnswer(
            UUID id,
            int number,
            Evidence.ExhibitClass kind,
            String description,
            UUID by,
            Instant at,
            @Nullable FileNote file,
            List<CustodyAnswer> custody) {
        static ExhibitAnswer of(Exhibit one) {
            return new ExhibitAnswer(
                    one.id(),
                    one.number(),
                    one.kind(),
                    one.description(),
                    one.by().value(),
                    one.at(),
                    one.file().orElse(null),
                    one.custody().stream()
                            .map(event -> new CustodyAnswer(
                                    event.number(),
                                    event.at(),
                                    event.kind(),
                                    event.place(),
                                    event.seal(),
                                    event.words(),
                                    event.by().value()))
                            .toList());
        }
    }

    @Schema(name = "CustodyEvent")
    record CustodyAnswer(
            int number, Instant at, Evidence.CustodyKind kind, String place, String seal, String words, UUID by) {}

    @GetMapping(path = "/api/inspections/{id}/evidence", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    @Operation(
            operationId = "openEvidence",
            summary = "Open the evidence of an inspection",
            description = "That the officer has opened it is recorded; nobody refuses without having opened all of it.")
    @NotThere
    EvidenceAnswer open(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        var collected = evidence.open(new InspectionId(id), actor, Purpose.SECOND_LINE_REVIEW.name());
        return new EvidenceAnswer(
                collected.interviews().stream().map(InterviewAnswer::of).toList(),
                collected.exhibits().stream().map(ExhibitAnswer::of).toList());
    }
}
