package org.gatehouse.inspection.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.InspectionSheets;
import org.gatehouse.inspection.sheet.MatchViews;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recorded crossings. */
@Controller
class CrossingController {

    private final Inspections inspections;
    private final CrossingList list;
    private final CrossingExport export;
    private final CorrectionPages corrections;
    private final CrossingAccesses accesses;
    private final InspectionSheets sheets;
    private final Wording wording;
    private final MatchViews matchViews;

    CrossingController(
            Inspections inspections,
            CrossingList list,
            CrossingExport export,
            CorrectionPages corrections,
            CrossingAccesses accesses,
            InspectionSheets sheets,
            Wording wording,
            MatchViews matchViews) {
        this.inspections = inspections;
        this.list = list;
        this.export = export;
        this.corrections = corrections;
        this.accesses = accesses;
        this.sheets = sheets;
        this.wording = wording;
        this.matchViews = matchViews;
    }

    @GetMapping("/crossings")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.BORDER_INSPECTION)
    String list(
            @ModelAttribute("search") CrossingSearch search,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        CrossingList.ListPage page = list.of(search, actor, locale);
        page.problem().ifPresent(problem -> response.setStatus(problem.status().value()));
        model.addAttribute("list", page);
        return "inspection/crossings";
    }

    @GetMapping(path = "/crossings.csv", produces = "text/csv")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.BORDER_INSPECTION)
    void export(@ModelAttribute("search") CrossingSearch search, Actor actor, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"crossings.csv\"");
        export.write(search, actor, response.getWriter());
    }

    @GetMapping("/crossings/{id}")
    @Permitted(value = Permission.CROSSING_READ, purpose = Purpose.BORDER_INSPECTION)
    String crossing(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(id, actor, locale, model);
    }

    /** For those who watch over the use of powers too: says nothing of the traveller. */
    @GetMapping("/crossings/{id}/accesses")
    @Permitted(value = Permission.CROSSING_ACCESSES_READ, purpose = Purpose.AUDIT_REVIEW)
    String accesses(
            @PathVariable UUID id, @RequestParam Optional<UUID> before, Actor actor, Locale locale, Model model) {
        InspectionView view = inspections.get(new InspectionId(id), actor, Purpose.AUDIT_REVIEW.name());
        ZoneId zone = wording.zone(view.port());
        model.addAttribute("id", id);
        model.addAttribute("direction", view.direction());
        model.addAttribute("portName", wording.port(view.port(), locale));
        model.addAttribute("openedAt", Wording.minute(view.openedAt(), zone));
        model.addAttribute("mayOpen", actor.may(Permission.CROSSING_READ));
        model.addAttribute(
                "accesses",
                accesses.of(
                        view.id(), actor, Purpose.AUDIT_REVIEW, before, CrossingAccesses.ROWS_A_PAGE, zone, locale));
        return "inspection/accesses";
    }

    @PostMapping("/crossings/{id}/corrections")
    @Permitted(value = Permission.CROSSING_CORRECT, purpose = Purpose.BORDER_INSPECTION)
    String propose(
            @PathVariable UUID id,
            @ModelAttribute("form") CorrectionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return shown(corrections.propose(new InspectionId(id), form, actor), id, actor, locale, model, response);
    }

    @PostMapping("/crossings/{id}/corrections/{correction}/answer")
    @Permitted(value = Permission.CORRECTION_CONFIRM, purpose = Purpose.BORDER_INSPECTION)
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID correction,
            @RequestParam Corrections.Answer answer,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return shown(corrections.answer(correction, answer, actor), id, actor, locale, model, response);
    }

    private String shown(
            Optional<InspectionProblem> problem,
            UUID id,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (problem.isEmpty()) {
            return "redirect:/crossings/" + id;
        }
        PageProblem shown = PageProblem.of(problem.get(), wording, locale);
        response.setStatus(shown.status().value());
        model.addAttribute("problem", shown);
        return page(id, actor, locale, model);
    }

    private String page(UUID id, Actor actor, Locale locale, Model model) {
        InspectionView view = inspections.get(new InspectionId(id), actor, Purpose.BORDER_INSPECTION.name());
        model.addAttribute("sheet", sheets.of(view, actor, locale));
        model.addAttribute("matches", matchViews.all(view, actor, Purpose.BORDER_INSPECTION, locale));
        ZoneId zone = wording.zone(view.port());
        model.addAttribute("corrections", corrections.of(view, actor, zone));
        if (actor.may(Permission.CROSSING_ACCESSES_READ)) {
            model.addAttribute(
                    "accesses",
                    accesses.of(
                            view.id(),
                            actor,
                            Purpose.BORDER_INSPECTION,
                            Optional.empty(),
                            CrossingAccesses.ROWS_BESIDE,
                            zone,
                            locale));
        }
        model.addAttribute("mayCorrect", view.closed() && actor.may(Permission.CROSSING_CORRECT));
        return "inspection/crossing";
    }
}
