package org.gatehouse.statistics.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;

/**
 * What the next periods may bring, as long as things go on as they went. Two methods are tried on what came, and the one that missed less is
 * shown, beside the score of the other. Provisional always: no figure of a bulletin comes from here.
 *
 * @param expected the next periods, the nearest first
 * @param scores of both methods; the first is the one that is shown
 */
public record Forecast(List<Expected> expected, List<Score> scores) {

    private static final int HORIZON_MOST = 6;
    private static final int HORIZON_LEAST = 2;
    private static final double ALIKE = 1e-9;
    private static final MathContext SAID = new MathContext(3, RoundingMode.HALF_UP);

    public Forecast {
        expected = List.copyOf(expected);
        scores = List.copyOf(scores);
    }

    /**
     * A period to come.
     *
     * @param low end of the interval in which four of five were, so far
     * @param high its other end
     */
    public record Expected(Period period, BigDecimal value, BigDecimal low, BigDecimal high) {}

    /**
     * How a method did on what came.
     *
     * @param method {@code holt-winters} or {@code seasonal-naive}
     * @param mase mean absolute scaled error one step ahead; below 1 it misses less than a season's change is
     * @param origins from how many periods on it was tried
     * @param inside how often what came lay in the interval that would have been shown
     * @param judged of how many
     */
    public record Score(String method, double mase, int origins, int inside, int judged) {}

    /** What is said of a line. */
    public sealed interface Told {

        record Expects(Forecast forecast) implements Told {}

        record NotYet(WhyNot why) implements Told {}
    }

    public static Told of(SeriesLine line, Period.Kind kind, List<SeriesBreak> breaks) {
        if (!Seasons.regular(kind)) {
            return new Told.NotYet(new WhyNot.Irregular());
        }
        int season = Seasons.of(kind);
        int need = Backtest.periodsLeast(season);
        Stretch stretch = Stretch.latest(line.points(), breaks);
        if (stretch.size() < need) {
            return new Told.NotYet(WhyNot.of(stretch, need));
        }
        if (stretch.points().getLast().value().signum() == 0) {
            return new Told.NotYet(new WhyNot.Nothing());
        }
        int horizon = Math.clamp(season, HORIZON_LEAST, HORIZON_MOST);
        var smoothing = new Backtest(new Smoothing(), stretch.numbers(), season, horizon);
        var naive = new Backtest(new SeasonalNaive(), stretch.numbers(), season, horizon);
        Score smoothed = score("holt-winters", smoothing);
        Score same = score("seasonal-naive", naive);
        // where they miss alike the simpler one is shown
        boolean better = smoothed.mase() < same.mase() - ALIKE;
        Period last = stretch.points().getLast().period();
        List<Expected> expected = expected(last, (better ? smoothing : naive).ahead(), breaks);
        return expected.isEmpty()
                ? new Told.NotYet(new WhyNot.BreakAhead(last))
                : new Told.Expects(new Forecast(expected, better ? List.of(smoothed, same) : List.of(same, smoothed)));
    }

    private static Score score(String method, Backtest test) {
        return new Score(method, test.mase(), test.origins(), test.inside(), test.judged());
    }

    /** Up to where something else will be counted, by a break that is known already. */
    private static List<Expected> expected(Period last, List<double[]> ahead, List<SeriesBreak> breaks) {
        List<Expected> expected = new ArrayList<>();
        Optional<Period> next = last.next();
        for (double[] one : ahead) {
            Optional<Period> after = next;
            if (after.isEmpty() || breaks.stream().anyMatch(cut -> cut.divides(last, after.get()))) {
                break;
            }
            expected.add(new Expected(after.get(), said(one[0]), said(one[1]), said(one[2])));
            next = after.get().next();
        }
        return expected;
    }

    /** Three digits: more would promise what no forecast keeps. */
    private static BigDecimal said(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SAID).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
