package org.gatehouse.statistics.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.published.Interval;

/**
 * Works out periods that were not published from those that were: the fourth quarter is the year less its first three. Nothing is worked out
 * across a break, where less than nothing would be left, or where rounding would leave more than a quarter of the value in doubt either way.
 */
final class Subtraction {

    private static final BigDecimal DOUBT_MAX = new BigDecimal("0.5");

    /** A whole and its parts, as parts of a year. */
    private static final List<Sum> SUMS = List.of(
            new Sum("", List.of("H1", "H2")),
            new Sum("", List.of("Q1-Q3", "Q4")),
            new Sum("Q1-Q3", List.of("H1", "Q3")),
            new Sum("H1", List.of("Q1", "Q2")),
            new Sum("H2", List.of("Q3", "Q4")),
            new Sum("Q1", List.of("-01", "-02", "-03")),
            new Sum("Q2", List.of("-04", "-05", "-06")),
            new Sum("Q3", List.of("-07", "-08", "-09")),
            new Sum("Q4", List.of("-10", "-11", "-12")));

    private Subtraction() {}

    private record Sum(String whole, List<String> parts) {}

    /** @return the points, and those that follow from them */
    static List<SeriesPoint> complete(List<SeriesPoint> points, List<SeriesBreak> breaks) {
        Map<Period, SeriesPoint> known = new HashMap<>();
        points.forEach(point -> known.putIfAbsent(point.period(), point));
        var years = new TreeSet<Integer>();
        points.forEach(point -> years.add(point.period().year()));
        boolean more = true;
        while (more) {
            more = false;
            for (int year : years) {
                for (Sum sum : SUMS) {
                    Optional<SeriesPoint> found = missing(year, sum, known, breaks);
                    found.ifPresent(point -> known.put(point.period(), point));
                    more |= found.isPresent();
                }
            }
        }
        return List.copyOf(known.values());
    }

    /** The one term of the sum that is not known, where all others are. */
    private static Optional<SeriesPoint> missing(
            int year, Sum sum, Map<Period, SeriesPoint> known, List<SeriesBreak> breaks) {
        Period whole = Period.parse(year + sum.whole());
        List<Period> parts =
                sum.parts().stream().map(part -> Period.parse(year + part)).toList();
        List<Period> unknown = new ArrayList<>(
                parts.stream().filter(part -> !known.containsKey(part)).toList());
        boolean broken = breaks.stream()
                .anyMatch(one -> one.from().isAfter(whole.from()) && one.from().isBefore(whole.until()));
        if (broken || unknown.size() + (known.containsKey(whole) ? 0 : 1) != 1) {
            return Optional.empty();
        }
        List<SeriesPoint> there = parts.stream()
                .flatMap(part -> Stream.ofNullable(known.get(part)))
                .toList();
        Interval all = there.stream()
                .map(SeriesPoint::within)
                .reduce(Subtraction::plus)
                .orElseThrow();
        BigDecimal sumOf = there.stream().map(SeriesPoint::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        SeriesPoint total = known.get(whole);
        return total == null
                ? Optional.of(point(whole, sumOf, all))
                : Optional.of(point(unknown.getFirst(), total.value().subtract(sumOf), minus(total.within(), all)))
                        .filter(Subtraction::sound);
    }

    private static SeriesPoint point(Period period, BigDecimal value, Interval within) {
        return new SeriesPoint(period, value, within, SeriesPoint.Origin.SUBTRACTED, Optional.empty());
    }

    private static boolean sound(SeriesPoint point) {
        Interval within = point.within();
        return within.low().signum() > 0
                && within.high().subtract(within.low()).compareTo(point.value().multiply(DOUBT_MAX)) <= 0;
    }

    private static Interval plus(Interval one, Interval other) {
        return new Interval(one.low().add(other.low()), one.high().add(other.high()));
    }

    private static Interval minus(Interval whole, Interval part) {
        return new Interval(whole.low().subtract(part.high()), whole.high().subtract(part.low()));
    }
}
