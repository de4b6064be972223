package org.gatehouse.inspection.secondline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Recipient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a traveller, gives the traveller back, hands over. Which role may do it depends on where the inspection stands. */
@Controller
class ClaimController {

    private final SecondLine secondLine;
    private final SecondLinePage page;

    ClaimController(SecondLine secondLine, SecondLinePage page) {
        this.secondLine = secondLine;
        this.page = page;
    }

    @PostMapping("/second-line/{id}/claim")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String claim(@PathVariable UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        return attempt(id, one -> secondLine.claim(one, actor), actor, locale, model, response);
    }

    @PostMapping("/second-line/{id}/release")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String release(@PathVariable UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        return attempt(id, one -> secondLine.release(one, actor), actor, locale, model, response);
    }

    /** @param to an officer's id; empty for whoever comes next */
    @PostMapping("/second-line/{id}/hand-over")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String handOver(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", words);
        Recipient recipient = to == null ? new Recipient.Shift() : new Recipient.Officer(new OfficerId(to));
        return attempt(id, one -> secondLine.handOver(one, recipient, words, actor), actor, locale, model, response);
    }

    private String attempt(
            UUID id,
            Consumer<InspectionId> act,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            act.accept(new InspectionId(id));
            return "redirect:/second-line/" + id;
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            return page.wrong(problem, "care", id, actor, locale, model, response);
        }
    }
}
