package org.gatehouse.statistics;

import java.time.LocalDate;

/**
 * From a day on a series counts something else, or by another rule: figures before it and after it are not compared.
 *
 * @param metric code of the figure
 * @param from the first day counted in the new way
 * @param source where the change was published
 */
public record SeriesBreak(String metric, LocalDate from, Kind kind, Bilingual note, String source) {

    /** What changed. */
    public enum Kind {
        /** What is taken in. */
        SCOPE,
        /** What the words of the figure mean. */
        DEFINITION,
        /** Where the records come from. */
        SOURCE
    }

    /** Whether it lies between the two, so that the one counts in the old way and the other, in part at least, in the new. */
    public boolean divides(Period earlier, Period later) {
        return earlier.from().isBefore(from) && later.until().isAfter(from);
    }
}
