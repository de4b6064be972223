package org.gatehouse.charts;

/** The colours, by class; what they look like stands in {@code chart.css}, {@code palette.css} and the styles of the pages. */
final class Palette {

    /** How many series stay apart for everybody. */
    static final int SERIES_MAX = 6;

    /** Steps of a heat map above nought. */
    static final int HEAT_STEPS = 5;

    private Palette() {}

    static void fits(int series) {
        if (series > SERIES_MAX) {
            throw new IllegalArgumentException("no more than " + SERIES_MAX + " series can be told apart: " + series);
        }
    }

    /** @param index from 0 on */
    static String series(int index) {
        return "chart-series-" + (index + 1);
    }

    /** @return 0 for nought, else 1 to {@link #HEAT_STEPS}, the same share of the most for each */
    static int heat(double value, double most) {
        return value <= 0 ? 0 : Math.clamp((int) Math.ceil(HEAT_STEPS * value / most), 1, HEAT_STEPS);
    }
}
