package org.gatehouse.statistics.series;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;

/**
 * How a series runs, by rules that are stated in the statistician's guide: its level by the rank of its last year in its history, its
 * fluctuation by the median of its changes, its direction by Theil, Sen, Mann and Kendall.
 *
 * @param from the first period of the window that is looked at
 * @param until the last
 * @param rank share of the history that lies below the level, 0 to 1
 * @param change median of the absolute changes between neighbours, in percent of the window's median
 * @param largest of these changes, in the same percent
 * @param slope by which a period lies above the one before it, in percent of the window's median
 * @param probability that a sequence without a trend looks like that
 */
public record Movement(
        Period from,
        Period until,
        Level level,
        Fluctuation fluctuation,
        Direction direction,
        double rank,
        double change,
        double largest,
        double slope,
        double probability) {

    /** Fewer tell nothing. */
    static final int PERIODS_LEAST = 8;

    private static final double LOW_BELOW = 0.25;
    private static final double HIGH_ABOVE = 0.75;
    private static final double SMOOTH_BELOW_PERCENT = 5;
    private static final double STRONG_FROM_PERCENT = 15;
    private static final double LEAP_FROM_PERCENT = 50;
    private static final double SURE_BELOW = 0.05;

    /** Where the last year lies in the history. */
    public enum Level {
        LOW,
        MIDDLE,
        HIGH
    }

    /** How much neighbours differ. */
    public enum Fluctuation {
        SMOOTH,
        SOME,
        STRONG
    }

    /** Whether there is a trend. */
    public enum Direction {
        RISING,
        FALLING,
        NONE
    }

    /** What is said of a line. */
    public sealed interface Told {

        record Moves(Movement movement) implements Told {}

        record NotYet(WhyNot why) implements Told {}
    }

    public static Told of(SeriesLine line, Period.Kind kind, List<SeriesBreak> breaks) {
        Stretch stretch = Stretch.latest(line.points(), breaks);
        if (!Seasons.regular(kind)) {
            return new Told.NotYet(new WhyNot.Irregular());
        }
        if (stretch.size() < PERIODS_LEAST) {
            return new Told.NotYet(WhyNot.of(stretch, PERIODS_LEAST));
        }
        double[] window = stretch.last(Math.max(PERIODS_LEAST, 2 * Seasons.of(kind)));
        double middle = Middles.median(window);
        if (middle <= 0) {
            return new Told.NotYet(new WhyNot.Nothing());
        }
        double rank = rank(
                stretch.history().stream().mapToDouble(SeriesPoint::number).toArray(),
                Middles.median(stretch.last(Math.max(4, Seasons.of(kind)))));
        double[] changes = changes(window);
        double change = 100 * Middles.median(changes) / middle;
        double largest = 100 * Arrays.stream(changes).max().orElse(0) / middle;
        Trend trend = Trend.of(window);
        return new Told.Moves(new Movement(
                stretch.points().get(stretch.size() - window.length).period(),
                stretch.points().getLast().period(),
                rank < LOW_BELOW ? Level.LOW : rank > HIGH_ABOVE ? Level.HIGH : Level.MIDDLE,
                fluctuation(change, largest),
                trend.probability() >= SURE_BELOW || trend.slope() == 0
                        ? Direction.NONE
                        : trend.slope() > 0 ? Direction.RISING : Direction.FALLING,
                rank,
                change,
                largest,
                100 * trend.slope() / middle,
                trend.probability()));
    }

    /** One leap is no smooth run, however still it is around it. */
    private static Fluctuation fluctuation(double change, double largest) {
        if (change >= STRONG_FROM_PERCENT || largest >= LEAP_FROM_PERCENT) {
            return Fluctuation.STRONG;
        }
        return change < SMOOTH_BELOW_PERCENT && largest < STRONG_FROM_PERCENT ? Fluctuation.SMOOTH : Fluctuation.SOME;
    }

    /** Share below it, of equal ones the half. */
    private static double rank(double[] history, double level) {
        double below = Arrays.stream(history).filter(value -> value < level).count();
        double equal = Arrays.stream(history).filter(value -> value == level).count();
        return (below + equal / 2) / history.length;
    }

    private static double[] changes(double[] values) {
        double[] changes = new double[values.length - 1];
        for (int n = 1; n < values.length; n++) {
            changes[n - 1] = Math.abs(values[n] - values[n - 1]);
        }
        return changes;
    }
}
