package org.gatehouse.statistics;

/** What is counted so far: one view of countable events each. */
public enum Fact {
    PERSON_INSPECTED,
    CONVEYANCE_INSPECTED,
    /** A watchlist raised an alert, or an officer found out whom it meant. */
    LIST_ALERT,
    /** A stay was found not to add up, or was concluded, within the period. */
    IRREGULAR_STAY,
    /** A stay was found not to add up and is not concluded at the end of the period, whenever it was found. */
    IRREGULAR_STAY_OPEN,
    /** The early-warning service raised a signal, analysts settled it, or somebody told what came of it. */
    SIGNAL,
    /** A commander warned, or somebody told what came of what was warned of. */
    WARNING
}
