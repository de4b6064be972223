package org.gatehouse.screening.matches;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Problem;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Place;
import org.gatehouse.screening.ScreeningProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Matches that wait, one of them side by side, and the paper for a traveller who was taken for somebody else. */
@Controller
class MatchController {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Matches matches;
    private final MatchLists lists;
    private final RedressNotice notice;
    private final MatchLog log;

    MatchController(Matches matches, MatchLists lists, RedressNotice notice, MatchLog log) {
        this.matches = matches;
        this.lists = lists;
        this.notice = notice;
        this.log = log;
    }

    @GetMapping("/matches")
    @Permitted(value = Permission.MATCH_RESOLVE, purpose = Purpose.SECOND_LINE_REVIEW)
    String queue(@RequestParam(required = false) @Nullable UUID after, Actor actor, Locale locale, Model model) {
        var page = matches.waiting(Optional.ofNullable(after).map(MatchId::new), actor);
        model.addAttribute("queue", lists.shown(page.rows(), locale));
        model.addAttribute("next", page.next().orElse(null));
        model.addAttribute("precision", actor.may(Permission.WATCHLIST_READ) ? lists.precision(locale) : List.of());
        model.addAttribute("owner", actor.may(Permission.WATCHLIST_READ));
        return "screening/matches";
    }

    @GetMapping("/matches/{id}")
    @Permitted(value = Permission.MATCH_RESOLVE, purpose = Purpose.SECOND_LINE_REVIEW)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(new MatchId(id), actor, locale, model);
    }

    @PostMapping("/matches/{id}/resolution")
    @Permitted(value = Permission.MATCH_RESOLVE, purpose = Purpose.SECOND_LINE_REVIEW)
    String resolve(
            @PathVariable UUID id,
            @ModelAttribute("resolution") ResolutionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var match = new MatchId(id);
        try {
            matches.resolve(match, form.toOutcome(), form.reason(), actor);
        } catch (ScreeningProblem.NoSuchMatch none) {
            throw none;
        } catch (ScreeningProblem problem) {
            return notDone(match, problem, actor, locale, model, response);
        }
        return "redirect:/matches/" + id;
    }

    @PostMapping("/matches/{id}/marker/withdrawal")
    @Permitted(value = Permission.MATCH_RESOLVE, purpose = Purpose.SECOND_LINE_REVIEW)
    String withdraw(
            @PathVariable UUID id,
            @ModelAttribute("resolution") ResolutionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var match = new MatchId(id);
        try {
            matches.withdrawMarker(match, form.reason(), actor);
        } catch (ScreeningProblem.NoSuchMatch none) {
            throw none;
        } catch (ScreeningProblem problem) {
            return notDone(match, problem, actor, locale, model, response);
        }
        return "redirect:/matches/" + id;
    }

    @GetMapping("/matches/{id}/notice")
    @Permitted(value = Permission.MATCH_RESOLVE, purpose = Purpose.SECOND_LINE_REVIEW)
    String notice(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        var match = new MatchId(id);
        MatchSheet.Marker marker = matches.get(match, actor, Purpose.SECOND_LINE_REVIEW, locale)
                .marker()
                .filter(one -> one.validity() == MatchSheet.Validity.COUNTS)
                .orElseThrow(ScreeningProblem.NoMarker::new);
        log.disclosed(actor, match);
        model.addAttribute("marker", marker);
        model.addAttribute("parts", notice.parts());
        model.addAttribute("back", "/matches/" + id);
        return "screening/redress";
    }

    private String notDone(
            MatchId id,
            ScreeningProblem problem,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(problem.kind() == Problem.Kind.CONFLICT ? CONFLICT : BAD_REQUEST);
        model.addAttribute("problem", problem);
        return page(id, actor, locale, model);
    }

    private String page(MatchId id, Actor actor, Locale locale, Model model) {
        MatchSheet sheet = matches.get(id, actor, Purpose.SECOND_LINE_REVIEW, locale);
        model.addAttribute("match", sheet);
        model.addAttribute(
                "crossing", sheet.place() instanceof Place.Crossing(var crossing) ? crossing.toString() : "");
        return "screening/match";
    }
}
