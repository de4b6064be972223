package org.gatehouse.warning.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Indicators.Indicator;
import org.gatehouse.warning.WarningProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Indicators: what is looked at, how right it was, and from when on it says something. */
@Controller
class IndicatorPages {

    private final Indicators indicators;
    private final IndicatorSheets sheets;
    private final WarningWords words;

    IndicatorPages(Indicators indicators, IndicatorSheets sheets, WarningWords words) {
        this.indicators = indicators;
        this.sheets = sheets;
        this.words = words;
    }

    @GetMapping("/warnings/indicators")
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    String all(Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "rows",
                indicators.all(actor).stream()
                        .map(one -> sheets.row(one, locale))
                        .toList());
        return "warning/indicators";
    }

    @GetMapping("/warnings/indicators/{code}")
    @Permitted(value = Permission.SIGNAL_READ, purpose = Purpose.EARLY_WARNING)
    String one(@PathVariable String code, Actor actor, Locale locale, Model model) {
        Indicator indicator = indicators.get(known(code), actor);
        return page(indicator, ThresholdForm.of(indicator.inForce()), actor, locale, model);
    }

    @PostMapping("/warnings/indicators/{code}/thresholds")
    @Permitted(value = Permission.THRESHOLD_PROPOSE, purpose = Purpose.EARLY_WARNING)
    String propose(
            @PathVariable String code,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        IndicatorCode known = known(code);
        var form = new ThresholdForm(given);
        try {
            var zone = form.port().map(words::zone).orElse(ZoneOffset.UTC);
            indicators.propose(form.toProposal(known, zone), actor);
            return "redirect:/warnings/indicators/" + known;
        } catch (WarningProblem problem) {
            Wrong.tell("threshold", problem, words, locale, model, response);
            return page(indicators.get(known, actor), form, actor, locale, model);
        }
    }

    @PostMapping("/warnings/indicators/{code}/thresholds/{id}/answer")
    @Permitted(value = Permission.THRESHOLD_APPROVE, purpose = Purpose.EARLY_WARNING)
    String answer(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        IndicatorCode known = known(code);
        try {
            switch (decision) {
                case "APPROVE" -> indicators.approve(id, answer, actor);
                case "REJECT" -> indicators.reject(id, answer, actor);
                default -> throw new WarningProblem.OutcomeUnknown();
            }
            return "redirect:/warnings/indicators/" + known;
        } catch (WarningProblem problem) {
            Wrong.tell("answer-" + id, problem, words, locale, model, response);
            Indicator indicator = indicators.get(known, actor);
            return page(indicator, ThresholdForm.of(indicator.inForce()), actor, locale, model);
        }
    }

    private static IndicatorCode known(String code) {
        return Given.one(IndicatorCode.values(), code, WarningProblem.NoSuchIndicator::new);
    }

    private String page(Indicator indicator, ThresholdForm form, Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "sheet",
                sheets.of(
                        indicator,
                        indicators.track(indicator.code(), actor),
                        indicators.thresholds(indicator.code(), actor),
                        actor,
                        locale));
        model.addAttribute("form", form);
        model.addAttribute(
                "ports", actor.port().isPresent() || !indicator.code().perPort() ? List.of() : words.ports(locale));
        return "warning/indicator";
    }
}
