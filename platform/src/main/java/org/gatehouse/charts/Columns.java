package org.gatehouse.charts;

import java.util.List;

/**
 * Columns over equal steps.
 *
 * @param across what the points are, such as "Month"
 * @param series at most six
 * @param atLeast how far the scale reaches at least; 0 for as far as the values go
 */
public record Columns(
        Caption caption,
        String across,
        List<String> points,
        List<Series> series,
        Arrangement arrangement,
        double atLeast)
        implements Chart {

    /** How the series of a point stand. */
    public enum Arrangement {
        BESIDE,
        /** On each other, so that their sum is the column. */
        STACKED,
        /** On each other, and every column is a hundred percent. */
        SHARES,
        /** Each in front of the one before it, of which it is a part. */
        WITHIN
    }

    public Columns {
        points = List.copyOf(points);
        series = List.copyOf(series);
        int size = points.size();
        Palette.fits(series.size());
        if (series.stream().anyMatch(one -> one.values().size() != size)) {
            throw new IllegalArgumentException("a series has a value for each point");
        }
    }

    /** On a scale of its own. */
    public Columns(Caption caption, String across, List<String> points, List<Series> series, Arrangement arrangement) {
        this(caption, across, points, series, arrangement, 0);
    }

    @Override
    public Table table() {
        return Table.over(across, points, series);
    }
}
