package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Correction;
import org.gatehouse.screening.Entries.Draft;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Entries.Version;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.api.WatchlistApi.WordsRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entries of watchlists for programs. What creates carries a key, what signs or corrects the revision that was seen. */
@RestController
class EntryApi {

    private final Entries entries;

    EntryApi(Entries entries) {
        this.entries = entries;
    }

    @GetMapping("/api/watchlists/{id}/entries")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "listWatchlistEntries", summary = "Entries of a list, newest first")
    EntriesDocument list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Actor actor) {
        Optional<ListingState> wanted =
                state == null ? Optional.empty() : Optional.of(Read.one(state, ListingState.values(), "state"));
        var page = entries.list(
                new Entries.Filter(
                        new WatchlistId(id), wanted, Optional.ofNullable(before).map(EntryId::new), limit),
                actor);
        return new EntriesDocument(
                page.rows().stream().map(EntryDocument::of).toList(),
                page.next().map(EntryId::value).orElse(null));
    }

    @PostMapping("/api/watchlists/{id}/entries")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "enterIntoWatchlist",
            summary = "Enter a person or an object",
            description = "It counts when another officer has released it.")
    ResponseEntity<EntryDocument> enter(
            @PathVariable UUID id,
            @RequestBody EntryRequest request,
            @RequestHeader(name = Header.IDEMPOTENCY_KEY, defaultValue = "") String key,
            @Parameter(hidden = true) Actor actor) {
        Entry entry = entries.enter(request.draft(new WatchlistId(id)), Header.key(key), actor);
        return ResponseEntity.created(URI.create("/api/watchlist-entries/" + entry.id()))
                .eTag(Header.tag(entry.revision()))
                .body(EntryDocument.of(entry));
    }

    @GetMapping("/api/watchlist-entries/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "getWatchlistEntry", summary = "Read an entry; the reading is recorded")
    ResponseEntity<EntryDocument> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return answer(entries.get(new EntryId(id), actor, Purpose.WATCHLIST.name()));
    }

    @PostMapping("/api/watchlist-entries/{id}/versions")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "correctWatchlistEntry", summary = "Propose a new version of an entry")
    ResponseEntity<EntryDocument> correct(
            @PathVariable UUID id,
            @RequestBody EntryRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        return answer(entries.correct(new EntryId(id), request.correction(), Header.revision(seen), actor));
    }

    @PostMapping("/api/watchlist-entries/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "releaseWatchlistEntry", summary = "Sign what waits, as the second officer")
    ResponseEntity<EntryDocument> release(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        return answer(entries.release(new EntryId(id), Header.revision(seen), actor));
    }

    @PostMapping("/api/watchlist-entries/{id}/rejection")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "rejectWatchlistEntry", summary = "Do not sign what waits")
    ResponseEntity<EntryDocument> reject(
            @PathVariable UUID id,
            @RequestBody WordsRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        return answer(entries.reject(new EntryId(id), request.read(), Header.revision(seen), actor));
    }

    @PostMapping("/api/watchlist-entries/{id}/withdrawal")
    @Permitted(value = Permission.WATCHLIST_WITHDRAW, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "withdrawWatchlistEntry",
            summary = "End an entry at once",
            description = "Takes one officer, and no If-Match: it never waits.")
    ResponseEntity<EntryDocument> withdraw(
            @PathVariable UUID id, @RequestBody WordsRequest request, @Parameter(hidden = true) Actor actor) {
        return answer(entries.withdraw(new EntryId(id), request.read(), actor));
    }

    private static ResponseEntity<EntryDocument> answer(Entry entry) {
        return ResponseEntity.ok().eTag(Header.tag(entry.revision())).body(EntryDocument.of(entry));
    }

    /** What is entered, or what the new version of an entry says; the dates are those of an entry. */
    @Schema(name = "WatchlistEntryRequest")
    record EntryRequest(
            @Nullable SoughtDocument sought,

            @Schema(description = "In the officer's own words") @Nullable
            String reason,

            @Schema(description = "Reference of the order, decision or report") @Nullable
            String source,

            @Schema(description = "Absent for a year from now; three years at most", example = "2022-12-31") @Nullable
            String reviewOn,

            @Schema(description = "Last civil day in UTC", example = "2022-12-31") @Nullable
            String validTo) {

        Draft draft(WatchlistId list) {
            return new Draft(
                    list,
                    what(),
                    Read.text(reason, "reason"),
                    Read.text(source, "source"),
                    Read.day(reviewOn, "reviewOn"),
                    Read.day(validTo, "validTo"));
        }

        Correction correction() {
            return new Correction(what(), Read.text(reason, "reason"), Read.text(source, "source"));
        }

        private Sought what() {
            if (sought == null) {
                throw new ScreeningProblem.RequestUnfit("sought");
            }
            return sought.read();
        }
    }

    @Schema(name = "WatchlistEntries")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntriesDocument(
            List<EntryDocument> entries,

            @Schema(description = "Ask with it as before for older ones; absent on the last page") @Nullable
            UUID next) {}

    @Schema(name = "WatchlistEntryVersion")
    record VersionDocument(
            int number, String state, SoughtDocument sought, String reason, String source, Instant enteredAt) {

        static VersionDocument of(Version version) {
            return new VersionDocument(
                    version.number(),
                    version.state().name(),
                    SoughtDocument.of(version.sought()),
                    version.reason(),
                    version.source(),
                    version.entered().at());
        }
    }

    @Schema(name = "WatchlistEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryDocument(
            UUID id,
            UUID watchlist,
            String state,
            int revision,
            Instant reviewAt,
            @Nullable Instant validTo,
            List<VersionDocument> versions) {

        static EntryDocument of(Entry entry) {
            return new EntryDocument(
                    entry.id().value(),
                    entry.list().value(),
                    entry.state().name(),
                    entry.revision(),
                    entry.reviewAt(),
                    entry.validTo().orElse(null),
                    entry.versions().stream().map(VersionDocument::of).toList());
        }
    }
}
