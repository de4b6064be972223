package org.gatehouse.charts;

import java.util.List;

/**
 * A bar each, its name above it.
 *
 * @param across what the bars are, such as "Port"
 * @param measure what their values are, such as "Persons"
 */
public record Bars(Caption caption, String across, String measure, List<Bar> bars) implements Chart {

    public Bars {
        bars = List.copyOf(bars);
    }

    @Override
    public Table table() {
        return Table.of(across, measure, bars);
    }
}
