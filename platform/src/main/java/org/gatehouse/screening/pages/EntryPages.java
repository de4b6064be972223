package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An entry with its history, and what officers may do with it. */
@Controller
class EntryPages {

    private final Watchlists lists;
    private final Entries entries;
    private final Renewals renewals;
    private final ShownEntries shown;
    private final EntryAccesses accesses;

    EntryPages(Watchlists lists, Entries entries, Renewals renewals, ShownEntries shown, EntryAccesses accesses) {
        this.lists = lists;
        this.entries = entries;
        this.renewals = renewals;
        this.shown = shown;
        this.accesses = accesses;
    }

    @GetMapping("/watchlists/entries/{id}")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(new EntryId(id), actor, locale, model);
    }

    @PostMapping("/watchlists/entries/{id}/release")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String release(@PathVariable UUID id, @RequestParam(defaultValue = "0") int revision, Actor actor) {
        entries.release(new EntryId(id), revision, actor);
        return "redirect:/watchlists/entries/" + id;
    }

    @PostMapping("/watchlists/entries/{id}/reject")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String reject(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int revision,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "words", actor, locale, model, response, one -> entries.reject(one, words, revision, actor));
    }

    @PostMapping("/watchlists/entries/{id}/withdraw")
    @Permitted(value = Permission.WATCHLIST_WITHDRAW, purpose = Purpose.WATCHLIST)
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "end-words", actor, locale, model, response, one -> entries.withdraw(one, words, actor));
    }

    @PostMapping("/watchlists/entries/{id}/renewal")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String renew(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String assessment,
            @RequestParam(defaultValue = "") String reviewOn,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return acted(id, "assessment", actor, locale, model, response, one -> {
            var day = Given.day(reviewOn, new ScreeningProblem.ReviewUnfit())
                    .orElseThrow(ScreeningProblem.ReviewUnfit::new);
            renewals.propose(new Renewals.Renewed.OfEntry(one), assessment, day, actor);
        });
    }

    private String acted(
            UUID id,
            String field,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            Consumer<EntryId> act) {
        var entry = new EntryId(id);
        return Wrong.orAgain(
                model,
                response,
                field,
                () -> {
                    act.accept(entry);
                    return "redirect:/watchlists/entries/" + id;
                },
                () -> page(entry, actor, locale, model));
    }

    private String page(EntryId id, Actor actor, Locale locale, Model model) {
        Entry entry = entries.get(id, actor, Purpose.WATCHLIST.name());
        boolean open = !entry.state().ended();
        boolean waits = open && entry.proposed().isPresent();
        var one = shown.of(List.of(entry), actor.id(), locale).getFirst();
        boolean renewing = renewals.of(new Renewals.Renewed.OfEntry(id)).stream()
                .anyMatch(each -> each.state() == Renewals.State.PROPOSED);
        model.addAttribute("one", one);
        model.addAttribute("listName", lists.get(entry.list()).name().in(locale));
        model.addAttribute("accesses", accesses.of(id, actor));
        model.addAttribute("waits", waits);
        model.addAttribute("renewing", renewing);
        model.addAttribute("maySign", waits && actor.may(Permission.WATCHLIST_RELEASE) && !one.mine());
        model.addAttribute("mayCorrect", open && actor.may(Permission.WATCHLIST_ENTER));
        model.addAttribute(
                "mayRenew",
                !renewing && entry.state() == ListingState.RELEASED && actor.may(Permission.WATCHLIST_ENTER));
        model.addAttribute("mayWithdraw", open && actor.may(Permission.WATCHLIST_WITHDRAW));
        return "screening/entry";
    }
}
