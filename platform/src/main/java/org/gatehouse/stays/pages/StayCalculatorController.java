package org.gatehouse.stays.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Ports;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.counting.EntryAllowance;
import org.gatehouse.stays.counting.FineScales;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which everybody reckons their own days. By POST, so that no date of a traveller stands in a log. */
@Controller
class StayCalculatorController {

    private static final String PAGE = "stays/calculator";

    private final Ports ports;
    private final FineScales scales;
    private final Clock clock;

    StayCalculatorController(Ports ports, FineScales scales, Clock clock) {
        this.ports = ports;
        this.scales = scales;
        this.clock = clock;
    }

    @GetMapping("/stay-calculator")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String form(Model model) {
        List<String> zones = zones();
        String zone = zones.getFirst();
        String today = LocalDate.now(clock.withZone(ZoneId.of(zone))).toString();
        return page(
                new StayQuestion(RuleKind.DAYS.name(), "30", "", today, "", zone, "", today, "", "", "", ""), model);
    }

    @PostMapping("/stay-calculator")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String answer(@ModelAttribute StayQuestion question, Locale locale, Model model) {
        try {
            model.addAttribute("count", StayAnswer.of(question.answer(scales), locale));
        } catch (StayProblem problem) {
            model.addAttribute("problem", problem);
        }
        return page(question, model);
    }

    private String page(StayQuestion question, Model model) {
        model.addAttribute("form", question);
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("zones", zones());
        model.addAttribute("allowances", EntryAllowance.Allowed.values());
        model.addAttribute("scales", scales.all());
        return PAGE;
    }

    /** Of the ports of the country, where somebody can enter it. */
    private List<String> zones() {
        List<String> zones =
                ports.all().stream().map(port -> port.zone().getId()).distinct().toList();
        return zones.isEmpty() ? List.of("UTC") : zones;
    }
}
