package org.gatehouse.stays.review;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Problem;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.StayProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Irregular stays: the list, one of them, what the person says and how it ends. */
@Controller
class IrregularController {

    private final IrregularStays irregular;
    private final IrregularList list;
    private final IrregularExport export;
    private final IrregularSheets sheets;
    private final StayWords words;

    IrregularController(
            IrregularStays irregular,
            IrregularList list,
            IrregularExport export,
            IrregularSheets sheets,
            StayWords words) {
        this.irregular = irregular;
        this.list = list;
        this.export = export;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/stays")
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    String list(
            @ModelAttribute("search") IrregularSearch search,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        IrregularList.ListPage page = list.of(search, actor, locale);
        page.problem().ifPresent(problem -> {
            response.setStatus(status(problem).value());
            model.addAttribute("field", problem.field());
            model.addAttribute("sentence", words.of(problem, locale));
        });
        model.addAttribute("list", page);
        model.addAttribute("kinds", IrregularKind.values());
        model.addAttribute("states", IrregularState.values());
        return "stays/irregulars";
    }

    @GetMapping(path = "/stays.csv", produces = "text/csv")
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    void export(@ModelAttribute("search") IrregularSearch search, Actor actor, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"irregular-stays.csv\"");
        export.write(search, actor, response.getWriter());
    }

    @GetMapping("/stays/{id}")
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(new IrregularId(id), actor, locale, model);
    }

    @PostMapping("/stays/{id}/hearing")
    @Permitted(value = Permission.STAY_HEAR, purpose = Purpose.STAY_REVIEW)
    String hear(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("hearing") HearingForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var one = new IrregularId(id);
        return done(
                one,
                "hearing",
                () -> irregular.hear(one, form.toHearing(), version, actor),
                actor,
                locale,
                model,
                response);
    }

    /** Who may conclude what is for the desk to say: to explain, to excuse and to confirm are different powers. */
    @PostMapping("/stays/{id}/conclusion")
    @Permitted(value = Permission.STAY_READ, purpose = Purpose.STAY_REVIEW)
    String conclude(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("conclusion") ConclusionForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var one = new IrregularId(id);
        return done(
                one,
                "conclusion",
                () -> irregular.conclude(one, form.toConclusion(), version, actor),
                actor,
                locale,
                model,
                response);
    }

    private String done(
            IrregularId id,
            String form,
            Runnable step,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            step.run();
            return "redirect:/stays/" + id;
        } catch (StayProblem.NoSuchCase | StayProblem.Erased none) {
            throw none;
        } catch (StayProblem problem) {
            response.setStatus(status(problem).value());
            model.addAttribute("wrongForm", form);
            model.addAttribute("field", problem.field());
            model.addAttribute("sentence", words.of(problem, locale));
            return page(id, actor, locale, model);
        }
    }

    private String page(IrregularId id, Actor actor, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(irregular.get(id, actor, Purpose.STAY_REVIEW), actor, locale));
        model.addAttribute("languages", StayWords.languages(locale));
        model.addAttribute("excuses", Conclusion.Excuse.values());
        return "stays/irregular";
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
