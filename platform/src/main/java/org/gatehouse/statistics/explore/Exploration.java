package org.gatehouse.statistics.explore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gatehouse.statistics.Period;
import org.springframework.web.util.UriUtils;

/**
 * What somebody asks of a figure. All of it stands in the address of the page, so that a link shows the same again.
 *
 * @param metric code of the figure
 * @param by in the order of the columns; what the figure does not have is left out of the table
 * @param period as {@link Lately#parse} reads it
 */
public record Exploration(String metric, List<Split> by, Step step, String period, Against against, Picture picture) {

    /** How the rows are drawn. */
    public enum Picture {
        /** What fits the rows best. */
        FITTING,
        LINES,
        COLUMNS,
        STACKED,
        BARS,
        SHARES,
        HEAT_MAP,
        /** The table alone. */
        NONE
    }

    public Exploration {
        by = by.stream().distinct().toList();
    }

    /** The same, of a period that does not move with the calendar. */
    public Exploration of(Period fixed) {
        return new Exploration(metric, by, step, fixed.code(), against, picture);
    }

    /** The address of the page after the question mark. */
    public String query() {
        var query = new StringBuilder("metric=").append(encoded(metric));
        query.append("&period=").append(encoded(period));
        by.forEach(split -> query.append("&by=").append(split.name()));
        query.append("&step=").append(step.name());
        query.append("&against=").append(against.name());
        return query.append("&picture=").append(picture.name()).toString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
