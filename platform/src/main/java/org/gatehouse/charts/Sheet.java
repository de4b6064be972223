package org.gatehouse.charts;

/**
 * A drawn chart without its frame.
 *
 * @param form class for how wide it may grow
 * @param shapes what is seen
 * @param points what can be pointed at, each with its value
 * @param columns how many points stand in a row, for the arrow keys
 */
record Sheet(double width, double height, String form, Svg shapes, Svg points, int columns) {

    /** For lines, columns, fields and maps; on a telephone they scroll. */
    static final String WIDE = "chart--wide";

    static final double WIDE_WIDTH = 720;

    /** For bars, which have room on a telephone. */
    static final String SLIM = "chart--slim";

    static final double SLIM_WIDTH = 440;
}
