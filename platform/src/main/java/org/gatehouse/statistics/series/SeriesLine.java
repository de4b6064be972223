package org.gatehouse.statistics.series;

import java.util.List;

/**
 * The points of one source, which alone can be compared with each other.
 *
 * @param source {@link #OWN}, or the code of an authority
 * @param points one a period, the earliest first
 */
public record SeriesLine(String source, List<SeriesPoint> points) {

    /** What the house itself has counted. */
    public static final String OWN = "own";

    public SeriesLine {
        points = List.copyOf(points);
    }

    public boolean own() {
        return source.equals(OWN);
    }
}
