package org.gatehouse.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of a picture.
 *
 * @param corner what the rows are
 * @param columns what their values are
 */
public record Table(String corner, List<String> columns, List<Series> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.values().size() != width)) {
            throw new IllegalArgumentException("every row has a value for every column");
        }
    }

    /** Named series as columns over named points. */
    static Table over(String across, List<String> points, List<Series> series) {
        return new Table(
                across,
                series.stream().map(Series::name).toList(),
                IntStream.range(0, points.size())
                        .mapToObj(point -> new Series(
                                points.get(point),
                                series.stream()
                                        .map(one -> one.values().get(point))
                                        .toList()))
                        .toList());
    }

    /** Named values of one measure. */
    static Table of(String across, String measure, List<Bar> bars) {
        return new Table(
                across,
                List.of(measure),
                bars.stream()
                        .map(bar -> new Series(bar.name(), List.of(bar.value())))
                        .toList());
    }
}
