package org.gatehouse.screening.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Deed;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of published lists for programs. The same file, sent again while it waits, is the same import. */
@RestController
@RequestMapping("/api/watchlists")
class ListImportApi {

    private final ListImports imports;

    ListImportApi(ListImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/{id}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "importWatchlist",
            summary = "Bring a published list",
            description = "It is read and compared in the background, and counts when another officer has signed.")
    ResponseEntity<ImportDocument> bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable String reviewOn,
            @Parameter(hidden = true) Actor actor)
            throws IOException {
        Optional<LocalDate> review = Read.day(reviewOn, "reviewOn");
        Import made = imports.propose(new Delivery(new WatchlistId(id), contents(file), reason, source, review), actor);
        return ResponseEntity.created(URI.create("/api/watchlists/imports/" + made.id()))
                .eTag(Header.tag(made.revision()))
                .body(ImportDocument.of(made));
    }

    @GetMapping("/{id}/imports")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "listWatchlistImports", summary = "Imports of a list, newest first, at most 50")
    ImportsDocument all(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return new ImportsDocument(imports.of(new WatchlistId(id), actor).stream()
                .map(ImportDocument::of)
                .toList());
    }

    @GetMapping("/imports/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "getWatchlistImport", summary = "How far an import is, and what it changes")
    ResponseEntity<ImportDocument> one(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return answer(imports.get(id, actor));
    }

    @GetMapping("/imports/{id}/report")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "getWatchlistImportReport",
            summary = "What an import changes, entry by entry",
            description = "At most 100 entries of each kind and 200 remarks; empty once it has ended.")
    ReportDocument report(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        return ReportDocument.of(imports.report(id, actor));
    }

    @PostMapping("/imports/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    @Operation(
            operationId = "releaseWatchlistImport",
            summary = "Sign an import as the second officer",
            description = "Every concern of the import must be among those that are confirmed.")
    ResponseEntity<ImportDocument> release(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ConfirmationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String seen,
            @Parameter(hidden = true) Actor actor) {
        Set<Concern> confirmed = EnumSet.noneOf(Concern.class);
        if (request != null) {
            Read.list(request.confirmed(), "confirmed")
                    .forEach(name -> confirmed.add(Read.one(name, Concern.values(), "confirmed")));
        }
        return answer(imports.release(id, Header.revision(seen), confirmed, actor));
    }

    @PostMapping("/imports/{id}/withdrawal")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    @Operation(operationId = "withdrawWatchlistImport", summary = "Take an import back before it is signed")
    ResponseEntity<ImportDocument> withdraw(
            @PathVariable UUID id,
            @RequestBody WatchlistApi.WordsRequest request,
            @Parameter(hidden = true) Actor actor) {
        return answer(imports.withdraw(id, request.read(), actor));
    }

    private static ResponseEntity<ImportDocument> answer(Import made) {
        return ResponseEntity.ok().eTag(Header.tag(made.revision())).body(ImportDocument.of(made));
    }

    private static List<Content> contents(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .map(file -> new Content(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream))
                        .toList();
    }

    @Schema(name = "WatchlistImportConfirmation")
    record ConfirmationRequest(
            @Schema(allowableValues = {"EMPTY", "SHRANK_BY_HALF", "ENTRIES_REFUSED"}) @Nullable
            List<String> confirmed) {}

    @Schema(name = "WatchlistImports")
    record ImportsDocument(List<ImportDocument> imports) {}

    /**
     * @param kinds how many entries the files name, by what they are
     * @param remarks how often something was noticed, by its code
     */
    @Schema(name = "WatchlistImportFigures")
    record FiguresDocument(
            int before,
            int added,
            int changed,
            int ended,
            int unchanged,
            int refused,
            Map<Sought.Kind, Integer> kinds,
            Map<String, Integer> remarks) {

        static FiguresDocument of(ListImports.Figures figures) {
            return new FiguresDocument(
                    figures.before(),
                    figures.added(),
                    figures.changed(),
                    figures.ended(),
                    figures.unchanged(),
                    figures.refused(),
                    new TreeMap<>(figures.kinds()),
                    new TreeMap<>(figures.remarks()));
        }
    }

    /**
     * @param readSoFar entries that were read until now
     * @param concerns what whoever signs must confirm
     */
    @Schema(name = "WatchlistImport")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportDocument(
            UUID id,
            UUID list,
            List<String> files,
            String sha256,
            String reason,
            String source,
            Instant reviewAt,
            State state,
            int revision,
            int readSoFar,
            String form,
            FiguresDocument figures,
            List<Concern> concerns,
            boolean comparedAnew,
            @Nullable Instant appliedAt,
            @Nullable String endWords) {

        static ImportDocument of(Import made) {
            return new ImportDocument(
                    made.id(),
                    made.list().value(),
                    made.files(),
                    made.digest(),
                    made.reason(),
                    made.source(),
                    made.reviewAt(),
                    made.state(),
                    made.revision(),
                    made.readSoFar(),
                    made.form(),
                    FiguresDocument.of(made.figures()),
                    made.concerns().stream().sorted().toList(),
                    made.comparedAnew(),
                    made.appliedAt().orElse(null),
                    made.end().map(end -> end.words()).orElse(null));
        }
    }

    /**
     * @param kind left out of what is refused
     * @param fields what is changed
     */
    @Schema(name = "WatchlistImportLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineDocument(Deed does, Sought.@Nullable Kind kind, String id, String name, List<String> fields) {}

    @Schema(name = "WatchlistImportRemark")
    record RemarkDocument(long line, String about, String code, String value) {}

    @Schema(name = "WatchlistImportReport")
    record ReportDocument(
            FiguresDocument figures, List<Concern> concerns, List<LineDocument> entries, List<RemarkDocument> remarks) {

        static ReportDocument of(ListImports.Report report) {
            return new ReportDocument(
                    FiguresDocument.of(report.figures()),
                    report.concerns().stream().sorted().toList(),
                    report.lines().stream()
                            .map(line -> new LineDocument(
                                    line.deed(), line.kind().orElse(null), line.listedAs(), line.name(), line.fields()))
                            .toList(),
                    report.remarks().stream()
                            .map(one -> new RemarkDocument(one.line(), one.about(), one.code(), one.value()))
                            .toList());
        }
    }
}
