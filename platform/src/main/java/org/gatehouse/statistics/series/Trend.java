package org.gatehouse.statistics.series;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether values rise or fall: the slope of Theil and Sen, and the test of Mann and Kendall with its correction for ties. Neither minds a
 * few wild values.
 *
 * @param slope the median of the slopes between all pairs of values, a step between neighbours being one
 * @param probability of a sequence without a trend to look like this one or worse, two-sided, by the normal approximation
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen (1968)</a>
 */
record Trend(double slope, double probability) {

    /** @param values two or more, the earliest first */
    static Trend of(double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int at = 0;
        long score = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[at++] = (values[j] - values[i]) / (j - i);
                score += Double.compare(values[j], values[i]);
            }
        }
        return new Trend(Middles.median(slopes), probability(score, values));
    }

    private static double probability(long score, double[] values) {
        double n = values.length;
        double variance = n * (n - 1) * (2 * n + 5);
        Map<Double, Integer> ties = new HashMap<>();
        Arrays.stream(values).forEach(value -> ties.merge(value, 1, Integer::sum));
        for (int times : ties.values()) {
            variance -= (double) times * (times - 1) * (2 * times + 5);
        }
        if (variance <= 0 || score == 0) {
            return 1;
        }
        double z = (Math.abs(score) - 1) / Math.sqrt(variance / 18);
        return Math.min(1, 2 * upperTail(z));
    }

    /** Of the normal distribution, by formula 26.2.17 of Abramowitz and Stegun; off by less than 10⁻⁷. */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double polynomial =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * polynomial;
    }
}
