package org.gatehouse.statistics.series;

/** Each value is that of a season before: what every other method is held against. */
final class SeasonalNaive implements Method {

    @Override
    public double[] forecast(double[] history, int season, int horizon) {
        double[] values = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            values[h] = history[history.length - season + h % season];
        }
        return values;
    }

    @Override
    public String code() {
        return "seasonal-naive";
    }
}
