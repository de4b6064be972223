package org.gatehouse.screening.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.Renewals.Renewal;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a second officer, and what is to be reviewed soon. */
@Controller
class QueuePages {

    private final Watchlists lists;
    private final Entries entries;
    private final Renewals renewals;
    private final ListImports imports;
    private final ListChanges changes;
    private final ShownEntries shown;

    QueuePages(
            Watchlists lists,
            Entries entries,
            Renewals renewals,
            ListImports imports,
            ListChanges changes,
            ShownEntries shown) {
        this.lists = lists;
        this.entries = entries;
        this.renewals = renewals;
        this.imports = imports;
        this.changes = changes;
        this.shown = shown;
    }

    /** @param href of what is to be renewed */
    record ShownRenewal(Renewal renewal, String href, String reviewOn, String proposed, boolean mine) {}

    /** A change of what a list covers, beside the list as it is. */
    record ShownChange(ListChanges.Change change, Watchlist list, String reviewOn, String proposed, boolean mine) {}

    /** @param name in the language of the reader */
    record DueList(WatchlistId id, String name, String code, String reviewOn) {}

    @GetMapping("/release-queue")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String waiting(Actor actor, Locale locale, Model model) {
        List<Renewal> waiting = renewals.waiting(actor);
        var names = shown.names(waiting.stream().map(one -> one.proposed().by()).collect(Collectors.toSet()));
        var asked = waiting.stream()
                .map(one -> new ShownRenewal(
                        one,
                        href(one),
                        ShownEntries.day(one.reviewAt()),
                        ShownEntries.signed(one.proposed(), names),
                        one.proposed().by().equals(actor.id())))
                .toList();
        var drafts = lists.all().stream()
                .filter(list -> list.state() == ListingState.DRAFT)
                .toList();
        model.addAttribute("rows", shown.of(entries.waiting(actor), actor.id(), locale));
        model.addAttribute("lists", names(locale));
        model.addAttribute("drafts", drafts);
        model.addAttribute("renewals", asked);
        model.addAttribute("imports", imports.waiting(actor));
        model.addAttribute(
                "changes",
                changes.waiting(actor).stream().map(one -> shown(one, actor)).toList());
        model.addAttribute("maySign", actor.may(Permission.WATCHLIST_RELEASE));
        return "screening/queue";
    }

    @PostMapping("/watchlists/renewals/{id}")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String answer(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, Actor actor) {
        renewals.answer(id, Given.one(answer, Renewals.Answer.values(), "answer"), actor);
        return "redirect:/release-queue";
    }

    @PostMapping("/watchlists/changes/{id}")
    @Permitted(value = Permission.WATCHLIST_RELEASE, purpose = Purpose.WATCHLIST)
    String change(@PathVariable UUID id, @RequestParam(defaultValue = "") String answer, Actor actor) {
        changes.answer(id, Given.one(answer, Renewals.Answer.values(), "answer"), actor);
        return "redirect:/release-queue";
    }

    private ShownChange shown(ListChanges.Change change, Actor reader) {
        var by = change.proposed().by();
        return new ShownChange(
                change,
                lists.get(change.list()),
                change.reviewAt().map(ShownEntries::day).orElse(""),
                ShownEntries.signed(change.proposed(), shown.names(Set.of(by))),
                by.equals(reader.id()));
    }

    @GetMapping("/watchlists/due")
    @Permitted(value = Permission.WATCHLIST_READ, purpose = Purpose.WATCHLIST)
    String due(Actor actor, Locale locale, Model model) {
        model.addAttribute("rows", shown.of(entries.due(actor), actor.id(), locale));
        model.addAttribute("lists", names(locale));
        model.addAttribute(
                "dueLists",
                lists.due().stream()
                        .map(list -> new DueList(
                                list.id(), list.name().in(locale), list.code(), ShownEntries.day(list.reviewAt())))
                        .toList());
        return "screening/due";
    }

    private Map<String, String> names(Locale locale) {
        return lists.all().stream()
                .collect(Collectors.toMap(
                        list -> list.id().toString(), list -> list.name().in(locale)));
    }

    private static String href(Renewal renewal) {
        return switch (renewal.what()) {
            case Renewals.Renewed.OfEntry(var entry) -> "/watchlists/entries/" + entry;
            case Renewals.Renewed.OfList(var list) -> "/watchlists/" + list;
        };
    }
}
