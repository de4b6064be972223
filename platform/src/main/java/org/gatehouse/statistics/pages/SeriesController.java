package org.gatehouse.statistics.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.charts.Digits;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.formats.Tabular;
import org.gatehouse.statistics.pictures.Picture;
import org.gatehouse.statistics.pictures.PictureFiles;
import org.gatehouse.statistics.pictures.SeriesLines;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A figure through the periods of one kind, as published here and elsewhere, with the breaks of its series: for everybody. */
@Controller
class SeriesController {

    private final Releases releases;
    private final Metrics metrics;
    private final SeriesLines lines;
    private final SeriesStory story;
    private final MessageSource messages;

    SeriesController(Releases releases, Metrics metrics, SeriesLines lines, SeriesStory story, MessageSource messages) {
        this.releases = releases;
        this.metrics = metrics;
        this.lines = lines;
        this.story = story;
        this.messages = messages;
    }

    /**
     * A period in the series.
     *
     * @param breaks since the period before the series counts otherwise: why
     */
    record Row(Release release, String name, String status, String value, String vintage, List<String> breaks) {}

    @GetMapping("/statistics/series/{metric}")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    String page(
            @PathVariable String metric,
            @RequestParam(defaultValue = "QUARTER") Period.Kind kind,
            @RequestParam(defaultValue = "") String source,
            Locale locale,
            Model model) {
        Metric asked = metrics.require(metric);
        Language language = Language.of(locale);
        model.addAttribute("metric", asked.code());
        model.addAttribute("name", asked.name().in(language));
        model.addAttribute("unit", asked.counter().in(language));
        model.addAttribute("rule", asked.rule().in(language));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Period.Kind.values());
        model.addAttribute("rows", rows(asked, kind, language));
        model.addAttribute("picture", picture(asked, kind, locale));
        model.addAttribute("story", story.of(asked, kind, source, language));
        model.addAttribute(
                "breaks",
                metrics.breaks(asked.code()).stream()
                        .map(one -> one.from()
                                + (language == Language.ZH ? "：" : ": ")
                                + one.note().in(language))
                        .toList());
        return "statistics/series";
    }

    @GetMapping("/statistics/series/{metric}/picture.svg")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> svg(
            @PathVariable String metric, @RequestParam(defaultValue = "QUARTER") Period.Kind kind, Locale locale) {
        Metric asked = metrics.require(metric);
        return PictureFiles.svg(picture(asked, kind, locale).chart(), "series-" + asked.code());
    }

    @GetMapping("/statistics/series/{metric}/picture.csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> figures(
            @PathVariable String metric, @RequestParam(defaultValue = "QUARTER") Period.Kind kind, Locale locale) {
        Metric asked = metrics.require(metric);
        return PictureFiles.csv(picture(asked, kind, locale).chart(), "series-" + asked.code());
    }

    private Picture picture(Metric metric, Period.Kind kind, Locale locale) {
        List<Release> now = series(kind);
        List<SeriesLines.Point> points = Stream.iterate(0, n -> n < now.size(), n -> n + 1)
                .map(n -> {
                    Release release = now.get(n);
                    Release first = releases.vintages(release.period()).getFirst();
                    return new SeriesLines.Point(
                            release.period(),
                            value(first, metric, locale),
                            value(release, metric, locale),
                            breaks(metric, now, n));
                })
                .toList();
        return new Picture(
                lines.of(metric, points, locale),
                "/statistics/series/" + metric.code() + "/picture",
                "kind=" + kind.name());
    }

    private Value value(Release release, Metric metric, Locale locale) {
        return recorded(release, metric)
                .map(one -> Value.of(one.value()))
                .orElseGet(() -> Value.missing(
                        messages.getMessage("statistics.status." + status(release, metric), null, locale)));
    }

    private List<Row> rows(Metric metric, Period.Kind kind, Language language) {
        List<Release> series = series(kind);
        return Stream.iterate(0, n -> n < series.size(), n -> n + 1)
                .map(n -> {
                    Release release = series.get(n);
                    Optional<Observation.Recorded> recorded = recorded(release, metric);
                    return new Row(
                            release,
                            PeriodWords.name(release.period(), language),
                            status(release, metric),
                            recorded.map(one -> Digits.grouped(one.value())).orElse(""),
                            release.vintage().code(),
                            breaks(metric, series, n).stream()
                                    .map(one -> one.note().in(language))
                                    .toList());
                })
                .toList();
    }

    /** What holds of the periods of the kind, the earliest first. */
    private List<Release> series(Period.Kind kind) {
        return releases.publicPeriods().stream()
                .filter(period -> period.kind() == kind)
                .sorted(Comparator.comparing(Period::from))
                .map(period -> releases.published(period))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<SeriesBreak> breaks(Metric metric, List<Release> series, int at) {
        return at == 0
                ? List.of()
                : metrics.breaks(metric.code()).stream()
                        .filter(one -> one.divides(
                                series.get(at - 1).period(), series.get(at).period()))
                        .toList();
    }

    /** Under the code that it had in that release. */
    private Optional<Observation> observation(Release release, Metric metric) {
        return release.bulletin().observations().stream()
                .filter(one -> metrics.find(one.metric()).filter(metric::equals).isPresent())
                .findFirst();
    }

    private Optional<Observation.Recorded> recorded(Release release, Metric metric) {
        return observation(release, metric)
                .filter(Observation.Recorded.class::isInstance)
                .map(Observation.Recorded.class::cast);
    }

    private String status(Release release, Metric metric) {
        return observation(release, metric)
                .map(one -> switch (one) {
                    case Observation.Recorded _ -> "recorded";
                    case Observation.NotRecorded _ -> "not-recorded";
                    case Observation.Suppressed _ -> "suppressed";
                    case Observation.NotCollected _ -> "not-collected";
                })
                .orElse("not-collected");
    }

    @GetMapping("/statistics/series/{metric}/data.csv")
    @Permitted(value = Permission.PUBLIC, purpose = Purpose.PUBLIC_INFORMATION)
    ResponseEntity<String> csv(@PathVariable String metric, @RequestParam(defaultValue = "QUARTER") Period.Kind kind) {
        Metric asked = metrics.require(metric);
        List<Release> series = series(kind);
        var csv = new Tabular(
                "metric",
                "period",
                "release",
                "vintage",
                "scale",
                "status",
                "value",
                "unit",
                "break",
                "break_en",
                "break_zh");
        for (int n = 0; n < series.size(); n++) {
            Release release = series.get(n);
            Optional<SeriesBreak> cut = breaks(asked, series, n).stream().findFirst();
            Optional<Observation.Recorded> recorded = recorded(release, asked);
            csv.row(
                    asked.code(),
                    release.period().toString(),
                    release.number(),
                    release.vintage().code(),
                    (long) release.bulletin().scale(),
                    status(release, asked),
                    recorded.isPresent() ? recorded.get().value() : "",
                    asked.unit(),
                    cut.map(one -> one.kind().name().toLowerCase(Locale.ROOT)).orElse(""),
                    cut.map(one -> one.note().en()).orElse(""),
                    cut.map(one -> one.note().zh()).orElse(""));
        }
        return RevisionController.file(csv, "series-" + asked.code() + ".csv");
    }
}
