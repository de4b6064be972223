package org.gatehouse.charts;

import java.util.List;

/**
 * A field of cells, each the darker the more it stands for. A value that is missing is hatched, whatever it would be.
 *
 * @param corner what the rows are, such as "Day of the week"
 * @param columns such as hours
 * @param rows such as days of the week
 */
public record HeatMap(Caption caption, String corner, List<String> columns, List<Series> rows) implements Chart {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.values().size() != width)) {
            throw new IllegalArgumentException("a row has a value for each column");
        }
    }

    @Override
    public Table table() {
        return new Table(corner, columns, rows);
    }
}
