package org.gatehouse.statistics.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.wording.BulletinWords;
import org.springframework.stereotype.Component;

/** Computes a bulletin from counts: of its period, of the one before and of the same one a year before. */
@Component
class BulletinCompiler {

    private final Metrics metrics;
    private final Periods periods;
    private final Tables tables;
    private final ScopeNotes notes;
    private final BulletinWords words;

    BulletinCompiler(Metrics metrics, Periods periods, Tables tables, ScopeNotes notes, BulletinWords words) {
        this.metrics = metrics;
        this.periods = periods;
        this.tables = tables;
        this.notes = notes;
        this.words = words;
    }

    /** @param counts the engine; whichever counts, the bulletin is the same */
    Bulletin compile(Counts counts, Period period, Vintage vintage, Instant asOf) {
        Snapshot now = snapshot(counts, period);
        Snapshot previous = snapshot(counts, period.previous());
        Snapshot yearBefore =
                period.yearBefore().equals(period.previous()) ? previous : snapshot(counts, period.yearBefore());
        List<Observation> observations = observations(now, previous, yearBefore);
        List<Bulletin.Breakdown> breakdowns = tables.of(now.cube(Fact.PERSON_INSPECTED), counts.ports(period));
        List<Bulletin.Day> daily = counts.days(period.from(), period.until()).stream()
                .filter(day -> !Disclosure.small(day.entries())
                        && !Disclosure.small(day.exits())
                        && !Disclosure.small(day.conveyances()))
                .map(day -> new Bulletin.Day(
                        day.day(),
                        Disclosure.rounded(day.entries()),
                        Disclosure.rounded(day.exits()),
                        Disclosure.rounded(day.conveyances())))
                .toList();
        var figures = new BulletinWords.Figures(period, now.scale(), observations, breakdowns);
        return new Bulletin(
                period,
                now.scale(),
                vintage,
                asOf,
                observations,
                breakdowns,
                daily,
                notes.of(figures, now.complete()),
                words.write(figures));
    }

    private record Snapshot(Period period, int scale, Map<Fact, Counts.Cube> cubes) {

        Counts.Cube cube(Fact fact) {
            return Objects.requireNonNull(cubes.get(fact));
        }

        /** Whether every month has records of the fact. */
        boolean complete(Fact fact) {
            return cube(fact).months() == period.months();
        }

        boolean complete() {
            return complete(Fact.PERSON_INSPECTED);
        }
    }

    private Snapshot snapshot(Counts counts, Period period) {
        Map<Fact, Counts.Cube> cubes = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            cubes.put(fact, counts.cube(fact, period));
        }
        return new Snapshot(period, periods.scale(period), cubes);
    }

    private List<Observation> observations(Snapshot now, Snapshot previous, Snapshot yearBefore) {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Metric metric : metrics.all()) {
            metric.counts()
                    .filter(selection -> !now.cube(selection.fact()).isEmpty())
                    .ifPresent(selection -> counted.put(
                            metric.code(), now.cube(selection.fact()).count(selection)));
        }
        Set<String> hidden = Disclosure.hidden(metrics.all(), counted);
        List<Observation> observations = new ArrayList<>();
        for (Metric metric : metrics.all()) {
            observations.add(observation(
                    metric, Optional.ofNullable(counted.get(metric.code())), hidden, now, previous, yearBefore));
        }
        return observations;
    }

    private static Observation observation(
            Metric metric,
            Optional<Long> count,
            Set<String> hidden,
            Snapshot now,
            Snapshot previous,
            Snapshot yearBefore) {
        if (!metric.collected()) {
            return new Observation.NotCollected(metric.code());
        }
        if (count.isEmpty()) {
            return new Observation.NotRecorded(metric.code());
        }
        if (hidden.contains(metric.code())) {
            return new Observation.Suppressed(metric.code());
        }
        Selection selection = metric.counts().orElseThrow();
        return new Observation.Recorded(
                metric.code(),
                count.get(),
                metric.unit(),
                Qualifier.EXACT,
                change(selection, count.get(), now, previous),
                change(selection, count.get(), now, yearBefore));
    }

    private static Optional<BigDecimal> change(Selection selection, long count, Snapshot now, Snapshot base) {
        if (!now.complete(selection.fact()) || !base.complete(selection.fact())) {
            return Optional.empty();
        }
        return Change.percent(count, now.scale(), base.cube(selection.fact()).count(selection), base.scale());
    }
}
