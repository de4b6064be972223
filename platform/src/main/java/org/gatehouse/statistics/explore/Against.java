package org.gatehouse.statistics.explore;

/** With what a table is compared. */
public enum Against {
    NOTHING,
    /** The period of the same kind just before it. */
    PREVIOUS,
    YEAR_BEFORE,
    /** The same period of the fixed year. */
    BASE_YEAR
}
