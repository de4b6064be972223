package org.gatehouse.statistics.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.statistics.Metric;

/**
 * Keeps small counts from being read off a bulletin or worked out from two of its figures. A count of 1 to 9 is small;
 * nought is not, it tells of nobody.
 */
public final class Disclosure {

    public static final int THRESHOLD = 10;
    private static final int ROUNDED_TO = 5;

    private Disclosure() {}

    /** A row before it is shown. */
    public record Counted(String code, long entries, long exits) {

        public long total() {
            return entries + exits;
        }

        private boolean small() {
            return Disclosure.small(entries) || Disclosure.small(exits);
        }
    }

    /**
     * @param alone rows that may stand alone
     * @param together rows that are shown as one; empty, or two at least; all rows when even that would be small
     */
    public record Safe(List<Counted> alone, List<Counted> together) {}

    public static boolean small(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /** To the nearest 5, half up. */
    public static long rounded(long count) {
        return Math.floorDiv(2 * count + ROUNDED_TO, 2 * ROUNDED_TO) * ROUNDED_TO;
    }

    /** Small rows, and as many of the least others as they need to hide among. */
    public static Safe table(List<Counted> rows) {
        List<Counted> alone =
                new ArrayList<>(rows.stream().filter(row -> !row.small()).toList());
        List<Counted> together =
                new ArrayList<>(rows.stream().filter(Counted::small).toList());
        alone.sort(Comparator.comparingLong(Counted::total).reversed());
        while (!together.isEmpty()
                && !alone.isEmpty()
                && (together.size() < 2 || sum(together).small())) {
            together.add(alone.removeLast());
        }
        return new Safe(List.copyOf(alone), List.copyOf(together));
    }

    static Counted sum(List<Counted> rows) {
        return new Counted(
                "",
                rows.stream().mapToLong(Counted::entries).sum(),
                rows.stream().mapToLong(Counted::exits).sum());
    }

    /**
     * Parts that must not be shown: small ones, a second one of their family, and whatever leaves a small rest when it is
     * taken off a figure that contains it.
     *
     * @param counts what was counted, by metric
     * @param withheld metrics that must not be shown for another reason; a second one of their family goes with them
     * @return codes of metrics; never a headline figure, which is exact by rule
     */
    public static Set<String> hidden(List<Metric> metrics, Map<String, Long> counts, Set<String> withheld) {
        List<Metric> counted =
                metrics.stream().filter(m -> counts.containsKey(m.code())).toList();
        Set<String> hidden = new HashSet<>(withheld);
        counted.stream()
                .filter(Disclosure::part)
                .filter(m -> small(count(counts, m)))
                .forEach(m -> hidden.add(m.code()));
        for (Metric whole : counted) {
            for (Metric part : counted) {
                if (whole != part
                        && whole.counts().orElseThrow().contains(part.counts().orElseThrow())
                        && small(count(counts, whole) - count(counts, part))) {
                    hidden.add(part(part) ? part.code() : whole.code());
                }
            }
        }
        counted.stream()
                .map(m -> m.family().orElse(""))
                .distinct()
                .filter(f -> !f.isEmpty())
                .forEach(family -> {
                    List<Metric> members = counted.stream()
                            .filter(m -> m.family().orElse("").equals(family))
                            .toList();
                    if (members.stream().filter(m -> hidden.contains(m.code())).count() == 1) {
                        members.stream()
                                .filter(m -> !hidden.contains(m.code()) && count(counts, m) > 0)
                                .min(Comparator.comparingLong(m -> count(counts, m)))
                                .ifPresent(m -> hidden.add(m.code()));
                    }
                });
        hidden.removeIf(code -> counted.stream().anyMatch(m -> m.code().equals(code) && !part(m)));
        return hidden;
    }

    private static long count(Map<String, Long> counts, Metric metric) {
        return Objects.requireNonNull(counts.get(metric.code()));
    }

    private static boolean part(Metric metric) {
        return !Headlines.CODES.contains(metric.code());
    }
}
