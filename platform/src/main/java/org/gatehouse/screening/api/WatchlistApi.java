package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Watchlists for programs. */
@RestController
@RequestMapping("/api/watchlists")
class WatchlistApi {

    private final Watchlists lists;

    WatchlistApi(Watchlists lists) {
        this.lists = lists;
    }

    @GetMapping
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "listWatchlists", summary = "All watchlists, by code")
    WatchlistsDocument all() {
        return new WatchlistsDocument(
                lists.all().stream().map(WatchlistDocument::of).toList());
    }

    @GetMapping("/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "getWatchlist", summary = "Read a watchlist")
    ResponseEntity<WatchlistDocument> one(@PathVariable UUID id) {
        return answer(lists.get(new WatchlistId(id)));
    }

    @PostMapping
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "proposeWatchlist",
            summary = "Propose a watchlist",
            description = "It is in force when another officer has released it.")
    ResponseEntity<WatchlistDocument> propose(
            @RequestBody WatchlistRequest request,
            @RequestHeader(name = Header.IDEMPOTENCY_KEY, defaultValue = "") String key,
            @Parameter(hidden = true) Actor actor) {
        Watchlist list = lists.enter(request.read(), Header.key(key), actor);
        return ResponseEntity.created(URI.create("/api/watchlists/" + list.id()))
                .eTag(Header.tag(list.revision()))
                .body(WatchlistDocument.of(list));
    }

    @PostMapping("/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "releaseWatchlist", summary = "Sign a watchlist as the second officer")
    ResponseEntity<WatchlistDocument> release(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        return answer(lists.release(new WatchlistId(id), Header.revision(seen), actor));
    }

    @PostMapping("/{id}/withdrawal")
    @Permitted(value = Permission.WATCHLIST_WITHDRAW, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "withdrawWatchlist",
            summary = "End a watchlist at once",
            description = "Takes one officer, and no If-Match: it never waits.")
    ResponseEntity<WatchlistDocument> withdraw(
            @PathVariable UUID id, @RequestBody WordsRequest request, @Parameter(hidden = true) Actor actor) {
        return answer(lists.withdraw(new WatchlistId(id), request.read(), actor));
    }

    private static ResponseEntity<WatchlistDocument> answer(Watchlist list) {
        return ResponseEntity.ok().eTag(Header.tag(list.revision())).body(WatchlistDocument.of(list));
    }

    @Schema(name = "WatchlistReason", description = "Why, in the officer's own words")
    record WordsRequest(@Nullable String words) {

        String read() {
            return words == null ? "" : words;
        }
    }

    @Schema(name = "WatchlistRequest")
    record WatchlistRequest(
            @Schema(example = "ARREST-1") @Nullable String code,
            @Nullable String nameEn,
            @Nullable String nameZh,

            @Schema(description = "The organisation that answers for the list") @Nullable
            String owner,

            @Nullable String purpose,

            @Schema(description = "Of the catalogue of legal grounds", example = "ARREST_WARRANT") @Nullable
            String ground,

            @Schema(allowableValues = {"ENTRY", "EXIT", "BOTH"}) @Nullable
            String directions,

            @Schema(description = "Absent or empty for all", example = "[\"CNGBP\"]") @Nullable
            List<String> ports,

            @Schema(allowableValues = {"INFORM", "REFER", "PROTECT"}) @Nullable
            String action,

            @Schema(description = "Least score of a hit by name, 0.05 to 1", example = "0.1") @Nullable
            Double threshold,

            @Schema(description = "Why nothing less than this list will do") @Nullable
            String proportionality,

            @Schema(description = "Absent for a year from now; three years at most", example = "2022-12-31") @Nullable
            String reviewOn,

            @Schema(description = "Last civil day in UTC", example = "2022-12-31") @Nullable
            String validTo) {

        Watchlists.Proposal read() {
            if (threshold == null) {
                throw new ScreeningProblem.RequestUnfit("threshold");
            }
            return new Watchlists.Proposal(
                    Read.text(code, "code"),
                    new Words(Read.text(nameEn, "nameEn"), Read.text(nameZh, "nameZh")),
                    Read.text(owner, "owner"),
                    Read.text(purpose, "purpose"),
                    Read.one(ground, LegalBasis.values(), "ground"),
                    new Scope(
                            Read.one(directions, Scope.Directions.values(), "directions"),
                            Read.list(ports, "ports").stream().map(Read::port).collect(Collectors.toSet())),
                    Read.one(action, ListAction.values(), "action"),
                    threshold,
                    Read.text(proportionality, "proportionality"),
                    Read.day(reviewOn, "reviewOn"),
                    Read.day(validTo, "validTo"));
        }
    }

    @Schema(name = "Watchlists")
    record WatchlistsDocument(List<WatchlistDocument> watchlists) {}

    /** @param reviewAt from this instant on it is over, unless renewed */
    @Schema(name = "Watchlist")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WatchlistDocument(
            UUID id,
            String code,
            String nameEn,
            String nameZh,
            String owner,
            String purpose,
            LegalBasis ground,
            Scope.Directions directions,
            List<String> ports,
            ListAction action,
            double threshold,
            String proportionality,
            Instant reviewAt,
            @Nullable Instant validTo,
            String state,
            int revision) {

        static WatchlistDocument of(Watchlist list) {
            return new WatchlistDocument(
                    list.id().value(),
                    list.code(),
                    list.name().en(),
                    list.name().zh(),
                    list.owner(),
                    list.purpose(),
                    list.ground(),
                    list.scope().directions(),
                    list.scope().ports().stream().map(PortCode::value).toList(),
                    list.action(),
                    list.threshold(),
                    list.proportionality(),
                    list.reviewAt(),
                    list.validTo().orElse(null),
                    list.state().name(),
                    list.revision());
        }
    }
}
