package org.gatehouse.warning.evaluating;

import java.util.Arrays;

/**
 * How seldom a count would come by chance, told by the counts before it. Pure.
 *
 * <p>Counts of equal windows are taken as Poisson with one rate that nobody knows. With K in n windows before and Jeffreys'
 * prior the rate is Gamma(K + 1/2, n), and the next count is negative binomial with mean (K + 1/2) / n and variance 1 + 1/n times
 * the mean: its tail allows for a short past, which a Poisson tail at the mean of the past would not. So that a list that always
 * comes in clusters does not speak of each, the variance is multiplied by the index of dispersion of the past (variance over
 * mean) where that is above one; the mean stays.
 */
final class Spike {

    private Spike() {}

    /** @return the mean of the next count */
    static double expected(int[] past) {
        return (Arrays.stream(past).sum() + 0.5) / past.length;
    }

    /** @return the chance of {@code count} or more, 0 to 1 */
    static double chance(int[] past, int count) {
        if (past.length == 0) {
            throw new IllegalArgumentException("no past");
        }
        double dispersion = Math.max(1, dispersion(past));
        double p = past.length / (dispersion * (past.length + 1));
        double r = expected(past) * p / (1 - p);
        // summed from the log of each term: the first one alone is too small for a double where the past is long
        double term = r * Math.log(p);
        double below = 0;
        for (int j = 0; j < count; j++) {
            below += Math.exp(term);
            term += Math.log((j + r) / (j + 1)) + Math.log1p(-p);
        }
        return Math.max(0, 1 - below);
    }

    private static double dispersion(int[] past) {
        double mean = Arrays.stream(past).average().orElseThrow();
        if (mean == 0 || past.length < 2) {
            return 1;
        }
        double squares = Arrays.stream(past)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return squares / (past.length - 1) / mean;
    }
}
