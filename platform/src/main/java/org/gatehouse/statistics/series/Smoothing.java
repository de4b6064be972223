package org.gatehouse.statistics.series;

/**
 * Exponential smoothing of Holt and Winters: level, damped trend and, where there is one, additive season. The three weights are those of a grid
 * with the least squared error one step ahead, the damping is fixed. Given logarithms, season and trend multiply.
 *
 * @see <a href="https://otexts.com/fpp3/holt-winters.html">Hyndman and Athanasopoulos, Forecasting, 8.3</a>
 */
final class Smoothing implements Method {

    private static final double DAMPING = 0.9;
    private static final double[] LEVELS = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double[] TRENDS = {0.01, 0.1, 0.2, 0.4};
    private static final double[] SEASONS = {0.01, 0.1, 0.3, 0.5};

    @Override
    public String code() {
        return "holt-winters";
    }

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        State best = null;
        for (double level : LEVELS) {
            for (double trend : TRENDS) {
                for (double seasonal : season == 1 ? new double[] {0} : SEASONS) {
                    var state = new State(history, season, level, trend, seasonal);
                    if (best == null || state.error < best.error) {
                        best = state;
                    }
                }
            }
        }
        return best == null ? new double[0] : best.ahead(horizon);
    }

    /** What is left after the whole history has been gone through with three weights. */
    private static final class State {

        private final int season;
        private final double[] seasonal;
        private double level;
        private double trend;
        private double error;
        private int at;

        State(double[] history, int season, double levelWeight, double trendWeight, double seasonWeight) {
            this.season = season;
            this.seasonal = new double[season];
            begin(history);
            for (double value : history) {
                double expected = level + DAMPING * trend + seasonal[at % season];
                double miss = value - expected;
                error += miss * miss;
                double before = level;
                level = levelWeight * (value - seasonal[at % season]) + (1 - levelWeight) * (level + DAMPING * trend);
                trend = trendWeight * (level - before) + (1 - trendWeight) * DAMPING * trend;
                seasonal[at % season] += seasonWeight * (value - level - seasonal[at % season]);
                at++;
            }
        }

        /** From the first two seasons: their means, and how far each value lies from the mean of its own. */
        private void begin(double[] history) {
            double first = mean(history, 0);
            double second = mean(history, season);
            trend = (second - first) / season;
            level = first - trend;
            if (season > 1) {
                for (int n = 0; n < season; n++) {
                    seasonal[n] = ((history[n] - first) + (history[season + n] - second)) / 2;
                }
            }
        }

        private double mean(double[] history, int from) {
            double sum = 0;
            for (int n = from; n < from + season; n++) {
                sum += history[n];
            }
            return sum / season;
        }

        double[] ahead(int horizon) {
            double[] values = new double[horizon];
            double damped = 0;
            double factor = DAMPING;
            for (int h = 0; h < horizon; h++) {
                damped += factor;
                factor *= DAMPING;
                values[h] = level + damped * trend + seasonal[(at + h) % season];
            }
            return values;
        }
    }
}
