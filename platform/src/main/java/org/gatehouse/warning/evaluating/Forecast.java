package org.gatehouse.warning.evaluating;

import java.util.Arrays;

/**
 * What an hour should bring by its own past. Pure.
 *
 * <p>The middle is the median of the same hour of the same weekday in the weeks before. The spread is the median distance from
 * it, times 1.4826 (which makes it the standard deviation where counts are normal), and never less than the square root of the
 * middle (which is what counts of independent arrivals vary by) or one. One week with a holiday or a closed port moves neither.
 *
 * @param middle travellers
 * @param spread travellers, 1 or more
 */
record Forecast(double middle, double spread) {

    private static final double OF_A_NORMAL = 1.4826;

    /** @param past at least one count, in any order */
    static Forecast of(int[] past) {
        double middle = median(Arrays.stream(past).asDoubleStream().toArray());
        double distance = median(Arrays.stream(past)
                .mapToDouble(count -> Math.abs(count - middle))
                .toArray());
        return new Forecast(middle, Math.max(1, Math.max(OF_A_NORMAL * distance, Math.sqrt(middle))));
    }

    /** The nearer end of the interval to the value; whole travellers, none below zero. */
    double bound(int value, int spreads) {
        return value >= middle
                ? Math.ceil(middle + spreads * spread)
                : Math.max(0, Math.floor(middle - spreads * spread));
    }

    /** Whether the value lies outside the interval, and by as much as matters. */
    boolean breachedBy(int value, int spreads, int differenceLeast) {
        double difference = Math.abs(value - middle);
        return difference > spreads * spread && difference >= differenceLeast;
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no past");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
