package org.gatehouse.inspection;

/** How an inspection was concluded. */
public enum Outcome {
    ADMITTED,
    REFUSED
}
