package org.gatehouse.simulator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights into whole parts that add up to it (largest remainder, Hamilton's method). */
final class Apportionment {

    private Apportionment() {}

    /**
     * Divides the total.
     *
     * @param weights none negative, not all zero unless total is zero
     * @return parts in the order of the weights; the sum is total and each is its quota rounded up or down
     */
    static long[] divide(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("nothing to divide " + total + " by");
        }
        double[] remainders = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double quota = total * (weights[i] / sum);
            parts[i] = (long) Math.floor(quota);
            remainders[i] = quota - parts[i];
            given += parts[i];
        }
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i])
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i = (i + 1) % order.length) {
            if (weights[order[i]] > 0) {
                parts[order[i]]++;
                given++;
            }
        }
        return parts;
    }

    /** What is left of a published figure at a scale: the figure divided by the scale, rounded half up. */
    static long scaled(long published, int scale) {
        return Math.floorDiv(2 * published + scale, 2L * scale);
    }
}
