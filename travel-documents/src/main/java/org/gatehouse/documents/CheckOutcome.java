package org.gatehouse.documents;

/** What came of comparing a check digit. */
public enum CheckOutcome {
    PASSED,
    FAILED,
    /** The format has no such digit, or the digit could not be judged. */
    NOT_PRESENT
}
