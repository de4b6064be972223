package org.gatehouse.documents.trust;

/** What follows when no revocation list clears a certificate. */
public enum RevocationPolicy {
    /** It may be trusted all the same: most states publish no list. The report says that revocation is unknown. */
    UNKNOWN_IS_ACCEPTED,
    /** It is not trusted; the status is undetermined. */
    CLEARANCE_IS_DEMANDED
}
