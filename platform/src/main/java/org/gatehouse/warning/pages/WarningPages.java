package org.gatehouse.warning.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.WarningId;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings;
import org.gatehouse.warning.Warnings.Answered;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Warnings and signals of the reader's ports, and one warning: acknowledged, acted on, lifted. */
@Controller
class WarningPages {

    private final Warnings warnings;
    private final WarningList list;
    private final WarningExport export;
    private final WarningSheets sheets;
    private final WarningWords words;

    WarningPages(Warnings warnings, WarningList list, WarningExport export, WarningSheets sheets, WarningWords words) {
        this.warnings = warnings;
        this.list = list;
        this.export = export;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/warnings")
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    String list(
            @ModelAttribute("search") SignalSearch search,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        WarningList.ListPage page = list.of(search, actor, locale);
        page.problem().ifPresent(problem -> Wrong.tell("search", problem, words, locale, model, response));
        model.addAttribute("list", page);
        model.addAttribute("indicators", IndicatorCode.values());
        model.addAttribute("states", SignalState.values());
        model.addAttribute("levels", Level.values());
        return "warning/warnings";
    }

    @GetMapping(path = "/warnings.csv", produces = "text/csv")
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    void export(@ModelAttribute("search") SignalSearch search, Actor actor, HttpServletResponse response)
            throws IOException {
        SignalPages.csv(response, "warnings.csv");
        export.warnings(search, actor, response.getWriter());
    }

    @GetMapping("/warnings/{id}")
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(new WarningId(id), actor, locale, model);
    }

    @PostMapping("/warnings/{id}/acknowledgement")
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    String acknowledge(@PathVariable UUID id, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        return done(
                id,
                "acknowledgement",
                () -> warnings.acknowledge(new WarningId(id), actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/warnings/{id}/tasks")
    @Permitted(value = Permission.WARNING_ISSUE, purpose = Purpose.EARLY_WARNING)
    String assign(
            @PathVariable UUID id,
            @ModelAttribute("assignment") TaskForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var warning = new WarningId(id);
        return done(
                id,
                "assignment",
                () -> warnings.assign(
                        warning,
                        form.toAssignment(
                                words.zone(warnings.get(warning, actor).scope())),
                        actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/warnings/{id}/tasks/{number}/result")
    @Permitted(value = Permission.WARNING_READ, purpose = Purpose.EARLY_WARNING)
    String answer(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String result,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", result);
        return done(
                id,
                "result-" + number,
                () -> warnings.answer(
                        new WarningId(id),
                        number,
                        Given.one(Answered.values(), done, WarningProblem.OutcomeUnknown::new),
                        result,
                        actor),
                actor,
                locale,
                model,
                response);
    }

    @PostMapping("/warnings/{id}/lift")
    @Permitted(value = Permission.WARNING_ISSUE, purpose = Purpose.EARLY_WARNING)
    String lift(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", words);
        return done(
                id,
                "lift",
                () -> warnings.lift(new WarningId(id), words, version, actor),
                actor,
                locale,
                model,
                response);
    }

    private String done(
            UUID id,
            String form,
            Runnable step,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            step.run();
            return "redirect:/warnings/" + id;
        } catch (WarningProblem.NoSuchWarning none) {
            throw none;
        } catch (WarningProblem problem) {
            Wrong.tell(form, problem, words, locale, model, response);
            return page(new WarningId(id), actor, locale, model);
        }
    }

    private String page(WarningId id, Actor actor, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(warnings.get(id, actor), actor, locale));
        model.addAttribute("answers", Answered.values());
        return "warning/warning";
    }
}
