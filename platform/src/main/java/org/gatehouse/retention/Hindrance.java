package org.gatehouse.retention;

/** Why a month cannot go at the moment. The messages {@code retention.hindrance.<name>} say what to do. */
public enum Hindrance {
    /** Its time is not over by the rule for crossings. */
    STILL_KEPT,
    /** An earlier month is there still: months go in their order. */
    NOT_THE_NEXT,
    NOT_SEALED,
    /** A month before it has figures and is not sealed. */
    EARLIER_NOT_SEALED,
    /** Records came in after it was sealed. */
    CHANGED_SINCE,
    /** A file of the archive, or its signature, is not what was sealed. */
    ARCHIVE_DAMAGED,
    /** The figures in the database are not those of the archive. */
    FIGURES_DIFFER,
    /** Others work on the records just now. */
    BUSY
}
