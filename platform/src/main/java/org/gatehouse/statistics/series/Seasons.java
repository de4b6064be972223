package org.gatehouse.statistics.series;

import org.gatehouse.statistics.Period;

/** After how many periods of a kind the calendar comes round again. */
final class Seasons {

    private Seasons() {}

    /** 1 where nothing comes round within a year, or what does is too long to be learned from a few years. */
    static int of(Period.Kind kind) {
        return switch (kind) {
            case DAY -> 7;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case WEEK, NINE_MONTHS, YEAR, HOLIDAY, RANGE -> 1;
        };
    }

    /** Whether each period is followed by the next one of its kind. */
    static boolean regular(Period.Kind kind) {
        return kind != Period.Kind.RANGE && kind != Period.Kind.HOLIDAY;
    }
}
