package org.gatehouse.conveyance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Conveyances for programs of carriers, agents and lanes. A change carries {@code Idempotency-Key}; a change of what is there
 * already also {@code If-Match} with the {@code ETag} that was seen (RFC 9110 section 13.1.1).
 */
@RestController
@RequestMapping("/api/conveyances")
class ConveyanceApi {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Conveyances conveyances;

    ConveyanceApi(Conveyances conveyances) {
        this.conveyances = conveyances;
    }

    @PostMapping
    @Permitted(value = Permission.CONVEYANCE_ANNOUNCE, purpose = Purpose.CONVEYANCE_INSPECTION)
    ResponseEntity<MoveDocument> announce(
            @Valid @RequestBody AnnouncementDocument announcement,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Actor actor) {
        var move = conveyances.announce(announcement.toAnnouncement(), new IdempotencyKey(key), actor);
        return ResponseEntity.created(URI.create("/api/conveyances/" + move.id()))
                .eTag(Integer.toString(move.version()))
                .body(MoveDocument.of(move));
    }

    @GetMapping("/{id}")
    @Permitted(value = Permission.CONVEYANCE_ANNOUNCE, purpose = Purpose.CONVEYANCE_INSPECTION)
    ResponseEntity<MoveDocument> find(@PathVariable UUID id, Actor actor) {
        return answer(conveyances.find(new MoveId(id), actor));
    }

    @GetMapping
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    ListDocument list(
            @RequestParam String port,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ConveyanceKind kind,
            @RequestParam(required = false) @Nullable Direction direction,
            @RequestParam(required = false) @Nullable MoveStatus status,
            @RequestParam(defaultValue = "1") int page,
            Actor actor) {
        var found = conveyances.list(
                new Conveyances.Question(
                        PortRules.code(port),
                        day,
                        q,
                        Optional.ofNullable(kind),
                        Optional.ofNullable(direction),
                        Optional.ofNullable(status),
                        page),
                actor);
        return new ListDocument(found.moves().stream().map(MoveDocument::of).toList(), found.total(), found.pages());
    }

    @PostMapping("/{id}/inspection")
    @Permitted(value = Permission.CONVEYANCE_INSPECT, purpose = Purpose.CONVEYANCE_INSPECTION)
    ResponseEntity<MoveDocument> inspect(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @RequestHeader(name = IDEMPOTENCY_KEY, defaultValue = "") String key,
            Actor actor) {
        return answer(conveyances.inspect(new MoveId(id), version(seen), new IdempotencyKey(key), actor));
    }

    @PostMapping("/{id}/cancellation")
    @Permitted(value = Permission.CONVEYANCE_ANNOUNCE, purpose = Purpose.CONVEYANCE_INSPECTION)
    ResponseEntity<MoveDocument> cancel(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Valid @RequestBody CancellationDocument cancellation,
            Actor actor) {
        return answer(conveyances.cancel(new MoveId(id), version(seen), cancellation.why(), actor));
    }

    private static ResponseEntity<MoveDocument> answer(Move move) {
        return ResponseEntity.ok().eTag(Integer.toString(move.version())).body(MoveDocument.of(move));
    }

    private static int version(String seen) {
        if (seen.isBlank() || seen.equals("*")) {
            throw new ConveyanceProblem.VersionMissing();
        }
        var digits = seen.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("[0-9]{1,9}")) {
            throw new ConveyanceProblem.Stale();
        }
        return Integer.parseInt(digits);
    }

    /**
     * What a carrier announces.
     *
     * @param port in the form of a UN/LOCODE
     * @param expectedAt with an offset, as RFC 3339 has it
     */
    record AnnouncementDocument(
            @NotNull String port,
            @NotNull Direction direction,
            @NotNull ConveyanceKind kind,
            @NotNull @Size(max = 60) String registration,
            boolean cargo,
            @Nullable String carrier,
            @NotNull Instant expectedAt) {

        Conveyances.Announcement toAnnouncement() {
            return new Conveyances.Announcement(
                    PortRules.code(port),
                    direction,
                    kind,
                    registration,
                    cargo,
                    Optional.ofNullable(carrier).filter(name -> !name.isBlank()),
                    expectedAt);
        }
    }

    record CancellationDocument(@NotNull String why) {}

    /** A page of moves, and how many there are on all pages. */
    record ListDocument(List<MoveDocument> moves, int total, int pages) {}
}
