package org.gatehouse.documents.trust;

/** What came of one check; the result values of BSI TR-03135-1 version 2.5. Deliberately no boolean. */
public enum Outcome {
    /** The check ran and found nothing against the document. */
    SUCCESSFUL,
    /** The check ran and the document did not pass. */
    FAILED,
    /** The check could not come to a result, as when the issuer's certificate is unknown. */
    UNDETERMINED,
    /** The document does not carry what the check looks at. */
    NOT_SUPPORTED,
    /** The check was broken off. */
    ABORTED
}
