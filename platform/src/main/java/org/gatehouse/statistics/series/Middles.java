package org.gatehouse.statistics.series;

import java.util.Arrays;

/** Medians. */
final class Middles {

    private Middles() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
