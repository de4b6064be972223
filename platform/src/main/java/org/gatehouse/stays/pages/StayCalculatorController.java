package org.gatehouse.stays.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.Ports;
import org.gatehouse.stays.StayProblem;
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
    private final Clock clock;

    StayCalculatorController(Ports ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @GetMapping("/stay-calculator")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String form(Model model) {
        List<String> zones = zones();
        String zone = zones.getFirst();
        String today = LocalDate.now(clock.withZone(ZoneId.of(zone))).toString();
        return page(new StayQuestion(RuleKind.DAYS.name(), "30", "", today, "", zone, "", today), model);
    }

    @PostMapping("/stay-calculator")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String answer(@ModelAttribute StayQuestion question, Model model) {
        try {
            model.addAttribute("count", StayAnswer.of(question.answer()));
        } catch (StayProblem problem) {
            model.addAttribute("problem", problem);
        }
        return page(question, model);
    }

    private String page(StayQuestion question, Model model) {
        model.addAttribute("form", question);
        model.addAttribute("kinds", RuleKind.values());
        model.addAttribute("zones", zones());
        return PAGE;
    }

    /** Of the ports of the country, where somebody can enter it. */
    private List<String> zones() {
        List<String> zones =
                ports.all().stream().map(port -> port.zone().getId()).distinct().toList();
        return zones.isEmpty() ? List.of("UTC") : zones;
    }
}
