package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.Renewals.Renewal;
import org.gatehouse.screening.Renewals.Renewed;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Renewals of lists and entries, for programs. */
@RestController
class RenewalApi {

    private final Renewals renewals;

    RenewalApi(Renewals renewals) {
        this.renewals = renewals;
    }

    @GetMapping("/api/watchlist-renewals")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "listWatchlistRenewals", summary = "Renewals that wait for a second officer")
    RenewalsDocument waiting(@Parameter(hidden = true) Actor actor) {
        return new RenewalsDocument(
                renewals.waiting(actor).stream().map(RenewalDocument::of).toList());
    }

    @PostMapping("/api/watchlists/{id}/renewals")
    @ResponseStatus(HttpStatus.CREATED)
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "renewWatchlist", summary = "Propose that a list stays beyond its review date")
    RenewalDocument ofList(
            @PathVariable UUID id, @RequestBody RenewalRequest request, @Parameter(hidden = true) Actor actor) {
        return propose(new Renewed.OfList(new WatchlistId(id)), request, actor);
    }

    @PostMapping("/api/watchlist-entries/{id}/renewals")
    @ResponseStatus(HttpStatus.CREATED)
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "renewWatchlistEntry",
            summary = "Propose that an entry stays beyond its review date",
            description = "Takes an assessment of this one case, and the signature of another officer.")
    RenewalDocument ofEntry(
            @PathVariable UUID id, @RequestBody RenewalRequest request, @Parameter(hidden = true) Actor actor) {
        return propose(new Renewed.OfEntry(new EntryId(id)), request, actor);
    }

    @PostMapping("/api/watchlist-renewals/{id}/answer")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "answerWatchlistRenewal", summary = "Sign a renewal as the second officer, or reject it")
    RenewalDocument answer(
            @PathVariable UUID id,
            @RequestBody ListChangeApi.AnswerRequest request,
            @Parameter(hidden = true) Actor actor) {
        return RenewalDocument.of(renewals.answer(id, request.read(), actor));
    }

    private RenewalDocument propose(Renewed what, RenewalRequest request, Actor actor) {
        var reviewOn = Read.day(request.reviewOn(), "reviewOn")
                .orElseThrow(() -> new ScreeningProblem.RequestUnfit("reviewOn"));
        return RenewalDocument.of(
                renewals.propose(what, Read.text(request.assessment(), "assessment"), reviewOn, actor));
    }

    @Schema(name = "WatchlistRenewalRequest")
    record RenewalRequest(
            @Schema(description = "Why it is still needed, in the officer's own words") @Nullable
            String assessment,

            @Schema(description = "Later than the present one, within three years", example = "2023-12-31") @Nullable
            String reviewOn) {}

    @Schema(name = "WatchlistRenewals")
    record RenewalsDocument(List<RenewalDocument> renewals) {}

    /** @param list or entry, whichever is renewed */
    @Schema(name = "WatchlistRenewal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RenewalDocument(
            UUID id, @Nullable UUID list, @Nullable UUID entry, String assessment, Instant reviewAt, State state) {

        static RenewalDocument of(Renewal renewal) {
            return new RenewalDocument(
                    renewal.id(),
                    renewal.what() instanceof Renewed.OfList(var list) ? list.value() : null,
                    renewal.what() instanceof Renewed.OfEntry(var entry) ? entry.value() : null,
                    renewal.assessment(),
                    renewal.reviewAt(),
                    renewal.state());
        }
    }
}
