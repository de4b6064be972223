package org.gatehouse.statistics.bulletin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.gatehouse.statistics.Bulletins.Shown;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Component;

/**
 * Figures that must not be shown of a period because others of them are public of other periods: a quarter less two of its months is
 * the third month, whatever was hidden of it. Looks at all that can be worked out, not at pairs alone ({@link Derivable}).
 */
@Component
class Earlier {

    private final Metrics metrics;

    Earlier(Metrics metrics) {
        this.metrics = metrics;
    }

    /**
     * @param shown figures that are public, with their periods
     * @return codes of parts; never of a headline figure, which is exact by rule, nor of a stock, which is no sum of days
     */
    Set<String> hidden(Counts counts, Period period, List<Shown> shown) {
        Map<String, Known> known = new TreeMap<>();
        for (Metric metric : metrics.all()) {
            if (guarded(metric)) {
                List<Period> others = shown.stream()
                        .filter(one -> one.metric().equals(metric.code()))
                        .map(Shown::period)
                        .distinct()
                        .toList();
                Known of = Known.of(period, others);
                if (of.ends().size() > 2 || !of.nested().isEmpty()) {
                    known.put(metric.code(), of);
                }
            }
        }
        var totals = new RunningTotals(counts, period, known.values());
        Set<String> hidden = new HashSet<>();
        known.forEach((code, of) -> {
            if (tells(metrics.find(code).orElseThrow(), period, of, totals)) {
                hidden.add(code);
            }
        });
        return hidden;
    }

    /**
     * What is public of a figure around a period.
     *
     * @param ends between any two of these the count would be known
     * @param nested public periods that lie in it, or in which it lies, and share no end with it
     */
    private record Known(List<LocalDate> ends, List<Period> nested) {

        static Known of(Period period, List<Period> others) {
            var derivable = new Derivable();
            others.forEach(one -> derivable.add(one.from(), one.until()));
            return new Known(
                    derivable.endsWith(period.from(), period.until()),
                    others.stream()
                            .filter(one -> within(one, period) || within(period, one))
                            .toList());
        }

        private static boolean within(Period inner, Period outer) {
            return outer.from().isBefore(inner.from()) && inner.until().isBefore(outer.until());
        }
    }

    private static boolean guarded(Metric metric) {
        return metric.counts()
                .filter(selection -> selection.fact() != Fact.IRREGULAR_STAY_OPEN)
                .filter(_ -> !Headlines.CODES.contains(metric.code()))
                .isPresent();
    }

    /** Whether a small count of the part could be worked out, or of what is left of a figure that contains it. */
    private boolean tells(Metric part, Period period, Known known, RunningTotals totals) {
        List<Metric> with = metrics.all().stream()
                .filter(Metric::collected)
                .filter(whole ->
                        whole.counts().orElseThrow().contains(part.counts().orElseThrow()))
                .toList();
        List<LocalDate> ends = known.ends();
        for (int from = 0; from < ends.size(); from++) {
            for (int until = from + 1; until < ends.size(); until++) {
                LocalDate first = ends.get(from);
                LocalDate last = ends.get(until);
                if (small(part, with, metric -> totals.between(metric, first, last))) {
                    return true;
                }
            }
        }
        return known.nested().stream()
                .anyMatch(other -> small(
                        part,
                        with,
                        metric -> Math.abs(totals.between(metric, period.from(), period.until())
                                - totals.between(metric, other.from(), other.until()))));
    }

    private static boolean small(Metric part, List<Metric> with, ToLongFunction<Metric> count) {
        long counted = count.applyAsLong(part);
        return Disclosure.small(counted)
                || with.stream().anyMatch(whole -> Disclosure.small(count.applyAsLong(whole) - counted));
    }

    /** Counts from the first of all ends to each of them, by metric. */
    private final class RunningTotals {

        private final Map<String, Map<LocalDate, Long>> totals = new HashMap<>();

        RunningTotals(Counts counts, Period period, Collection<Known> known) {
            if (known.isEmpty()) {
                return;
            }
            var all = new TreeSet<>(List.of(period.from(), period.until()));
            for (Known one : known) {
                all.addAll(one.ends());
                one.nested().forEach(other -> all.addAll(List.of(other.from(), other.until())));
            }
            LocalDate before = all.first();
            metrics.all().stream()
                    .filter(Metric::collected)
                    .forEach(metric -> totals.computeIfAbsent(metric.code(), _ -> new HashMap<>())
                            .put(all.first(), 0L));
            for (LocalDate end : all.tailSet(before, false)) {
                add(counts, before, end);
                before = end;
            }
        }

        private void add(Counts counts, LocalDate from, LocalDate until) {
            Map<Fact, Counts.Cube> cubes = new HashMap<>();
            for (Metric metric : metrics.all()) {
                metric.counts().ifPresent(selection -> {
                    Counts.Cube cube = cubes.computeIfAbsent(
                            selection.fact(), fact -> counts.cube(fact, Period.between(from, until)));
                    totals.computeIfPresent(metric.code(), (_, each) -> {
                        each.put(until, each.getOrDefault(from, 0L) + cube.count(selection));
                        return each;
                    });
                });
            }
        }

        long between(Metric metric, LocalDate from, LocalDate until) {
            Map<LocalDate, Long> each = totals.getOrDefault(metric.code(), Map.of());
            return each.getOrDefault(until, 0L) - each.getOrDefault(from, 0L);
        }
    }
}
