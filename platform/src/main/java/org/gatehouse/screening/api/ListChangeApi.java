package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.ListChanges.Change;
import org.gatehouse.screening.Renewals.Answer;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of what lists cover, for programs. */
@RestController
class ListChangeApi {

    private final ListChanges changes;

    ListChangeApi(ListChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/api/watchlist-changes")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "listWatchlistChanges", summary = "Changes of lists that wait for a second officer")
    ChangesDocument waiting(@Parameter(hidden = true) Actor actor) {
        return new ChangesDocument(
                changes.waiting(actor).stream().map(ChangeDocument::of).toList());
    }

    @PostMapping("/api/watchlists/{id}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "proposeWatchlistChange",
            summary = "Propose what a list is to cover",
            description = "It holds when another officer has signed. If-Match names the revision of the list.")
    ChangeDocument propose(
            @PathVariable UUID id,
            @RequestBody ChangeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        return ChangeDocument.of(changes.propose(new WatchlistId(id), request.read(), Header.revision(seen), actor));
    }

    @PostMapping("/api/watchlist-changes/{id}/answer")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "answerWatchlistChange",
            summary = "Sign a change of a list as the second officer, or reject it")
    ChangeDocument answer(
            @PathVariable UUID id, @RequestBody AnswerRequest request, @Parameter(hidden = true) Actor actor) {
        return ChangeDocument.of(changes.answer(id, request.read(), actor));
    }

    @Schema(name = "WatchlistAnswer")
    record AnswerRequest(
            @Schema(allowableValues = {"SIGN", "REJECT"}) @Nullable
            String answer) {

        Answer read() {
            return Read.one(answer, Answer.values(), "answer");
        }
    }

    @Schema(name = "WatchlistChangeRequest")
    record ChangeRequest(
            @Schema(allowableValues = {"ENTRY", "EXIT", "BOTH"}) @Nullable
            String directions,

            @Schema(description = "Absent or empty for all", example = "[\"CNGBP\"]") @Nullable
            List<String> ports,

            @Schema(description = "Least score of a hit by name, 0.05 to 1", example = "0.1") @Nullable
            Double threshold,

            @Schema(description = "Why nothing less than this list will do") @Nullable
            String proportionality,

            @Schema(description = "Earlier than the present review; absent where it stays", example = "2022-12-31")
            @Nullable
            String reviewOn) {

        ListChanges.Wanted read() {
            if (threshold == null) {
                throw new ScreeningProblem.RequestUnfit("threshold");
            }
            return new ListChanges.Wanted(
                    new Scope(
                            Read.one(directions, Scope.Directions.values(), "directions"),
                            Read.list(ports, "ports").stream().map(Read::port).collect(Collectors.toSet())),
                    threshold,
                    Read.text(proportionality, "proportionality"),
                    Read.day(reviewOn, "reviewOn"));
        }
    }

    @Schema(name = "WatchlistChanges")
    record ChangesDocument(List<ChangeDocument> changes) {}

    @Schema(name = "WatchlistChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeDocument(
            UUID id,
            UUID list,
            Scope.Directions directions,
            List<String> ports,
            double threshold,
            String proportionality,
            @Nullable Instant reviewAt,
            State state) {

        static ChangeDocument of(Change change) {
            return new ChangeDocument(
                    change.id(),
                    change.list().value(),
                    change.scope().directions(),
                    change.scope().ports().stream()
                            .map(PortCode::value)
                            .sorted()
                            .toList(),
                    change.threshold(),
                    change.proportionality(),
                    change.reviewAt().orElse(null),
                    change.state());
        }
    }
}
