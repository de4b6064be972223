package org.gatehouse.charts;

import java.util.List;

/**
 * One bar divided by the shares of its parts, which are the whole together.
 *
 * @param across what the parts are, such as "Group"
 * @param measure what their values are, such as "Persons"
 * @param parts at most {@link #PARTS_MAX}
 */
public record Parts(Caption caption, String across, String measure, List<Bar> parts) implements Chart {

    /** More cannot be told apart. */
    public static final int PARTS_MAX = Palette.SERIES_MAX;

    public Parts {
        parts = List.copyOf(parts);
        Palette.fits(parts.size());
    }

    @Override
    public Table table() {
        return Table.of(across, measure, parts);
    }
}
