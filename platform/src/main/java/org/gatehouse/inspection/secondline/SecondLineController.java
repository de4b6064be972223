package org.gatehouse.inspection.secondline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.SecondLine.Part;
import org.gatehouse.inspection.SecondLine.Sought;
import org.gatehouse.inspection.sheet.Attempt;
import org.gatehouse.inspection.sheet.DecisionForm;
import org.gatehouse.inspection.sheet.Decisions;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second line: who waits, and each of them with the decisions that are open to the reader. */
@Controller
class SecondLineController {

    private final Queue queue;
    private final Decisions decisions;
    private final SecondLinePage page;
    private final Wording wording;

    SecondLineController(Queue queue, Decisions decisions, SecondLinePage page, Wording wording) {
        this.queue = queue;
        this.decisions = decisions;
        this.page = page;
        this.wording = wording;
    }

    /** Read by those who decide there and by those who sign. */
    @GetMapping("/second-line")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String queue(
            @RequestParam(required = false) @Nullable String port,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Locale locale,
            Model model) {
        Part chosen = Arrays.stream(Part.values())
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElse(Part.ALL);
        model.addAttribute("queue", queue.of(port, new Sought(chosen, q), actor, locale));
        return "inspection/second-line";
    }

    @GetMapping("/second-line/{id}")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.SECOND_LINE_REVIEW)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page.of(id, actor, locale, model);
    }

    @PostMapping("/second-line/{id}/decision")
    @Permitted(value = Permission.SECOND_LINE_DECIDE, purpose = Purpose.SECOND_LINE_REVIEW)
    String decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("form") DecisionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(id, version, form, actor, locale, model, response, next);
    }

    /** The second signature under a refusal, or its return. */
    @PostMapping("/second-line/{id}/signature")
    @Permitted(value = Permission.REFUSAL_CONFIRM, purpose = Purpose.SECOND_LINE_REVIEW)
    String sign(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("form") DecisionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return attempt(id, version, form, actor, locale, model, response, next);
    }

    private String attempt(
            UUID id,
            int version,
            DecisionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (decisions.attempt(new InspectionId(id), form, version, actor)) {
            case Attempt.Made(var decided) -> {
                next.addFlashAttribute("result", wording.result(decided, locale));
                yield after(decided);
            }
            case Attempt.NotMade(var problem) -> page.wrong(problem, "decision", id, actor, locale, model, response);
        };
    }

    /** Back to the queue, unless there is more to do with this one: a notice to hand out, or a decision still to make. */
    private static String after(InspectionView decided) {
        boolean admitted =
                decided.conclusion().filter(end -> end.ground().isEmpty()).isPresent();
        return admitted || decided.status() == InspectionStatus.REFUSAL_PROPOSED
                ? "redirect:/second-line"
                : "redirect:/second-line/" + decided.id();
    }
}
