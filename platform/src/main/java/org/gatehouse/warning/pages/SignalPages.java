package org.gatehouse.warning.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One signal: what analysts say of it, the warning that a commander issues, and what came of it. */
@Controller
class SignalPages {

    private final Signals signals;
    private final Warnings warnings;
    private final SignalSheets sheets;
    private final WarningExport export;
    private final WarningWords words;

    SignalPages(Signals signals, Warnings warnings, SignalSheets sheets, WarningExport export, WarningWords words) {
        this.signals = signals;
        this.warnings = warnings;
        this.sheets = sheets;
        this.export = export;
        this.words = words;
    }

    @GetMapping(path = "/warnings/signals.csv", produces = "text/csv")
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    void export(@ModelAttribute("search") SignalSearch search, Actor actor, HttpServletResponse response)
            throws IOException {
        csv(response, "signals.csv");
        export.signals(search, actor, response.getWriter());
    }

    static void csv(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @GetMapping("/warnings/signals/{id}")
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    String one(@PathVariable UUID id, Actor actor, Locale locale, Model model) {
        return page(new SignalId(id), actor, locale, model);
    }

    @PostMapping("/warnings/signals/{id}/assessment")
    @Permitted(value = Permission.SIGNAL_ASSESS, purpose = Purpose.EARLY_WARNING)
    String assess(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("assessment") AssessmentForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var signal = new SignalId(id);
        try {
            signals.assess(signal, form.toOpinion(), Given.text(form.words()), version, actor);
            return "redirect:/warnings/signals/" + id;
        } catch (WarningProblem problem) {
            Wrong.tell("assessment", problem, words, locale, model, response);
            return page(signal, actor, locale, model);
        }
    }

    @PostMapping("/warnings/signals/{id}/warning")
    @Permitted(value = Permission.WARNING_ISSUE, purpose = Purpose.EARLY_WARNING)
    String warn(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("issue") IssueForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var signal = new SignalId(id);
        try {
            Signal seen = signals.get(signal, actor);
            Warning issued = warnings.issue(signal, form.toIssue(words.zone(seen.scope())), version, actor);
            return "redirect:/warnings/" + issued.id();
        } catch (WarningProblem problem) {
            Wrong.tell("issue", problem, words, locale, model, response);
            return page(signal, actor, locale, model);
        }
    }

    /** Who may tell is for the desk to say: analysts and commanders both may. */
    @PostMapping("/warnings/signals/{id}/outcome")
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @ModelAttribute("outcome") OutcomeForm form,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var signal = new SignalId(id);
        try {
            Signal seen = signals.get(signal, actor);
            Feedback feedback = form.toFeedback(words.zone(seen.scope()));
            signals.close(signal, feedback, version, actor);
            return "redirect:/warnings/signals/" + id;
        } catch (WarningProblem problem) {
            Wrong.tell("outcome", problem, words, locale, model, response);
            return page(signal, actor, locale, model);
        }
    }

    /** A signal that the reader may not see is a problem of its own, with a page of its own. */
    private String page(SignalId id, Actor actor, Locale locale, Model model) {
        model.addAttribute("sheet", sheets.of(signals.get(id, actor), actor, locale));
        model.addAttribute("opinions", Opinion.values());
        model.addAttribute("levels", Level.values());
        model.addAttribute("units", Unit.values());
        model.addAttribute("outcomes", Feedback.Outcome.values());
        return "warning/signal";
    }
}
