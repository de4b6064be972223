package org.gatehouse.statistics.bulletin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.wording.BulletinWords;
import org.springframework.stereotype.Component;

/** Computes a bulletin from counts: of its period, and of those with which it is compared ({@link Bases}). */
@Component
public class BulletinCompiler {

    private final Metrics metrics;
    private final Bases bases;
    private final Tables tables;
    private final ScopeNotes notes;
    private final Unfinished unfinished;
    private final BulletinWords words;

    BulletinCompiler(
            Metrics metrics, Bases bases, Tables tables, ScopeNotes notes, Unfinished unfinished, BulletinWords words) {
        this.metrics = metrics;
        this.bases = bases;
        this.tables = tables;
        this.notes = notes;
        this.unfinished = unfinished;
        this.words = words;
    }

    /** The period, and those with which it is compared. */
    public List<Period> compared(Period period) {
        return bases.compared(period);
    }

    /**
     * The bulletin as the engine counts; whichever counts, it is the same.
     *
     * @throws org.gatehouse.statistics.StatisticsProblem.MixedScales when the records of the period cannot be added up
     */
    public Bulletin compile(Counts counts, Period period, Vintage vintage, Instant asOf) {
        return compile(counts, period, vintage, asOf, Set.of());
    }

    /** @param withheld metrics that are hidden whatever their count */
    Bulletin compile(Counts counts, Period period, Vintage vintage, Instant asOf, Set<String> withheld) {
        var compared = bases.of(counts, period);
        List<Observation> observations = observations(compared, withheld);
        List<Bulletin.Breakdown> breakdowns =
                tables.of(compared.now().cube(Fact.PERSON_INSPECTED), counts.ports(period));
        var missing = unfinished.of(period, asOf);
        int scale = compared.now().scale();
        var figures = new BulletinWords.Figures(period, scale, missing, observations, breakdowns);
        var applying =
                new ScopeNotes.Applying(compared.now().complete(), compared.perDay(), compared.breaks(observations));
        return new Bulletin(
                period,
                scale,
                vintage,
                asOf,
                missing,
                Optional.of(bases.baseYear()),
                observations,
                breakdowns,
                days(counts, period),
                notes.of(figures, applying),
                words.write(figures));
    }

    private static List<Bulletin.Day> days(Counts counts, Period period) {
        return counts.days(period.from(), period.until()).stream()
                .filter(day -> !Disclosure.small(day.entries())
                        && !Disclosure.small(day.exits())
                        && !Disclosure.small(day.conveyances()))
                .map(day -> new Bulletin.Day(
                        day.day(),
                        Disclosure.rounded(day.entries()),
                        Disclosure.rounded(day.exits()),
                        Disclosure.rounded(day.conveyances())))
                .toList();
    }

    private List<Observation> observations(Bases.Compared compared, Set<String> withheld) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Metric metric : metrics.all()) {
            metric.counts()
                    .filter(selection -> !compared.now().cube(selection.fact()).isEmpty())
                    .ifPresent(selection -> counted.put(
                            metric.code(), compared.now().cube(selection.fact()).count(selection)));
        }
        Set<String> hidden = Disclosure.hidden(metrics.all(), counted, withheld);
        List<Observation> observations = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            observations.add(observation(metric, counted, hidden, compared));
        }
        return observations;
    }

    private Observation observation(
            Metric metric, Map<String, Long> counted, Set<String> hidden, Bases.Compared compared) {
        Long count = counted.get(metric.code());
        if (!metric.collected()) {
            return new Observation.NotCollected(metric.code());
        }
        if (count == null) {
            return new Observation.NotRecorded(metric.code());
        }
        if (hidden.contains(metric.code())) {
            return new Observation.Suppressed(metric.code());
        }
        return new Observation.Recorded(
                metric.code(),
                count,
                metric.unit(),
                Qualifier.EXACT,
                compared.change(metric, count, compared.previous()),
                compared.change(metric, count, compared.yearBefore()),
                compared.change(metric, count, compared.base()),
                whole(metric)
                        .filter(whole -> !hidden.contains(whole.code()))
                        .map(whole -> counted.get(whole.code()))
                        .map(whole -> Change.share(count, whole)));
    }

    /** The figure with the fewest conditions that contains the metric; empty for one that is a whole itself. */
    private Optional<Metric> whole(Metric part) {
        Selection selection = part.counts().orElseThrow();
        return metrics.all().stream()
                .filter(Metric::collected)
                .filter(whole -> !whole.code().equals(part.code()))
                .filter(whole -> whole.counts().orElseThrow().contains(selection)
                        && !selection.contains(whole.counts().orElseThrow()))
                .min((one, other) -> Integer.compare(conditions(one), conditions(other)));
    }

    private static int conditions(Metric metric) {
        return metric.counts().orElseThrow().where().size();
    }
}
