package org.gatehouse.statistics.pages;

import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts bulletins forward and releases them: two persons. */
@Controller
class ReleaseController {

    private final Bulletins bulletins;
    private final DashboardSettings settings;

    ReleaseController(Bulletins bulletins, DashboardSettings settings) {
        this.settings = settings;
        this.bulletins = bulletins;
    }

    @GetMapping("/statistics/bulletin/{period}/releases")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String list(@PathVariable String period, Actor actor, Locale locale, Model model) {
        Period asked = Period.parse(period);
        model.addAttribute("period", asked.toString());
        model.addAttribute("name", PeriodWords.name(asked, Language.of(locale)));
        model.addAttribute("releases", bulletins.releases(asked));
        model.addAttribute("vintages", Vintage.values());
        model.addAttribute("mayRelease", actor.may(Permission.STATISTICS_RELEASE));
        model.addAttribute("moments", settings.moments());
        model.addAttribute("me", actor.reference());
        return "statistics/releases";
    }

    @PostMapping("/statistics/bulletin/{period}/releases")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String propose(@PathVariable String period, @RequestParam Vintage vintage, Actor actor) {
        Period asked = Period.parse(period);
        bulletins.propose(asked, vintage, actor);
        return "redirect:/statistics/bulletin/" + asked + "/releases";
    }

    @PostMapping("/statistics/releases/{number}")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String release(@PathVariable long number, Actor actor) {
        var released = bulletins.release(number, actor);
        return "redirect:/statistics/bulletin/" + released.period() + "/releases";
    }
}
