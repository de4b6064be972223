package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.boards.Boards;
import org.gatehouse.statistics.explore.Against;
import org.gatehouse.statistics.explore.Exploration;
import org.gatehouse.statistics.explore.Explored;
import org.gatehouse.statistics.explore.ExploredFiles;
import org.gatehouse.statistics.explore.ExploredView;
import org.gatehouse.statistics.explore.Explorer;
import org.gatehouse.statistics.explore.Lately;
import org.gatehouse.statistics.explore.Split;
import org.gatehouse.statistics.explore.Statement;
import org.gatehouse.statistics.explore.Step;
import org.gatehouse.statistics.wording.MissingWords;
import org.gatehouse.statistics.wording.ValueWords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;

/** A figure as somebody wants to see it. The whole question stands in the address, so that a link shows the same again. */
@Controller
class ExploreController {

    private final Explorer explorer;
    private final ExploredFiles files;
    private final Metrics metrics;
    private final Periods periods;
    private final Boards boards;
    private final ValueWords words;
    private final MissingWords missing;
    private final PublicAddresses addresses;
    private final DashboardSettings settings;
    private final Clock clock;

    ExploreController(
            Explorer explorer,
            ExploredFiles files,
            Metrics metrics,
            Periods periods,
            Boards boards,
            ValueWords words,
            MissingWords missing,
            PublicAddresses addresses,
            DashboardSettings settings,
            Clock clock) {
        this.explorer = explorer;
        this.files = files;
        this.metrics = metrics;
        this.periods = periods;
        this.boards = boards;
        this.words = words;
        this.missing = missing;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
    }

    /** A figure that can be chosen. */
    record Choice(String code, String name, boolean collected) {}

    @GetMapping("/statistics/explore")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String page(AskedFigure figure, Actor actor, Locale locale, Model model, HttpServletResponse answer) {
        Language language = Language.of(locale);
        Exploration asked = figure.or(latest());
        form(asked, language, model);
        try {
            show(explorer.explore(asked, today(), actor), actor, language, model);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "period", Map.of("period", asked.period()), model, answer);
        }
        return "statistics/explore";
    }

    private void form(Exploration asked, Language language, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute(
                "figures",
                metrics.all().stream()
                        .map(metric -> new Choice(metric.code(), metric.name().in(language), metric.collected()))
                        .toList());
        model.addAttribute(
                "chosen",
                metrics.find(asked.metric()).map(metric -> metric.code()).orElse(""));
        model.addAttribute("splits", metrics.find(asked.metric()).map(Split::of).orElse(List.of()));
        model.addAttribute("steps", Step.values());
        model.addAttribute("againsts", Against.values());
        model.addAttribute("pictures", Exploration.Picture.values());
        model.addAttribute("language", language);
        model.addAttribute("lately", Lately.values());
        model.addAttribute("recorded", periods.recorded());
    }

    private void show(Explored explored, Actor actor, Language language, Model model) {
        ExploredView view = ExploredView.of(explored, language, words);
        model.addAttribute("explored", explored);
        model.addAttribute("view", view);
        model.addAttribute("picture", view.picture("chart-explored", explored).orElse(null));
        model.addAttribute("asOf", settings.moments().minute(explored.asOf()));
        model.addAttribute(
                "missing",
                explored.missing()
                        .map(lacks -> StringUtils.capitalize(missing.say(explored.period(), lacks, language)))
                        .orElse(null));
        model.addAttribute(
                "statement", explored.statement().map(Statement::script).orElse(null));
        model.addAttribute(
                "link",
                addresses.house() + "/statistics/explore?"
                        + explored.asked().of(explored.period()).query());
        model.addAttribute("query", explored.asked().query());
        model.addAttribute("boards", actor.may(Permission.STATISTICS_ARRANGE) ? boards.all() : null);
    }

    @GetMapping("/statistics/explore.csv")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> csv(AskedFigure figure, Actor actor) {
        Explored explored = explorer.explore(figure.or(latest()), today(), actor);
        return file(explored, files.csv(explored), new MediaType("text", "csv", StandardCharsets.UTF_8), "csv");
    }

    @GetMapping("/statistics/explore.json")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> json(AskedFigure figure, Actor actor) {
        Explored explored = explorer.explore(figure.or(latest()), today(), actor);
        return file(explored, files.json(explored), MediaType.APPLICATION_JSON, "json");
    }

    /** The statement as {@code psql} takes it; of a figure that is not collected there is none. */
    @GetMapping("/statistics/explore.sql")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> sql(AskedFigure figure, Actor actor) {
        Explored explored = explorer.explore(figure.or(latest()), today(), actor);
        return file(
                explored,
                explored.statement().map(Statement::script).orElse(""),
                new MediaType("application", "sql", StandardCharsets.UTF_8),
                "sql");
    }

    private static ResponseEntity<String> file(Explored explored, String content, MediaType type, String suffix) {
        String name = explored.metric().code() + "-" + explored.period() + "." + suffix;
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content);
    }

    /** What is shown on a first visit: the latest quarter that has records. */
    private String latest() {
        return periods.recorded().stream().findFirst().map(Period::code).orElseGet(Lately.LAST_MONTH::code);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
