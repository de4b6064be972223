package org.gatehouse.statistics.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.PublishedElsewhere.Qualified;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.published.Interval;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Gathers what is known of a figure: a line for the house, and one for each authority that has published it elsewhere. */
@Component
public final class SeriesHistory {

    private final Releases releases;
    private final PublishedElsewhere elsewhere;
    private final Metrics metrics;
    private final Set<String> notAdditive = notAdditive();

    SeriesHistory(Releases releases, PublishedElsewhere elsewhere, Metrics metrics) {
        this.releases = releases;
        this.elsewhere = elsewhere;
        this.metrics = metrics;
    }

    /**
     * Lines of the metric over periods of the kind; the house's own first, then by authority. None is empty.
     *
     * @param metric a code of the catalogue, or one that only was published elsewhere
     */
    public List<SeriesLine> of(String metric, Period.Kind kind) {
        List<SeriesLine> lines = new ArrayList<>();
        metrics.find(metric).ifPresent(known -> lines.add(own(known, kind)));
        Map<String, List<Figure>> byAuthority = elsewhere.of(metric).stream()
                .filter(SeriesHistory::counts)
                .collect(Collectors.groupingBy(Figure::authority, TreeMap::new, Collectors.toList()));
        byAuthority.forEach((authority, figures) -> lines.add(line(authority, metric, figures, kind)));
        return lines.stream().filter(line -> !line.points().isEmpty()).toList();
    }

    /** The line that level, trend and forecast are of: the house's own where it tells as much as any other, else the longest. */
    public static Optional<SeriesLine> main(List<SeriesLine> lines) {
        return lines.stream()
                .filter(line -> line.own() && line.points().size() >= Movement.PERIODS_LEAST)
                .findFirst()
                .or(() -> lines.stream()
                        .reduce((one, other) ->
                                other.points().size() > one.points().size() ? other : one));
    }

    private static boolean counts(Figure figure) {
        return figure.value().isPresent()
                && figure.qualifier() != Qualified.FORECAST
                && figure.qualifier() != Qualified.AVERAGE;
    }

    private SeriesLine own(Metric metric, Period.Kind kind) {
        List<SeriesPoint> points = new ArrayList<>();
        releases.publicPeriods().stream()
                .filter(period -> period.kind() == kind)
                .sorted(Comparator.comparing(Period::from))
                .flatMap(period -> releases.published(period).stream())
                .forEach(release -> recorded(release, metric).ifPresent(points::add));
        return new SeriesLine(SeriesLine.OWN, points);
    }

    private Optional<SeriesPoint> recorded(Release release, Metric metric) {
        return release.bulletin().observations().stream()
                .filter(one -> metrics.find(one.metric()).filter(metric::equals).isPresent())
                .filter(Observation.Recorded.class::isInstance)
                .map(one -> BigDecimal.valueOf(((Observation.Recorded) one).value())
                        .multiply(BigDecimal.valueOf(release.bulletin().scale())))
                .map(value -> new SeriesPoint(
                        release.period(), value, new Interval(value, value), SeriesPoint.Origin.OWN, Optional.empty()))
                .findFirst();
    }

    private SeriesLine line(String authority, String metric, List<Figure> figures, Period.Kind kind) {
        List<SeriesPoint> points = figures.stream().map(SeriesHistory::point).toList();
        List<SeriesPoint> all = additive(metric) ? Subtraction.complete(points, metrics.breaks(metric)) : points;
        return new SeriesLine(
                authority,
                all.stream()
                        .filter(point -> point.period().kind() == kind)
                        .sorted(Comparator.comparing(point -> point.period().from()))
                        .toList());
    }

    private static SeriesPoint point(Figure figure) {
        return new SeriesPoint(
                figure.period(),
                figure.value().orElseThrow(),
                new Interval(figure.low().orElseThrow(), figure.high().orElseThrow()),
                SeriesPoint.Origin.PUBLISHED,
                Optional.of(figure));
    }

    /** Of what is not in the catalogue nobody here knows whether it adds up. */
    private boolean additive(String metric) {
        return metrics.find(metric)
                .filter(known -> known.style() != Metric.Style.PERCENT && !notAdditive.contains(known.code()))
                .isPresent();
    }

    private static Set<String> notAdditive() {
        try {
            return new ClassPathResource("statistics/not-additive.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1)[0])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
