package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.names.NameScreen;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Figures;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists, one of them, and a new one. */
@Controller
class ListPages {

    private static final int ROWS_A_PAGE = 50;

    private final Watchlists lists;
    private final Entries entries;
    private final Renewals renewals;
    private final ShownEntries shown;
    private final Matches matches;
    private final ListChanges changes;

    ListPages(
            Watchlists lists,
            Entries entries,
            Renewals renewals,
            ShownEntries shown,
            Matches matches,
            ListChanges changes) {
        this.lists = lists;
        this.entries = entries;
        this.renewals = renewals;
        this.shown = shown;
        this.matches = matches;
        this.changes = changes;
    }

    /** @param name in the language of the reader */
    record Row(Watchlist list, String name, Figures figures) {}

    /** @param on civil day in UTC */
    record Erased(Entries.Tombstone tombstone, String on) {}

    @GetMapping("/watchlists")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String all(Actor actor, Locale locale, Model model) {
        Map<WatchlistId, Figures> figures = new HashMap<>();
        lists.figures().forEach(one -> figures.put(one.list(), one));
        var rows = lists.all().stream()
                .map(list -> new Row(
                        list,
                        list.name().in(locale),
                        figures.getOrDefault(list.id(), new Figures(list.id(), 0, 0, 0, 0, 0))))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("mayEnter", actor.may(Permission.WATCHLIST_ENTER));
        return "screening/lists";
    }

    @GetMapping("/watchlists/new")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String form(Model model) {
        model.addAttribute("form", ListForm.empty(UUID.randomUUID().toString(), NameScreen.USUAL_THRESHOLD));
        return formPage(model);
    }

    @PostMapping("/watchlists/new")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String enter(@ModelAttribute("form") ListForm form, Actor actor, Model model, HttpServletResponse response) {
        return Wrong.orAgain(
                model,
                response,
                "code",
                () -> {
                    Watchlist list = lists.enter(form.toProposal(), new IdempotencyKey(Given.text(form.key())), actor);
                    return "redirect:/watchlists/" + list.id();
                },
                () -> formPage(model));
    }

    @GetMapping("/watchlists/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID before,
            Actor actor,
            Locale locale,
            Model model) {
        var wanted = Arrays.stream(ListingState.values())
                .filter(each -> each.name().equals(state))
                .findAny();
        var filter = new Entries.Filter(
                new WatchlistId(id), wanted, Optional.ofNullable(before).map(EntryId::new), ROWS_A_PAGE);
        return onePage(filter, actor, locale, model);
    }

    @PostMapping("/watchlists/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String release(@PathVariable UUID id, @RequestParam(defaultValue = "0") int revision, Actor actor) {
        lists.release(new WatchlistId(id), revision, actor);
        return "redirect:/watchlists/" + id;
    }

    @PostMapping("/watchlists/{id}/reject")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "words", actor, locale, model, response, list -> lists.reject(list, words, revision, actor));
    }

    @PostMapping("/watchlists/{id}/withdraw")
    @Permitted(value = Permission.WATCHLIST_WITHDRAW, purpose = Purpose.WATCHLIST)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "end-words", actor, locale, model, response, list -> lists.withdraw(list, words, actor));
    }

    @PostMapping("/watchlists/{id}/renewal")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String renew(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String reviewOn,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "assessment", actor, locale, model, response, list -> {
            var day = Given.day(reviewOn, new ScreeningProblem.ReviewUnfit())
                    .orElseThrow(ScreeningProblem.ReviewUnfit::new);
            renewals.propose(new Renewals.Renewed.OfList(list), assessment, day, actor);
        });
    }

    @PostMapping("/watchlists/{id}/change")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String change(
            @PathVariable UUID id,
            @ModelAttribute("change") ListChangeForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(
                id,
                "proportionality",
                actor,
                locale,
                model,
                response,
                list -> changes.propose(list, form.toWanted(), form.revision(), actor));
    }

    private String acted(
            UUID id,
            String field,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            java.util.function.Consumer<WatchlistId> act) {
        var list = new WatchlistId(id);
        var whole = new Entries.Filter(list, Optional.empty(), Optional.empty(), ROWS_A_PAGE);
        return Wrong.orAgain(
                model,
                response,
                field,
                () -> {
                    act.accept(list);
                    return "redirect:/watchlists/" + id;
                },
                () -> onePage(whole, actor, locale, model));
    }

    private static String formPage(Model model) {
        model.addAttribute("grounds", LegalBasis.values());
        model.addAttribute("actions", ListAction.values());
        model.addAttribute("directions", Scope.Directions.values());
        return "screening/list-form";
    }

    private String onePage(Entries.Filter filter, Actor actor, Locale locale, Model model) {
        Watchlist list = lists.get(filter.list());
        var page = entries.list(filter, actor);
        var author = list.entered().by();
        var names =
                shown.names(list.released().map(one -> Set.of(author, one.by())).orElse(Set.of(author)));
        var erased = entries.erased(list.id()).stream()
                .map(one -> new Erased(one, ShownEntries.day(one.erasedAt())))
                .toList();
        var figures = lists.figures().stream()
                .filter(one -> one.list().equals(list.id()))
                .findAny()
                .orElseThrow();
        boolean draft = list.state() == ListingState.DRAFT;
        model.addAttribute("list", list);
        if (!model.containsAttribute("change")) {
            model.addAttribute("change", ListChangeForm.of(list));
        }
        model.addAttribute("directions", Scope.Directions.values());
        model.addAttribute("name", list.name().in(locale));
        model.addAttribute("reviewOn", ShownEntries.day(list.reviewAt()));
        model.addAttribute("lastDay", ShownEntries.lastDay(list.validTo()));
        model.addAttribute("entered", ShownEntries.signed(list.entered(), names));
        var released = list.released().map(one -> ShownEntries.signed(one, names));
        model.addAttribute("released", released.orElse(""));
        model.addAttribute(
                "precision",
                matches.precision().stream()
                        .filter(one -> one.list().equals(filter.list()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("figures", figures);
        model.addAttribute("rows", shown.of(page.rows(), actor.id(), locale));
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("erased", erased);
        model.addAttribute("states", ListingState.values());
        model.addAttribute("state", filter.state().orElse(null));
        model.addAttribute("kinds", Sought.Kind.values());
        model.addAttribute("inForce", list.state() == ListingState.RELEASED);
        model.addAttribute("mayEnter", actor.may(Permission.WATCHLIST_ENTER));
        model.addAttribute("maySign", draft && actor.may(Permission.WATCHLIST_RELEASE) && !author.equals(actor.id()));
        model.addAttribute(
                "mayWithdraw",
                actor.may(Permission.WATCHLIST_WITHDRAW) && !list.state().ended());
        return "screening/list";
    }
}
