package org.gatehouse.statistics.explore;

import java.util.List;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Selection;

/**
 * What is counted, of whatever period.
 *
 * @param metric one whose system records
 * @param exact whether the reader may see counts as they are
 */
record Question(Metric metric, List<Split> by, Step step, boolean exact) {

    /** A stock is no sum over time: time is not told apart. */
    static boolean stock(Metric metric) {
        return metric.counts()
                .filter(selection -> selection.fact() == Fact.IRREGULAR_STAY_OPEN)
                .isPresent();
    }

    Selection selection() {
        return metric.counts().orElseThrow();
    }

    /** Month by month. */
    Question byMonth() {
        return new Question(metric, by, stock(metric) ? Step.NONE : Step.MONTH, exact);
    }

    Statement statement(Period period) {
        return Statement.of(selection(), period, by, step);
    }
}
