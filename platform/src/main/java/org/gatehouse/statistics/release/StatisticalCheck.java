package org.gatehouse.statistics.release;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Release.Finding;
import org.gatehouse.statistics.Release.Severity;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.wording.SaidFigure;
import org.springframework.stereotype.Component;

/**
 * Looks at a bulletin before people sign it: do parts add up to their whole, does a figure lie where its series would have it, does a
 * day stand out. Reads exact counts; its words are for those who release.
 */
@Component
class StatisticalCheck {

    /** Its parts are the modes of conveyances, which add up exactly in every published bulletin that gives them. */
    private static final String EXACT = "conveyances.kind";

    private static final int DAYS_NAMED = 10;

    private final Metrics metrics;
    private final Periods periods;
    private final Counts counts;
    private final ReleaseSettings settings;

    StatisticalCheck(Metrics metrics, Periods periods, Counts counts, ReleaseSettings settings) {
        this.metrics = metrics;
        this.periods = periods;
        this.counts = counts;
        this.settings = settings;
    }

    List<Finding> of(Bulletin bulletin) {
        List<Finding> findings = new ArrayList<>(additivity(bulletin.period()));
        findings.addAll(series(bulletin));
        findings.addAll(days(bulletin.period()));
        return findings;
    }

    private List<Finding> additivity(Period period) {
        Map<String, List<Metric>> families = new LinkedHashMap<>();
        metrics.all().stream()
                .filter(Metric::collected)
                .forEach(metric -> metric.family()
                        .ifPresent(family -> families.computeIfAbsent(family, _ -> new ArrayList<>())
                                .add(metric)));
        List<Finding> findings = new ArrayList<>();
        families.forEach((family, parts) -> whole(parts)
                .flatMap(whole -> additivity(period, family, whole, parts))
                .ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> additivity(Period period, String family, Metric whole, List<Metric> parts) {
        var cube = counts.cube(whole.counts().orElseThrow().fact(), period);
        long all = cube.count(whole.counts().orElseThrow());
        long sum = parts.stream()
                .mapToLong(part -> cube.count(part.counts().orElseThrow()))
                .sum();
        if (all == sum) {
            return Optional.empty();
        }
        Severity severity = family.equals(EXACT) ? Severity.BLOCKS : Severity.ASKS;
        return Optional.of(new Finding(
                severity,
                "additivity",
                family,
                new Bilingual(
                        "The parts of “" + whole.name().en() + "” add up to " + said(sum) + ", the whole is "
                                + said(all) + "; " + said(all - sum) + " is in none of them.",
                        "“" + whole.name().zh() + "”各分项之和为" + said(sum) + "，总数为" + said(all) + "，差额" + said(all - sum)
                                + "未归入任何分项。")));
    }

    /** The figure with the fewest conditions that takes in all of the parts; empty where they are parts of nothing, or of one alone. */
    private Optional<Metric> whole(List<Metric> parts) {
        return parts.size() < 2
                ? Optional.empty()
                : metrics.all().stream()
                        .filter(Metric::collected)
                        .filter(metric -> !parts.contains(metric))
                        .filter(metric -> parts.stream()
                                .allMatch(part -> metric.counts()
                                        .orElseThrow()
                                        .contains(part.counts().orElseThrow())))
                        .min((one, other) -> Integer.compare(conditions(one), conditions(other)));
    }

    private static int conditions(Metric metric) {
        return metric.counts().orElseThrow().where().size();
    }

    private List<Finding> series(Bulletin bulletin) {
        List<Past> past = past(bulletin.period());
        List<Finding> findings = new ArrayList<>();
        for (Observation observation : bulletin.observations()) {
            if (observation instanceof Observation.Recorded recorded) {
                Metric metric = metrics.find(recorded.metric()).orElseThrow();
                double now = (double) recorded.value() * bulletin.scale();
                Middle.of(values(metric, past, bulletin.period()))
                        .map(middle -> middle.far(now, settings.distance())
                                ? Stream.of(far(metric, now, middle))
                                : Stream.<Finding>of())
                        .orElseGet(() -> changed(metric, recorded))
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /** An earlier period of the kind, and what was counted in it. */
    private record Past(Period period, int scale, Map<Fact, Counts.Cube> cubes) {

        Counts.Cube cube(Fact fact) {
            return Objects.requireNonNull(cubes.get(fact));
        }
    }

    private List<Past> past(Period period) {
        List<Past> past = new ArrayList<>();
        Optional<Period> earlier = period.previous();
        for (int n = 0; n < settings.history() && earlier.isPresent(); n++) {
            Period one = earlier.get();
            if (periods.recorded(one)) {
                Map<Fact, Counts.Cube> cubes = new EnumMap<>(Fact.class);
                for (Fact fact : Fact.values()) {
                    cubes.put(fact, counts.cube(fact, one));
                }
                try {
                    past.add(new Past(one, periods.scale(one), cubes));
                } catch (StatisticsProblem.MixedScales _) {
                    // what cannot be added up says nothing of the series
                    return past;
                }
            }
            earlier = one.previous();
        }
        return past;
    }

    private List<Double> values(Metric metric, List<Past> past, Period now) {
        var selection = metric.counts().orElseThrow();
        return past.stream()
                .filter(one -> metrics.breaks(metric.code()).stream().noneMatch(cut -> cut.divides(one.period(), now)))
                .filter(one -> one.cube(selection.fact()).complete())
                .map(one -> (double) one.cube(selection.fact()).count(selection) * one.scale())
                .toList();
    }

    private static Finding far(Metric metric, double now, Middle middle) {
        return new Finding(
                Severity.ASKS,
                "series",
                metric.code(),
                new Bilingual(
                        "“" + metric.name().en() + "” is " + said(Math.round(now)) + "; its series lies around "
                                + said(Math.round(middle.median())) + ", usually within "
                                + said(Math.round(middle.deviation())) + " of it.",
                        "“" + metric.name().zh() + "”为" + said(Math.round(now)) + "；序列中位数为"
                                + said(Math.round(middle.median())) + "，通常偏差不超过" + said(Math.round(middle.deviation()))
                                + "。"));
    }

    private Stream<Finding> changed(Metric metric, Observation.Recorded recorded) {
        return Stream.of(recorded.previousPercent(), recorded.yearAgoPercent())
                .flatMap(Optional::stream)
                .filter(percent -> percent.abs().compareTo(BigDecimal.valueOf(settings.changePercent())) >= 0)
                .limit(1)
                .map(percent -> new Finding(
                        Severity.ASKS,
                        "series",
                        metric.code(),
                        new Bilingual(
                                "“" + metric.name().en() + "” changed by " + percent.toPlainString()
                                        + "%; there are too few earlier periods to say what is usual.",
                                "“" + metric.name().zh() + "”变动" + percent.toPlainString() + "%；以往时期过少，无从判断常态。")));
    }

    /** Days far from the middle of their fellows; working days and weekends are held apart. */
    private List<Finding> days(Period period) {
        List<Counts.OnDay> days = counts.days(period.from(), period.until());
        List<Finding> findings = new ArrayList<>();
        for (boolean weekend : new boolean[] {false, true}) {
            List<Counts.OnDay> alike =
                    days.stream().filter(day -> weekend(day) == weekend).toList();
            Middle.of(alike.stream().map(day -> (double) day.persons()).toList())
                    .ifPresent(middle -> alike.stream()
                            .filter(day -> middle.far(day.persons(), settings.distance()))
                            .map(day -> far(day, middle))
                            .forEach(findings::add));
        }
        return findings.stream().limit(DAYS_NAMED).toList();
    }

    private static boolean weekend(Counts.OnDay day) {
        DayOfWeek of = day.day().getDayOfWeek();
        return of == DayOfWeek.SATURDAY || of == DayOfWeek.SUNDAY;
    }

    private static Finding far(Counts.OnDay day, Middle middle) {
        return new Finding(
                Severity.ASKS,
                "day",
                day.day().toString(),
                new Bilingual(
                        day.day() + ": " + said(day.persons()) + " persons; days like it lie around "
                                + said(Math.round(middle.median())) + ".",
                        day.day() + "：" + said(day.persons()) + "人次；同类日期的中位数为" + said(Math.round(middle.median()))
                                + "。"));
    }

    private static String said(long number) {
        return SaidFigure.grouped(BigDecimal.valueOf(number));
    }
}
