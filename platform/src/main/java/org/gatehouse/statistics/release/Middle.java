package org.gatehouse.statistics.release;

import java.util.List;
import java.util.Optional;

/**
 * The middle of a series and how far its values usually lie from it: median and median absolute deviation, which a few wild values do
 * not move.
 *
 * @param deviation never less than a twentieth of the middle: a series that hardly moves is not wild when it moves a little
 */
record Middle(double median, double deviation) {

    private static final int VALUES_LEAST = 4;
    /** Makes the median absolute deviation of a normal distribution its standard deviation: 1 / Φ⁻¹(3/4). */
    private static final double TO_STANDARD = 1.4826;

    private static final double LEAST_SHARE = 0.05;

    /** @return empty when there are fewer than four values */
    static Optional<Middle> of(List<Double> values) {
        if (values.size() < VALUES_LEAST) {
            return Optional.empty();
        }
        double median = median(values);
        double deviation =
                median(values.stream().map(value -> Math.abs(value - median)).toList());
        return Optional.of(new Middle(median, Math.max(deviation * TO_STANDARD, median * LEAST_SHARE)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    boolean far(double value, double distance) {
        return Math.abs(value - median) > distance * deviation;
    }
}
