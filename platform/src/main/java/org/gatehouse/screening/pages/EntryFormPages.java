package org.gatehouse.screening.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.names.Sex;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Correction;
import org.gatehouse.screening.Entries.Draft;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.IdempotencyKey;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form by which an entry is entered and corrected. */
@Controller
class EntryFormPages {

    private final Watchlists lists;
    private final Entries entries;

    EntryFormPages(Watchlists lists, Entries entries) {
        this.lists = lists;
        this.entries = entries;
    }

    @GetMapping("/watchlists/{list}/entries/new")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String form(
            @PathVariable UUID list, @RequestParam(defaultValue = "PERSON") String kind, Locale locale, Model model) {
        var sort = Arrays.stream(Sought.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findAny()
                .orElse(Sought.Kind.PERSON);
        var form = SoughtForm.empty(sort, UUID.randomUUID().toString());
        return page(new WatchlistId(list), form, locale, model);
    }

    @PostMapping("/watchlists/{list}/entries")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String enter(
            @PathVariable UUID list,
            @ModelAttribute("form") SoughtForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var id = new WatchlistId(list);
        return Wrong.orAgain(
                model,
                response,
                "reason",
                () -> {
                    Entry entry = entries.enter(draft(id, form), new IdempotencyKey(Given.text(form.key())), actor);
                    return "redirect:/watchlists/entries/" + entry.id();
                },
                () -> page(id, form, locale, model));
    }

    private static Draft draft(WatchlistId list, SoughtForm form) {
        return new Draft(
                list,
                form.toSought(),
                Given.text(form.reason()),
                Given.text(form.source()),
                Given.day(form.reviewOn(), new ScreeningProblem.ReviewUnfit()),
                Given.day(form.validTo(), new ScreeningProblem.ValidityUnfit()));
    }

    @GetMapping("/watchlists/entries/{id}/correction")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String correctionForm(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        Entry entry = entries.get(new EntryId(id), actor, Purpose.WATCHLIST.name());
        model.addAttribute("entry", entry.id());
        return page(entry.list(), SoughtForm.of(entry.current(), entry.revision()), locale, model);
    }

    @PostMapping("/watchlists/entries/{id}/correction")
    @Permitted(value = Permission.WATCHLIST_ENTER, purpose = Purpose.WATCHLIST)
    String correct(
            @PathVariable UUID id,
            @ModelAttribute("form") SoughtForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var entry = new EntryId(id);
        return Wrong.orAgain(
                model,
                response,
                "reason",
                () -> {
                    int seen = form.revision() == null ? 0 : form.revision();
                    var correction =
                            new Correction(form.toSought(), Given.text(form.reason()), Given.text(form.source()));
                    entries.correct(entry, correction, seen, actor);
                    return "redirect:/watchlists/entries/" + id;
                },
                () -> {
                    Entry there = entries.get(entry, actor, Purpose.WATCHLIST.name());
                    model.addAttribute("entry", entry);
                    return page(there.list(), form, locale, model);
                });
    }

    private String page(WatchlistId id, SoughtForm form, Locale locale, Model model) {
        var list = lists.get(id);
        model.addAttribute("form", form);
        model.addAttribute("list", list);
        model.addAttribute("listName", list.name().in(locale));
        model.addAttribute("sexes", Sex.values());
        model.addAttribute("sorts", Sought.PaperClass.values());
        model.addAttribute("standings", Sought.Invalidity.values());
        return "screening/entry-form";
    }
}
