package org.gatehouse.statistics.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.PublishedElsewhere.OnConflict;
import org.gatehouse.statistics.PublishedElsewhere.Report;
import org.gatehouse.statistics.StatisticsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures published elsewhere: what is there, whether their rates hold, and how tables of them are taken in. */
@Controller
class ElsewhereController {

    private static final int FAULTS_SHOWN_MAX = 100;

    private final PublishedElsewhere elsewhere;
    private final Metrics metrics;
    private final Officers officers;
    private final DashboardSettings settings;

    ElsewhereController(PublishedElsewhere elsewhere, Metrics metrics, Officers officers, DashboardSettings settings) {
        this.elsewhere = elsewhere;
        this.metrics = metrics;
        this.officers = officers;
        this.settings = settings;
    }

    /**
     * What an authority has published of a figure.
     *
     * @param listed whether the catalogue has it, so that there is a series
     */
    record Known(
            String metric, String name, boolean listed, String authority, int figures, String first, String last) {}

    /** A rate that the published values cannot give. */
    record Discrepancy(
            String period,
            String metric,
            String authority,
            String kind,
            String printed,
            String computed,
            String cause) {}

    record Taken(String name, String by, String at, int taken, int repeated, int conflicting, int unreadable) {}

    @GetMapping("/statistics/reference")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    String page(Actor actor, Locale locale, Model model) {
        Language language = Language.of(locale);
        List<PublishedElsewhere.Rate> rates = elsewhere.rates();
        model.addAttribute("known", known(language));
        model.addAttribute("rates", rates.size());
        model.addAttribute(
                "agree", rates.stream().filter(PublishedElsewhere.Rate::agrees).count());
        model.addAttribute(
                "discrepancies",
                rates.stream()
                        .filter(rate -> !rate.agrees())
                        .map(ElsewhereController::discrepancy)
                        .toList());
        model.addAttribute("imports", imports());
        model.addAttribute("mayTake", actor.may(Permission.STATISTICS_RELEASE));
        return "statistics/elsewhere";
    }

    private List<Known> known(Language language) {
        Map<String, List<Figure>> groups = elsewhere.all().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.metric() + " " + figure.authority(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(figures -> {
                    Figure one = figures.getFirst();
                    return new Known(
                            one.metric(),
                            metrics.find(one.metric())
                                    .map(metric -> metric.name().in(language))
                                    .orElse(one.metric()),
                            metrics.find(one.metric()).isPresent(),
                            one.authority(),
                            figures.size(),
                            one.period().toString(),
                            figures.getLast().period().toString());
                })
                .toList();
    }

    private static Discrepancy discrepancy(PublishedElsewhere.Rate rate) {
        return new Discrepancy(
                rate.figure().printedPeriod(),
                rate.figure().metric(),
                rate.figure().authority(),
                rate.kind(),
                rate.printed().toPlainString() + "%",
                rate.low().setScale(2, RoundingMode.HALF_UP) + " – "
                        + rate.high().setScale(2, RoundingMode.HALF_UP) + "%",
                rate.cause().orElse(""));
    }

    private List<Taken> imports() {
        var all = elsewhere.imports();
        var names =
                officers.behind(all.stream().map(PublishedElsewhere.Import::by).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new Taken(
                        one.name(),
                        Optional.ofNullable(names.get(one.by()))
                                .map(known -> known.name())
                                .orElse(one.by()),
                        settings.moments().minute(one.at()),
                        one.taken(),
                        one.repeated(),
                        one.conflicting(),
                        one.unreadable()))
                .toList();
    }

    @GetMapping("/statistics/reference/figures.tsv")
    @Permitted(value = Permission.STATISTICS_READ, purpose = Purpose.STATISTICS)
    ResponseEntity<String> export() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"published-figures.tsv\"")
                .body(ElsewhereTable.write(elsewhere.all()));
    }

    @GetMapping("/statistics/reference/import")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String form() {
        return "statistics/elsewhere-import";
    }

    @PostMapping(path = "/statistics/reference/import", params = "action=check")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String table,
            Model model,
            HttpServletResponse answer) {
        String text = text(file, table);
        try {
            show(elsewhere.check(text), model);
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "table", Map.of(), model, answer);
        }
        model.addAttribute("table", text);
        model.addAttribute("name", file == null || file.isEmpty() ? "" : file.getOriginalFilename());
        return "statistics/elsewhere-import";
    }

    @PostMapping(path = "/statistics/reference/import", params = "action=take")
    @Permitted(value = Permission.STATISTICS_RELEASE, purpose = Purpose.STATISTICS)
    String take(
            @RequestParam String table,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean replace,
            Actor actor,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes told) {
        try {
            Report report = elsewhere.take(table, name, replace ? OnConflict.REPLACE : OnConflict.KEEP, actor);
            told.addFlashAttribute("report", report);
            told.addFlashAttribute("faults", shown(report));
            return "redirect:/statistics/reference";
        } catch (StatisticsProblem problem) {
            Returned.tell(problem, "table", Map.of(), model, answer);
            model.addAttribute("table", table);
            model.addAttribute("name", name);
            return "statistics/elsewhere-import";
        }
    }

    private static void show(Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("faults", shown(report));
    }

    private static List<PublishedElsewhere.Line> shown(Report report) {
        return report.faults().stream().limit(FAULTS_SHOWN_MAX).toList();
    }

    private static String text(@Nullable MultipartFile file, String table) {
        if (file == null || file.isEmpty()) {
            return table;
        }
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
