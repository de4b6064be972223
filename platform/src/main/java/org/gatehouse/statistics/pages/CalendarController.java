package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.ReleaseCalendar.Announcement;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When bulletins will be out, for everybody; and where those who release say so. */
@Controller
class CalendarController {

    private static final String ANNOUNCED_AT = "publish-at";

    private final ReleaseCalendar calendar;
    private final DashboardSettings settings;
    private final Clock clock;

    CalendarController(ReleaseCalendar calendar, DashboardSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An announcement as the page shows it.
     *
     * @param at when it will be out, or was to be
     * @param moved the date before and why; empty when it was never moved
     * @param published when it came out; empty while it is to come
     */
    record Row(
            long number,
            String period,
            String name,
            String vintage,
            Instant instant,
            String at,
            String movedFrom,
            String reason,
            String published) {}

    @GetMapping("/statistics/calendar")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String calendar(Optional<Actor> actor, Locale locale, Model model) {
        return page(actor, locale, model);
    }

    private String page(Optional<Actor> actor, Locale locale, Model model) {
        Language language = Language.of(locale);
        List<Row> rows = calendar.all().stream().map(one -> row(one, language)).toList();
        model.addAttribute(
                "coming",
                rows.stream().filter(row -> row.published().isEmpty()).toList().reversed());
        model.addAttribute(
                "out", rows.stream().filter(row -> !row.published().isEmpty()).toList());
        model.addAttribute(
                "mayRelease",
                actor.filter(known -> known.may(Permission.STATISTICS_RELEASE)).isPresent());
        model.addAttribute("zone", settings.zone().getId());
        model.addAttribute("now", settings.moments().minute(clock.instant()));
        return "statistics/calendar";
    }

    private Row row(Announcement one, Language language) {
        return new Row(
                one.number(),
                one.period().toString(),
                PeriodWords.name(one.period(), language),
                one.vintage().code(),
                one.publishAt(),
                settings.moments().minute(one.publishAt()),
                one.moved()
                        .map(moved -> settings.moments().minute(moved.from()))
                        .orElse(""),
                one.moved().map(moved -> moved.reason().in(language)).orElse(""),
                one.published().map(settings.moments()::minute).orElse(""));
    }

    @PostMapping("/statistics/calendar")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String announce(
            @RequestParam String period,
            @RequestParam Vintage vintage,
            @RequestParam String publishAt,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            calendar.announce(Period.parse(period.strip()), vintage, instant(publishAt), actor);
            return "redirect:/statistics/calendar";
        } catch (StatisticsProblem problem) {
            var given = Map.of("period", period, "vintage", vintage.name(), ANNOUNCED_AT, publishAt);
            Returned.tell(problem, ANNOUNCED_AT, given, model, answer);
            return page(Optional.of(actor), locale, model);
        }
    }

    @PostMapping("/statistics/calendar/{number}")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String move(
            @PathVariable long number,
            @RequestParam String publishAt,
            @RequestParam(defaultValue = "") String reasonEn,
            @RequestParam(defaultValue = "") String reasonZh,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse answer) {
        try {
            calendar.move(
                    number,
                    instant(publishAt),
                    Reasons.of(reasonEn, reasonZh).orElseThrow(StatisticsProblem.BothLanguagesNeeded::new),
                    actor);
            return "redirect:/statistics/calendar";
        } catch (StatisticsProblem problem) {
            String own = "move-" + number;
            var given = Map.of(own, publishAt, own + "-reason-en", reasonEn, own + "-reason-zh", reasonZh);
            Returned.tell(problem, own, given, model, answer);
            return page(Optional.of(actor), locale, model);
        }
    }

    /** On the clock of the pages of statistics. */
    private Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(settings.zone())
                    .toInstant();
        } catch (DateTimeException _) {
            throw new StatisticsProblem.NoSuchInstant(text);
        }
    }
}
