package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.formats.BulletinView;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of a bulletin to the public, step by step, for those who take the steps. */
@Controller
class ReleaseController {

    private final Releases releases;
    private final Officers officers;
    private final BulletinFormats formats;
    private final Metrics metrics;
    private final DashboardSettings settings;

    ReleaseController(
            Releases releases,
            Officers officers,
            BulletinFormats formats,
            Metrics metrics,
            DashboardSettings settings) {
        this.releases = releases;
        this.officers = officers;
        this.formats = formats;
        this.metrics = metrics;
        this.settings = settings;
    }

    @GetMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/releases")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String list(@PathVariable String period, Actor actor, Locale locale, Model model) {
        return listPage(period, actor, locale, model);
    }

    private String listPage(String period, Actor actor, Locale locale, Model model) {
        Period asked = Period.parse(period);
        model.addAttribute("period", asked.toString());
        model.addAttribute("name", PeriodWords.name(asked, Language.of(locale)));
        model.addAttribute("releases", releases.of(asked));
        model.addAttribute("vintages", Vintage.values());
        model.addAttribute("mayRelease", actor.may(Permission.STATISTICS_RELEASE));
        model.addAttribute("moments", settings.moments());
        return "statistics/releases";
    }

    @PostMapping("/statistics/bulletin/" + PublicAddresses.PERIOD + "/releases")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String draft(
            @PathVariable String period,
            @RequestParam Vintage vintage,
            @RequestParam(defaultValue = "") String reasonEn,
            @RequestParam(defaultValue = "") String reasonZh,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            return opened(releases.draft(Period.parse(period), vintage, Reasons.of(reasonEn, reasonZh), actor));
        } catch (StatisticsProblem problem) {
            var given = Map.of("vintage", vintage.name(), "draft-reason-en", reasonEn, "draft-reason-zh", reasonZh);
            Returned.tell(problem, "draft", given, model, answer);
            return listPage(period, actor, locale, model);
        }
    }

    /** A step that somebody took. */
    record Taken(String step, String by, String at) {}

    /** Who may read it early, or did. */
    record Reader(String name, String words, String at) {}

    @GetMapping("/statistics/releases/{number}")
    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.STATISTICS)
    String one(@PathVariable long number, Actor actor, Locale locale, Model model) {
        return onePage(number, actor, locale, model);
    }

    /** On paper, as it will be published: who signs has seen it. A reading like that of the page. */
    @GetMapping("/statistics/releases/{number}.pdf")
    @Permitted(value = Permission.SIGNED_IN, purpose = Purpose.STATISTICS)
    ResponseEntity<byte[]> printed(@PathVariable long number, Actor actor, Locale locale) {
        Release release = releases.read(number, actor);
        return RevisionController.inline(release, Format.PDF.suffix())
                .contentType(MediaType.parseMediaType(Format.PDF.mediaType()))
                .body(formats.render(release, Language.of(locale), Format.PDF));
    }

    private String onePage(long number, Actor actor, Locale locale, Model model) {
        Release release = releases.read(number, actor);
        Language language = Language.of(locale);
        List<Releases.Access> list = releases.list(number);
        List<Releases.Reading> readings = releases.readings(number);
        Map<String, KnownActor> known = officers.behind(references(release, list, readings));
        boolean releasing = actor.may(Permission.STATISTICS_RELEASE);
        model.addAttribute("release", release);
        model.addAttribute("name", PeriodWords.name(release.period(), language));
        model.addAttribute("language", language);
        model.addAttribute("steps", steps(release, known));
        model.addAttribute("mayRelease", releasing);
        model.addAttribute("maySign", releasing && maySign(release, actor));
        model.addAttribute("mayWithdraw", releasing && release.state().after().contains(ReleaseState.WITHDRAWN));
        model.addAttribute(
                "mayAdmit",
                releasing
                        && !release.state().after().isEmpty()
                        && !release.state().everPublic());
        model.addAttribute(
                "until", release.embargoUntil().map(settings.moments()::minute).orElse(""));
        model.addAttribute(
                "list",
                list.stream()
                        .map(one -> new Reader(
                                name(one.reader(), known),
                                one.ground(),
                                settings.moments().minute(one.grantedAt())))
                        .toList());
        model.addAttribute(
                "readings",
                readings.stream()
                        .map(one -> new Reader(
                                name(one.reader(), known),
                                one.state().code(),
                                settings.moments().minute(one.at())))
                        .toList());
        model.addAttribute("view", BulletinView.of(release.bulletin(), language, metrics, settings.moments()));
        return "statistics/release";
    }

    private static boolean maySign(Release release, Actor actor) {
        return release.state() == ReleaseState.CHECKED
                || (release.state() == ReleaseState.SIGNED
                        && release.firstSigned().stream()
                                .noneMatch(first -> first.by().equals(actor.reference())));
    }

    private static List<String> references(
            Release release, List<Releases.Access> list, List<Releases.Reading> readings) {
        Stream<String> took = Stream.of(
                        Optional.of(release.drafted()),
                        release.checked(),
                        release.firstSigned(),
                        release.secondSigned(),
                        release.withdrawn())
                .flatMap(Optional::stream)
                .map(Release.Step::by);
        return Stream.of(
                        took,
                        list.stream().map(Releases.Access::reader),
                        readings.stream().map(Releases.Reading::reader))
                .flatMap(one -> one)
                .distinct()
                .collect(Collectors.toList());
    }

    private static String name(String reference, Map<String, KnownActor> known) {
        KnownActor actor = known.get(reference);
        return actor == null ? reference : actor.name();
    }

    private List<Taken> steps(Release release, Map<String, KnownActor> known) {
        return Stream.of(
                        Optional.of(release.drafted()).map(step -> taken("drafted", step, known)),
                        release.checked().map(step -> taken("checked", step, known)),
                        release.firstSigned().map(step -> taken("first-signed", step, known)),
                        release.secondSigned().map(step -> taken("second-signed", step, known)),
                        release.withdrawn().map(step -> taken("withdrawn", step, known)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Taken taken(String step, Release.Step of, Map<String, KnownActor> known) {
        return new Taken(step, name(of.by(), known), settings.moments().minute(of.at()));
    }

    @PostMapping("/statistics/releases/{number}/check")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String check(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String answer,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            return opened(releases.check(number, answer, actor));
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "answer", Map.of("answer", answer), model, response);
            return onePage(number, actor, locale, model);
        }
    }

    @PostMapping("/statistics/releases/{number}/signatures")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String sign(@PathVariable long number, Actor actor, Locale locale, Model model, HttpServletResponse response) {
        try {
            return opened(releases.sign(number, actor));
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "", Map.of(), model, response);
            return onePage(number, actor, locale, model);
        }
    }

    @PostMapping("/statistics/releases/{number}/withdrawal")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String withdraw(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            return opened(releases.withdraw(number, why, actor));
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "why", Map.of("why", why), model, response);
            return onePage(number, actor, locale, model);
        }
    }

    @PostMapping("/statistics/releases/{number}/list")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String admit(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String ground,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            releases.admit(number, officer, ground, actor);
            return "redirect:/statistics/releases/" + number;
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "ground", Map.of("officer", officer, "ground", ground), model, response);
            return onePage(number, actor, locale, model);
        }
    }

    private static String opened(Release release) {
        return "redirect:/statistics/releases/" + release.number();
    }
}
