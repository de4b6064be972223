package org.gatehouse.screening.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.Sex;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.Queries;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The question of an integrated system whether travellers may be on a list. */
@RestController
class ScreenApi {

    private final Queries queries;

    ScreenApi(Queries queries) {
        this.queries = queries;
    }

    @PostMapping("/api/screenings")
    @Permitted(value = Permission.WATCHLIST_SCREEN, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "screen",
            summary = "Ask whether travellers may be on a watchlist",
            description =
                    "Up to 100 at once. A hit says whom to look at and why; it decides nothing. Each is recorded.")
    ScreeningDocument screen(@RequestBody ScreeningRequest request, @Parameter(hidden = true) Actor actor) {
        List<SubjectRequest> asked = Read.list(request.subjects(), "subjects");
        if (asked.isEmpty()) {
            throw new ScreeningProblem.RequestUnfit("subjects");
        }
        if (asked.size() > Queries.SUBJECTS_MOST) {
            throw new ScreeningProblem.TooMany(Queries.SUBJECTS_MOST);
        }
        var answers =
                queries.screen(asked.stream().map(SubjectRequest::read).toList(), actor, Purpose.WATCHLIST.name());
        var picture = queries.picture();
        return new ScreeningDocument(
                answers.stream()
                        .map(hits -> new AnswerDocument(
                                hits.stream().map(HitDocument::of).toList()))
                        .toList(),
                picture.asOf(),
                picture.stale());
    }

    @Schema(name = "ScreeningRequest")
    record ScreeningRequest(@Nullable List<SubjectRequest> subjects) {}

    @Schema(name = "ScreeningSubject")
    record SubjectRequest(
            @Nullable String surname,
            @Nullable String given,

            @Schema(description = "YYYY-MM-DD, YYYY-MM or YYYY; absent when unknown", example = "1974-08-12") @Nullable
            String birth,

            @Schema(allowableValues = {"MALE", "FEMALE", "UNSPECIFIED", "X"}) @Nullable
            String sex,

            @Schema(example = "UTO") @Nullable String nationality,
            @Schema(example = "UTO") @Nullable String issuer,
            @Schema(example = "L898902C3") @Nullable String documentNumber,
            @Schema(example = "CNGBP") @Nullable String port,

            @Schema(allowableValues = {"ENTRY", "EXIT"}) @Nullable
            String direction) {

        Subject read() {
            String primary = surname == null ? "" : surname;
            return new Subject(
                    List.of(new Subject.Called(primary, given == null ? "" : given)),
                    born(),
                    Arrays.stream(Sex.values())
                            .filter(each -> each.name().equals(sex))
                            .findAny(),
                    Optional.ofNullable(nationality).stream().toList(),
                    documentNumber == null
                            ? List.of()
                            : List.of(new Subject.Shown(issuer == null ? "" : issuer, documentNumber)),
                    Read.port(port),
                    Read.one(direction, Direction.values(), "direction"));
        }

        private PartialDate born() {
            try {
                return birth == null ? PartialDate.unknown() : PartialDate.parse(birth);
            } catch (DateTimeException _) {
                throw new ScreeningProblem.BirthUnfit();
            }
        }
    }

    @Schema(name = "ScreeningAnswer", description = "In the order of the subjects")
    record ScreeningDocument(
            List<AnswerDocument> answers,

            @Schema(description = "When the database last said that nothing is newer")
            Instant asOf,

            @Schema(description = "Whether a withdrawal could be unknown here")
            boolean stale) {}

    @Schema(name = "ScreeningHits")
    record AnswerDocument(List<HitDocument> hits) {}

    @Schema(name = "ScreeningHit")
    record HitDocument(
            UUID entry,
            String list,
            String ground,

            @Schema(allowableValues = {"INFORM", "REFER", "PROTECT"})
            String action,

            String foundBy,
            @Schema(description = "0 to 1") double score,
            String explanationEn,
            String explanationZh) {

        static HitDocument of(Hit hit) {
            return new HitDocument(
                    hit.entry().value(),
                    hit.listCode(),
                    hit.ground().name(),
                    hit.action().name(),
                    hit.likeness().name(),
                    hit.score(),
                    hit.explanation().en(),
                    hit.explanation().zh());
        }
    }
}
