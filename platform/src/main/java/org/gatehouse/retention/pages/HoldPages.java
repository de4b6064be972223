package org.gatehouse.retention.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.retention.Hold;
import org.gatehouse.retention.Holds;
import org.gatehouse.retention.RetentionProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holds: the list, the form for another, the answer of the second officer. */
@Controller
class HoldPages {

    private final Holds holds;
    private final RetentionWords words;

    HoldPages(Holds holds, RetentionWords words) {
        this.holds = holds;
        this.words = words;
    }

    /** A hold as it is read. */
    record Shown(
            UUID id,
            String held,
            Hold.Ground ground,
            String words,
            String until,
            Hold.State state,
            String proposedBy,
            String answeredBy,
            boolean mayAnswer) {}

    @GetMapping("/retention/holds")
    @Permitted(value = Permission.RETENTION_READ, purpose = Purpose.DATA_PROTECTION)
    String all(Actor actor, Locale locale, Model model) {
        return page(HoldForm.empty(), actor, locale, model);
    }

    @PostMapping("/retention/holds")
    @Permitted(value = Permission.RETENTION_SIGN, purpose = Purpose.DATA_PROTECTION)
    String propose(
            @ModelAttribute("form") HoldForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            holds.propose(form.toHeld(), form.toGround(), HoldForm.text(form.words()), form.toUntil(), actor);
            return "redirect:/retention/holds";
        } catch (RetentionProblem problem) {
            response.setStatus(RetentionPages.status(problem));
            model.addAttribute("problem", problem);
            return page(form, actor, locale, model);
        }
    }

    @PostMapping("/retention/holds/{id}/answer")
    @Permitted(value = Permission.RETENTION_CONFIRM, purpose = Purpose.DATA_PROTECTION)
    String answer(@PathVariable UUID id, @RequestParam Holds.Answer answer, Actor actor) {
        holds.answer(id, answer, actor);
        return "redirect:/retention/holds";
    }

    private String page(HoldForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("grounds", Hold.Ground.values());
        model.addAttribute("ports", words.ports(locale));
        model.addAttribute("maySign", actor.may(Permission.RETENTION_SIGN));
        model.addAttribute(
                "holds",
                holds.all().stream().map(hold -> shown(hold, actor, locale)).toList());
        return "retention/holds";
    }

    private Shown shown(Hold hold, Actor actor, Locale locale) {
        return new Shown(
                hold.id(),
                words.held(hold.held(), locale),
                hold.ground(),
                hold.words(),
                hold.until().toString(),
                hold.state(),
                words.officer(java.util.Optional.of(hold.proposedBy())),
                words.officer(hold.answeredBy()),
                hold.state() == Hold.State.PROPOSED
                        && actor.may(Permission.RETENTION_CONFIRM)
                        && !hold.proposedBy().equals(actor.id()));
    }
}
