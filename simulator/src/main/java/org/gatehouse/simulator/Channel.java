package org.gatehouse.simulator;

/** Where a synthetic traveller presents the document. */
public enum Channel {
    /** A desk with an officer. */
    DESK,
    /** An automated gate; whoever it does not admit goes on to an officer. */
    E_CHANNEL
}
