package org.gatehouse.statistics.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A method tried on what came: from each origin on it sees the values before it and nothing else, and goes on from there. Works on logarithms, so
 * that errors are shares of the value; where a value is nought, on the values themselves.
 */
final class Backtest {

    /** What lies outside in one of five cases. */
    static final double INSIDE = 0.8;

    /** Of fewer errors no interval can be made that holds in four of five cases. */
    static final int ERRORS_LEAST = 4;

    private final Method method;
    private final int season;
    private final boolean logarithms;
    private final double[] values;
    /** By horizon, less one: what was missed from each origin, in their order. */
    private final List<List<Double>> errors = new ArrayList<>();

    private double scaledErrors;
    private int origins;
    private int inside;
    private int judged;

    Backtest(Method method, double[] values, int season, int horizon) {
        this.method = method;
        this.season = season;
        this.logarithms = Arrays.stream(values).allMatch(value -> value > 0);
        this.values = values;
        for (int h = 0; h < horizon; h++) {
            errors.add(new ArrayList<>());
        }
        for (int origin = firstOrigin(season); origin < values.length; origin++) {
            from(origin, horizon);
        }
    }

    /** Before it lie two seasons, and four values at least. */
    static int firstOrigin(int season) {
        return Math.max(2 * season, 4);
    }

    static int periodsLeast(int season) {
        return firstOrigin(season) + ERRORS_LEAST;
    }

    private void from(int origin, int horizon) {
        double[] history = transformed(Arrays.copyOf(values, origin));
        double[] ahead = method.forecast(history, season, Math.min(horizon, values.length - origin));
        for (int h = 0; h < ahead.length; h++) {
            double missed = Math.abs(transformed(values[origin + h]) - ahead[h]);
            if (h == 0) {
                double margin = margin(1).orElse(-1);
                if (margin >= 0) {
                    judged++;
                    inside += missed <= margin ? 1 : 0;
                }
                origins++;
                scaledErrors += Math.abs(values[origin] - back(ahead[0])) / usualStep(origin);
            }
            errors.get(h).add(missed);
        }
    }

    /** Mean distance of values a season apart, of those that the method saw. */
    private double usualStep(int origin) {
        double sum = 0;
        double size = 0;
        for (int n = season; n < origin; n++) {
            sum += Math.abs(values[n] - values[n - season]);
            size += Math.abs(values[n]);
        }
        // of a series that never moved a millionth is much
        return Math.max(sum, size * 1e-6 + Double.MIN_NORMAL) / (origin - season);
    }

    /** Mean absolute scaled error one step ahead: 1 misses as much as a season's change is. */
    double mase() {
        return scaledErrors / origins;
    }

    int origins() {
        return origins;
    }

    /** How often what came lay within the interval that would have been shown, made of the errors before it alone. */
    int inside() {
        return inside;
    }

    /** Of how many. */
    int judged() {
        return judged;
    }

    /** Half the width of the interval: of n errors the ⌈0.8 (n + 1)⌉th smallest, as split conformal prediction has it. */
    OptionalDouble margin(int horizon) {
        List<Double> sorted = errors.get(horizon - 1).stream().sorted().toList();
        int rank = (int) Math.ceil(INSIDE * (sorted.size() + 1));
        return sorted.size() < ERRORS_LEAST || rank > sorted.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.get(rank - 1));
    }

    /** From all values on: value, least and most, by horizon. */
    List<double[]> ahead() {
        double[] next = method.forecast(transformed(values), season, errors.size());
        List<double[]> ahead = new ArrayList<>();
        for (int h = 1; h <= next.length && margin(h).isPresent(); h++) {
            double margin = margin(h).orElseThrow();
            ahead.add(new double[] {
                back(next[h - 1]), Math.max(0, back(next[h - 1] - margin)), back(next[h - 1] + margin)
            });
        }
        return ahead;
    }

    private double[] transformed(double[] plain) {
        return Arrays.stream(plain).map(this::transformed).toArray();
    }

    private double transformed(double value) {
        return logarithms ? Math.log(value) : value;
    }

    private double back(double value) {
        return logarithms ? Math.exp(value) : Math.max(0, value);
    }
}
