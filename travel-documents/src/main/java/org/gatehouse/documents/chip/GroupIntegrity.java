package org.gatehouse.documents.chip;

/** What the security object says of one data group; the values of BSI TR-03135-1. */
public enum GroupIntegrity {
    /** Read, and the bytes that were signed. */
    IDENTICAL,
    /** Read, and not the bytes that were signed. */
    NOT_IDENTICAL,
    /** Signed, and not read: it may need a right to read, or the chip does not give it. */
    PRESENT,
    /** Named in EF.COM, but neither signed nor read. */
    NOT_PRESENT,
    /** Read, but not signed: nothing vouches for it. */
    NON_CONFORMANT,
    /** Read, but it could not be compared. */
    ABORTED
}
