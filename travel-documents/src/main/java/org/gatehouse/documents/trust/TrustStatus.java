package org.gatehouse.documents.trust;

/** Whether a certificate may be believed; the trust status of BSI TR-03135-1. */
public enum TrustStatus {
    /** Its chain ends in an anchor and nothing speaks against it. */
    TRUSTED,
    /** Something speaks against it: it is revoked, or its chain is wrong. */
    NOT_TRUSTED,
    /** Nobody can say: no anchor is known, or revocation could not be looked up where that is demanded. */
    UNDETERMINED,
    /** The look-up was broken off. */
    ABORTED
}
