package org.gatehouse.inspection.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A citizen comes home without a document: recorded here, confirmed at the second line by another officer, admitted. */
@Controller
class WithoutDocumentController {

    private final Inspections inspections;
    private final DeskPages pages;
    private final Wording wording;

    WithoutDocumentController(Inspections inspections, DeskPages pages, Wording wording) {
        this.inspections = inspections;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/desk/without-document")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String form(@RequestParam(required = false) @Nullable String port, Actor actor, Locale locale, Model model) {
        return page(WithoutDocumentForm.fresh(port), actor, locale, model);
    }

    @PostMapping("/desk/without-document")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String record(
            @ModelAttribute("form") WithoutDocumentForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            var opened = inspections.open(form.toArrival(actor, pages.today(actor)), form.toKey(), actor);
            return "redirect:/desk/inspections/" + opened.id();
        } catch (InspectionProblem problem) {
            PageProblem shown = PageProblem.of(problem, wording, locale);
            response.setStatus(shown.status().value());
            model.addAttribute("problem", shown);
            return page(form.again(), actor, locale, model);
        }
    }

    private String page(WithoutDocumentForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("ports", pages.ports(actor, locale));
        model.addAttribute("sources", CitizenClaim.Source.values());
        return "inspection/without-document";
    }
}
