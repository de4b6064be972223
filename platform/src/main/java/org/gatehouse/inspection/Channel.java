package org.gatehouse.inspection;

/** Where a traveller presents the document. */
public enum Channel {
    /** An officer's desk. */
    DESK,
    /** An automated gate: it may clear or refer, nothing else. */
    E_CHANNEL
}
