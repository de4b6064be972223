package org.gatehouse.inspection;

/** How an inspection was concluded. */
public enum Outcome {
    ADMITTED,
    REFUSED,
    /** Another authority goes on: neither admitted nor refused. */
    HANDED_OVER
}
