package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.List;
import org.gatehouse.statistics.Qualifier;

/** What a published sentence says, piece by piece in its order. */
public sealed interface PublishedFigure {

    /** The words that were read. */
    String words();

    /**
     * A count.
     *
     * @param value in base units: persons, not ten thousands
     * @param counter the unit as it stands, such as 人次 or {@code vehicles}; may be empty
     * @param within what the count may have been before it was rounded and qualified
     */
    record Count(String words, BigDecimal value, Qualifier qualifier, String counter, Interval within)
            implements PublishedFigure {}

    /**
     * Changes of the counts just before it, in their order; several when the sentence says "respectively".
     *
     * @param percents negative for a fall
     */
    record Change(String words, Base base, List<BigDecimal> percents) implements PublishedFigure {

        public Change {
            percents = List.copyOf(percents);
        }
    }

    /** The count before it as a percentage of the same period of a year long past: 是2019年同期的48.8%. */
    record OfYear(String words, int year, BigDecimal percent) implements PublishedFigure {}

    /** A share in a whole: 占比52.7%. */
    record Share(String words, BigDecimal percent) implements PublishedFigure {}

    /** What looks like a number and is not taken for one. */
    record Refused(String words, Reason reason) implements PublishedFigure {}

    /** With what a change compares. */
    enum Base {
        /** 环比: the period before, of the same length; not the month before. */
        PREVIOUS_PERIOD,
        /** 同比: the same period of the year before. */
        YEAR_BEFORE
    }

    /** Why a number is refused; all were seen in machine translations of bulletins. */
    enum Reason {
        /** Two decimal points: {@code 3.22.93 million}. */
        TWO_DECIMAL_POINTS,
        /** Digits not in groups of three: {@code 1,90,000}. */
        WRONG_GROUPS,
        /** More persons, vehicles or documents than there can be: {@code 35,045 million vehicles}. */
        IMPLAUSIBLE
    }
}
