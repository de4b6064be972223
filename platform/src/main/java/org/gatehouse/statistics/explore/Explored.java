package org.gatehouse.statistics.explore;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Missing;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;

/**
 * What a reader is shown of a figure. Counts are as recorded; times the scale they are those of the world.
 *
 * @param asked as it was asked
 * @param renamed what the figure was called when it was asked for by a name that it had before
 * @param by the splits that the figure has, of those asked for
 * @param step none of a stock, which is no sum over time
 * @param missing what the period still lacks; empty when it is over at every port
 * @param asOf every fact committed before it is counted
 * @param statement what counted it; empty where nothing was counted
 */
public record Explored(
        Exploration asked,
        Optional<StatisticsProblem.MetricRenamed> renamed,
        Metric metric,
        Period period,
        List<Split> by,
        Step step,
        int scale,
        Optional<Missing> missing,
        Instant asOf,
        Optional<Statement> statement,
        Answer answer) {

    /** Splits that were asked for and that the figure does not have. */
    public List<Split> leftOut() {
        return asked.by().stream().filter(split -> !by.contains(split)).toList();
    }

    /** In a word, as bulletins have it: recorded, not-recorded, not-collected; or withheld. */
    public String status() {
        return switch (answer) {
            case Table _ -> "recorded";
            case NotRecorded _ -> "not-recorded";
            case NotCollected _ -> "not-collected";
            case Withheld _ -> "withheld";
        };
    }

    /** A table, or why there is none. */
    public sealed interface Answer {}

    /**
     * Counts.
     *
     * @param total of the figure, the same as in the bulletin of the period
     * @param exact whether rows are as counted; otherwise they are rounded to 5
     * @param complete whether every month of the period has records of the fact, or every day where it is not of whole months
     * @param merged how many small rows stand together in the last one, which has no values; 0 when there is no such row
     */
    public record Table(long total, List<Row> rows, boolean exact, boolean complete, int merged, Comparison comparison)
            implements Answer {}

    /** Its system does not record yet. */
    public record NotCollected() implements Answer {}

    /** Its system records, but nothing lies within the period. */
    public record NotRecorded() implements Answer {}

    /** Disclosure control forbids it for this reader. */
    public record Withheld(Why why) implements Answer {}

    /** What would give a small count away. */
    public enum Why {
        /** Days, taken from each other by asking twice. */
        DAYS,
        /** The figure itself is small, or is what is left of another. */
        TOTAL,
        /** Rows of several splits, or of steps, some of them small. */
        CELLS,
        /** Every row is small in some month, or those that are, together too. */
        ROWS
    }

    /**
     * A row.
     *
     * @param span of time; empty where time is not told apart
     * @param values by split; empty for the row of those that are merged
     * @param share in the total, one decimal
     * @param before what it was in the period with which it is compared
     */
    public record Row(
            Optional<Period> span,
            Map<Split, String> values,
            long value,
            BigDecimal share,
            OptionalLong before,
            Optional<BigDecimal> change) {}

    /** The other period, or why nothing is compared. */
    public sealed interface Comparison {}

    /**
     * @param total of the other period
     * @param scale of the other period
     * @param perDay whether changes are of averages per day
     */
    public record With(
            Period period, int scale, long total, Optional<BigDecimal> change, boolean perDay, Statement statement)
            implements Comparison {}

    public record Without(Reason reason) implements Comparison {}

    /** Why nothing is compared. */
    public enum Reason {
        NOT_ASKED,
        /** There is no such period: a week 53, a holiday that is not known. */
        NO_SUCH_PERIOD,
        /** One of the two is not recorded in full. */
        NOT_RECORDED,
        /** Records of the other are of several scales. */
        MIXED_SCALES,
        /** The series breaks between the two. */
        BREAK,
        /** The other must not be shown to this reader. */
        WITHHELD
    }
}
