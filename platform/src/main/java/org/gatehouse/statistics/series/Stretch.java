package org.gatehouse.statistics.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;

/**
 * The last points of a line that follow each other without a gap and without a break.
 *
 * @param points the earliest first
 * @param history all points since the last break, with gaps
 * @param cutBy the break before which the line goes on; empty where it does not, or a gap lies nearer
 * @param gap the period that is missing before them; empty where none is
 */
record Stretch(List<SeriesPoint> points, List<SeriesPoint> history, Optional<LocalDate> cutBy, Optional<Period> gap) {

    static Stretch latest(List<SeriesPoint> line, List<SeriesBreak> breaks) {
        List<SeriesPoint> points = new ArrayList<>();
        Optional<LocalDate> cutBy = Optional.empty();
        Optional<Period> gap = Optional.empty();
        for (SeriesPoint point : line.reversed()) {
            if (!points.isEmpty()) {
                Period later = points.getFirst().period();
                cutBy = dividing(breaks, point.period(), later);
                gap = cutBy.isPresent()
                        ? Optional.empty()
                        : later.previous().filter(expected -> !expected.equals(point.period()));
                if (cutBy.isPresent() || gap.isPresent()) {
                    break;
                }
            }
            points.addFirst(point);
        }
        return new Stretch(List.copyOf(points), history(line, breaks), cutBy, gap);
    }

    private static List<SeriesPoint> history(List<SeriesPoint> line, List<SeriesBreak> breaks) {
        return line.isEmpty()
                ? List.of()
                : line.stream()
                        .filter(point -> point.equals(line.getLast())
                                || dividing(
                                                breaks,
                                                point.period(),
                                                line.getLast().period())
                                        .isEmpty())
                        .toList();
    }

    private static Optional<LocalDate> dividing(List<SeriesBreak> breaks, Period earlier, Period later) {
        return breaks.stream()
                .filter(one -> one.divides(earlier, later))
                .map(SeriesBreak::from)
                .reduce((_, last) -> last);
    }

    int size() {
        return points.size();
    }

    double[] numbers() {
        return points.stream().mapToDouble(SeriesPoint::number).toArray();
    }

    /** Its last points; all of them where it has no more. */
    double[] last(int most) {
        double[] all = numbers();
        return Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length);
    }
}
