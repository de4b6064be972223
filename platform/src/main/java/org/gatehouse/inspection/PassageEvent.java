package org.gatehouse.inspection;

/** What can become of a passage that a gate has begun. */
public enum PassageEvent {
    /** The person passed. */
    COMMIT,
    /** The gate says that nobody passed, or not as it should be. */
    ROLL_BACK,
    /** Nobody said anything in time. */
    EXPIRE,
    /** The same document is presented again. */
    SUPERSEDE
}
