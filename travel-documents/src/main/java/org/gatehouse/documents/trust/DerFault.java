package org.gatehouse.documents.trust;

/** Why bytes are not handed to a parser of ASN.1. */
public enum DerFault {
    EMPTY,
    TOO_LARGE,
    /** A length points beyond the end of what encloses it. */
    TRUNCATED,
    TOO_DEEP,
    TOO_MANY_ELEMENTS,
    /** A tag or a length that no encoding rule allows. */
    MALFORMED,
    /** Bytes follow after the end of the value. */
    TRAILING_BYTES
}
