package org.gatehouse.charts;

import java.util.List;

/**
 * Lines over equal steps. A value that is missing leaves a gap, and so does a break.
 *
 * @param across what the points are, such as "Day"
 * @param series at most six; vintages of one series are two of them, the one that holds now first
 * @param atLeast how far the scale reaches at least, so that two pictures can have the same one; 0 for as far as the values go
 */
public record Lines(
        Caption caption, String across, List<String> points, List<Series> series, List<Break> breaks, double atLeast)
        implements Chart {

    public Lines {
        points = List.copyOf(points);
        series = List.copyOf(series);
        breaks = List.copyOf(breaks);
        int size = points.size();
        Palette.fits(series.size());
        if (series.stream().anyMatch(one -> one.values().size() != size)) {
            throw new IllegalArgumentException("a line has a value for each point");
        }
        if (breaks.stream().anyMatch(one -> one.before() < 1 || one.before() >= size)) {
            throw new IllegalArgumentException("a break lies between two points");
        }
    }

    /** On a scale of its own, without breaks. */
    public Lines(Caption caption, String across, List<String> points, List<Series> series) {
        this(caption, across, points, series, List.of(), 0);
    }

    @Override
    public Table table() {
        return Table.over(across, points, series);
    }
}
