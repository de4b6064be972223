package org.gatehouse.inspection.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Attempt;
import org.gatehouse.inspection.sheet.DecisionForm;
import org.gatehouse.inspection.sheet.Decisions;
import org.gatehouse.inspection.sheet.InspectionSheets;
import org.gatehouse.inspection.sheet.MatchViews;
import org.gatehouse.inspection.sheet.PageProblem;
import org.gatehouse.inspection.sheet.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk: a document is scanned, the officer sees what was found and decides. */
@Controller
class DeskController {

    private static final String SCAN_PAGE = "inspection/desk";
    private static final String SHEET_PAGE = "inspection/assessment";

    private final Inspections inspections;
    private final DeskPages pages;
    private final Scans scans;
    private final Decisions decisions;
    private final InspectionSheets sheets;
    private final Wording wording;
    private final MatchViews matchViews;

    DeskController(
            Inspections inspections,
            DeskPages pages,
            Scans scans,
            Decisions decisions,
            InspectionSheets sheets,
            Wording wording,
            MatchViews matchViews) {
        this.inspections = inspections;
        this.pages = pages;
        this.scans = scans;
        this.decisions = decisions;
        this.sheets = sheets;
        this.wording = wording;
        this.matchViews = matchViews;
    }

    @GetMapping("/desk")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String desk(
            @RequestParam(required = false) @Nullable String port,
            @RequestParam(required = false) @Nullable String direction,
            Actor actor,
            Locale locale,
            Model model) {
        return scanPage(ScanForm.fresh(port, direction), JourneyForm.EMPTY, actor, locale, model);
    }

    @PostMapping("/desk/inspections")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String open(
            @ModelAttribute("form") ScanForm form,
            @ModelAttribute("journey") JourneyForm journey,
            @RequestParam(name = "chip", required = false) @Nullable List<MultipartFile> chip,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return switch (scans.attempt(form, journey, chip, actor)) {
            case Attempt.Made(var opened) -> "redirect:/desk/inspections/" + opened.id();
            case Attempt.NotMade(var problem) -> {
                PageProblem shown = PageProblem.of(problem, wording, locale);
                response.setStatus(shown.status().value());
                model.addAttribute("problem", shown);
                model.addAttribute("chipSent", ChipUpload.given(chip));
                yield scanPage(form.again(), journey, actor, locale, model);
            }
        };
    }

    /** What the typed zone holds so far; nobody is inspected by it. Pages with scripts say it at each key and never ask. */
    @PostMapping("/desk/zone")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String zone(
            @ModelAttribute("form") ScanForm form,
            @ModelAttribute("journey") JourneyForm journey,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("report", pages.report(form, actor, locale));
        return scanPage(form, journey, actor, locale, model);
    }

    @GetMapping("/desk/inspections/{id}")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String assessment(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return sheetPage(id, actor, locale, model);
    }

    @PostMapping("/desk/inspections/{id}/decision")
    @Permitted(value = Permission.DESK_INSPECT, purpose = Purpose.BORDER_INSPECTION)
    String decide(
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute("form") DecisionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (decisions.attempt(new InspectionId(id), form, version, actor)) {
            case Attempt.Made(var decided) -> {
                next.addFlashAttribute("result", wording.result(decided, locale));
                yield after(decided, next);
            }
            case Attempt.NotMade(var problem) -> {
                PageProblem shown = PageProblem.of(problem, wording, locale);
                response.setStatus(shown.status().value());
                model.addAttribute("problem", shown);
                yield sheetPage(id, actor, locale, model);
            }
        };
    }

    /** To the next traveller, unless this one is still at the desk. */
    private static String after(InspectionView decided, RedirectAttributes next) {
        if (decided.status() == InspectionStatus.OPEN) {
            return "redirect:/desk/inspections/" + decided.id();
        }
        next.addAttribute("port", decided.port().value());
        next.addAttribute("direction", decided.direction().name());
        return "redirect:/desk";
    }

    private String scanPage(ScanForm form, JourneyForm journey, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("journey", journey);
        model.addAttribute("permissions", Circumstances.Permission.Kind.values());
        model.addAttribute("desk", pages.of(actor, locale));
        return SCAN_PAGE;
    }

    private String sheetPage(UUID id, Actor actor, Locale locale, Model model) {
        InspectionView view = inspections.get(new InspectionId(id), actor, Purpose.BORDER_INSPECTION.name());
        model.addAttribute("sheet", sheets.of(view, actor, locale));
        model.addAttribute("matches", matchViews.atDesk(view, actor, locale));
        model.addAttribute("decideAt", "/desk/inspections/" + id + "/decision");
        return SHEET_PAGE;
    }
}
