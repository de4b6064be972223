package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.api.ListDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Published lists come in: the form that takes a file, what it would change, and the signature. */
@Controller
class ListImportPages {

    private final ListImports imports;
    private final Watchlists lists;
    private final ShownEntries officers;
    private final RemarkSentence remarks;
    private final ListDownload download;

    ListImportPages(
            ListImports imports,
            Watchlists lists,
            ShownEntries officers,
            RemarkSentence remarks,
            ListDownload download) {
        this.imports = imports;
        this.lists = lists;
        this.officers = officers;
        this.remarks = remarks;
        this.download = download;
    }

    /** @param answered who signed or ended it, and when; empty while it waits */
    record Shown(Import it, String entered, String reviewOn, String answered) {}

    @GetMapping("/watchlists/{id}/imports")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String all(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return listPage(new WatchlistId(id), "", "", "", actor, locale, model);
    }

    @PostMapping("/watchlists/{id}/imports")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reviewOn,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var list = new WatchlistId(id);
        try {
            var review = Given.day(reviewOn, new ScreeningProblem.ReviewUnfit());
            Import made = imports.propose(new Delivery(list, contents(file), reason, source, review), actor);
            return "redirect:/watchlists/imports/" + made.id();
        } catch (ScreeningProblem problem) {
            Wrong.tell(model, response, problem, "file");
            return listPage(list, reason, source, reviewOn, actor, locale, model);
        }
    }

    @GetMapping("/watchlists/imports/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(id, actor, locale, model);
    }

    @PostMapping("/watchlists/imports/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String release(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(required = false) @Nullable List<String> confirmed,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Set<Concern> looked = Arrays.stream(Concern.values())
                .filter(concern -> confirmed != null && confirmed.contains(concern.name()))
                .collect(Collectors.toSet());
        return acted(
                id, "confirmed", actor, locale, model, response, one -> imports.release(one, revision, looked, actor));
    }

    @PostMapping("/watchlists/imports/{id}/reject")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "words", actor, locale, model, response, one -> imports.reject(one, words, revision, actor));
    }

    @PostMapping("/watchlists/imports/{id}/withdraw")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "words", actor, locale, model, response, one -> imports.withdraw(one, words, actor));
    }

    @GetMapping("/watchlists/{id}/export")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    void export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "json") String form,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        download.send(new WatchlistId(id), form, actor, response);
    }

    private String acted(
            UUID id,
            String field,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Consumer<UUID> act) {
        return Wrong.orAgain(
                model,
                response,
                field,
                () -> {
                    act.accept(id);
                    return "redirect:/watchlists/imports/" + id;
                },
                () -> page(id, actor, locale, model));
    }

    private String listPage(
            WatchlistId id, String reason, String source, String reviewOn, Actor actor, Locale locale, Model model) {
        var list = lists.get(id);
        List<Import> all = imports.of(id, actor);
        Map<OfficerId, String> names = names(all);
        model.addAttribute("list", list);
        model.addAttribute("name", list.name().in(locale));
        model.addAttribute("imports", all.stream().map(one -> shown(one, names)).toList());
        model.addAttribute("reason", reason);
        model.addAttribute("source", source);
        model.addAttribute("reviewOn", reviewOn);
        model.addAttribute("mayEnter", list.state() == ListingState.RELEASED && actor.may(Permission.WATCHLIST_ENTER));
        return "screening/imports";
    }

    private String page(UUID id, Actor actor, Locale locale, Model model) {
        Import made = imports.get(id, actor);
        var report = imports.report(id, actor);
        boolean author = made.entered().by().equals(actor.id());
        model.addAttribute("list", lists.get(made.list()));
        model.addAttribute("name", lists.get(made.list()).name().in(locale));
        model.addAttribute("shown", shown(made, names(List.of(made))));
        model.addAttribute("concerns", made.concerns().stream().sorted().toList());
        model.addAttribute("kinds", new TreeMap<>(made.figures().kinds()));
        model.addAttribute("lines", report.lines());
        model.addAttribute(
                "remarks",
                report.remarks().stream()
                        .map(one -> remarks.of(one, locale))
                        .distinct()
                        .toList());
        model.addAttribute("works", made.state() == State.READING || made.state() == State.SIGNED);
        model.addAttribute(
                "maySign", made.state() == State.PROPOSED && !author && actor.may(Permission.WATCHLIST_RELEASE));
        model.addAttribute(
                "mayWithdraw",
                (made.state() == State.PROPOSED || made.state() == State.READING)
                        && actor.may(Permission.WATCHLIST_ENTER));
        return "screening/import";
    }

    private static Shown shown(Import made, Map<OfficerId, String> names) {
        String answered = made.end()
                .map(end -> (end.by()
                                .map(by -> names.getOrDefault(by, by.toString()) + ", ")
                                .orElse("") + ShownEntries.minute(end.at()) + ": " + end.words()))
                .orElseGet(() -> made.signed()
                        .map(one -> ShownEntries.signed(one, names))
                        .orElse(""));
        return new Shown(made, ShownEntries.signed(made.entered(), names), ShownEntries.day(made.reviewAt()), answered);
    }

    private Map<OfficerId, String> names(List<Import> all) {
        Set<OfficerId> ids = new HashSet<>();
        for (Import one : all) {
            ids.add(one.entered().by());
            one.signed().ifPresent(signed -> ids.add(signed.by()));
            one.end().flatMap(Watchlists.End::by).ifPresent(ids::add);
        }
        return officers.names(ids);
    }

    private static List<Content> contents(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Content(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream))
                        .toList();
    }
}
