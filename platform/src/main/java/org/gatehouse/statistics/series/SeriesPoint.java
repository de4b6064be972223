package org.gatehouse.statistics.series;

import java.math.BigDecimal;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.published.Interval;

/**
 * A figure of one period.
 *
 * @param value of the world: records times the scale at which they stand for it
 * @param within what the value may have been before it was rounded
 * @param figure as it was published elsewhere; empty for the house's own and for what was worked out
 */
public record SeriesPoint(
        Period period, BigDecimal value, Interval within, Origin origin, Optional<PublishedElsewhere.Figure> figure) {

    /** Where the value comes from. */
    public enum Origin {
        /** Counted and published by the house. */
        OWN,
        /** Published elsewhere. */
        PUBLISHED,
        /** Worked out from what was published elsewhere of other periods. */
        SUBTRACTED
    }

    double number() {
        return value.doubleValue();
    }
}
