package org.gatehouse.retention;

/** Why a crossing of an erased month is still there. The messages {@code retention.kept.<name>} say it. */
public enum KeptReason {
    /** A hold names it. */
    HELD,
    /** Somebody has still to decide: on the inspection, a correction, an irregular stay, a match. */
    OPEN_CASE,
    /** Protection was claimed, and the competent authority has not decided. */
    PROTECTION,
    /** Its stay is open, or ended in a later month. */
    STAY_LASTS,
    /** It, or a correction of it, counts to a later month of the statistics. */
    LATER_MONTH,
    /** Something that hangs on it is kept longer by its own rule. */
    LONGER_RULE
}
