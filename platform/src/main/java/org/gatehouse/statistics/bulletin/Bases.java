package org.gatehouse.statistics.bulletin;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Component;

/** With what a period is compared: the one of its kind before it, the same one of the year before, the same one of a fixed year. */
@Component
public class Bases {

    private final Metrics metrics;
    private final Periods periods;
    private final BulletinSettings settings;

    Bases(Metrics metrics, Periods periods, BulletinSettings settings) {
        this.metrics = metrics;
        this.periods = periods;
        this.settings = settings;
    }

    public int baseYear() {
        return settings.baseYear();
    }

    /** The period and its bases, each once. */
    List<Period> compared(Period period) {
        return Stream.of(Optional.of(period), period.previous(), period.yearBefore(), base(period))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Later periods only: the base is looked back at. */
    public Optional<Period> base(Period period) {
        return period.year() > settings.baseYear() ? period.inYear(settings.baseYear()) : Optional.empty();
    }

    Compared of(Counts counts, Period period) {
        Map<Period, Snapshot> seen = new HashMap<>();
        Snapshot now = snapshot(counts, period, periods.scale(period));
        return new Compared(
                now,
                period.previous().flatMap(base -> base(counts, base, seen)),
                period.yearBefore().flatMap(base -> base(counts, base, seen)),
                base(period).flatMap(base -> base(counts, base, seen)));
    }

    /** A base that cannot be added up is none. */
    private Optional<Snapshot> base(Counts counts, Period base, Map<Period, Snapshot> seen) {
        Snapshot known = seen.get(base);
        if (known == null) {
            try {
                known = snapshot(counts, base, periods.scale(base));
            } catch (StatisticsProblem.MixedScales _) {
                return Optional.empty();
            }
            seen.put(base, known);
        }
        return Optional.of(known);
    }

    private static Snapshot snapshot(Counts counts, Period period, int scale) {
        Map<Fact, Counts.Cube> cubes = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            cubes.put(fact, counts.cube(fact, period));
        }
        return new Snapshot(period, scale, cubes);
    }

    /** What was counted in a period. */
    record Snapshot(Period period, int scale, Map<Fact, Counts.Cube> cubes) {

        Counts.Cube cube(Fact fact) {
            return Objects.requireNonNull(cubes.get(fact));
        }

        boolean complete() {
            return cube(Fact.PERSON_INSPECTED).complete();
        }
    }

    /** A period beside its bases; those of which nothing is known are empty. */
    final class Compared {

        private final Snapshot now;
        private final Optional<Snapshot> previous;
        private final Optional<Snapshot> yearBefore;
        private final Optional<Snapshot> base;

        private Compared(
                Snapshot now, Optional<Snapshot> previous, Optional<Snapshot> yearBefore, Optional<Snapshot> base) {
            this.now = now;
            this.previous = previous;
            this.yearBefore = yearBefore;
            this.base = base;
        }

        Snapshot now() {
            return now;
        }

        Optional<Snapshot> previous() {
            return previous;
        }

        Optional<Snapshot> yearBefore() {
            return yearBefore;
        }

        Optional<Snapshot> base() {
            return base;
        }

        private Stream<Snapshot> all() {
            return Stream.of(previous, yearBefore, base).flatMap(Optional::stream);
        }

        /** The change of a metric; empty where either is not recorded in full, or its series breaks between the two. */
        Optional<BigDecimal> change(Metric metric, long count, Optional<Snapshot> against) {
            var selection = metric.counts().orElseThrow();
            return against.filter(other -> now.cube(selection.fact()).complete()
                            && other.cube(selection.fact()).complete())
                    .filter(other -> breaks(metric.code(), other).findAny().isEmpty())
                    .flatMap(other -> {
                        long then = other.cube(selection.fact()).count(selection);
                        return perDay(other)
                                ? Change.percentPerDay(
                                        count,
                                        now.scale(),
                                        now.period().days(),
                                        then,
                                        other.scale(),
                                        other.period().days())
                                : Change.percent(count, now.scale(), then, other.scale());
                    });
        }

        /** The same holiday may have another number of days in another year; quarters are compared as they are. */
        private boolean perDay(Snapshot other) {
            return now.period().kind() == Period.Kind.HOLIDAY
                    && now.period().days() != other.period().days();
        }

        /** Whether any of the bases that are recorded is of another length. */
        boolean perDay() {
            return all().anyMatch(other -> other.complete() && perDay(other));
        }

        private Stream<SeriesBreak> breaks(String metric, Snapshot other) {
            return metrics.breaks(metric).stream().filter(one -> one.divides(other.period(), now.period()));
        }

        /** Breaks for which a comparison of something recorded was left out. */
        List<SeriesBreak> breaks(List<Observation> observations) {
            return observations.stream()
                    .filter(Observation.Recorded.class::isInstance)
                    .flatMap(observation -> all().flatMap(other -> breaks(observation.metric(), other)))
                    .distinct()
                    .toList();
        }
    }
}
