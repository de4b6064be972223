package org.gatehouse.statistics;

/** What is counted so far: one view of countable events each. */
public enum Fact {
    PERSON_INSPECTED,
    CONVEYANCE_INSPECTED,
    /** A watchlist raised an alert, or an officer found out whom it meant. */
    LIST_ALERT
}
