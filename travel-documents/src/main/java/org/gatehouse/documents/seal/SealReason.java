package org.gatehouse.documents.seal;

/** Why a step of verifying a seal did not simply succeed, or why a seal could not be written. */
public enum SealReason {
    /** There is no barcode, or nothing in it. */
    NO_BARCODE,
    /** The image is no PNG, is larger than is looked at, or is broken. */
    IMAGE_UNREADABLE,
    /** A barcode, but of no kind of seal that is known here. */
    NOT_A_SEAL,
    /** A seal, but of a kind that is not read here. */
    TECHNOLOGY_UNSUPPORTED,
    TOO_LARGE,
    VERSION_UNKNOWN,
    HEADER_MALFORMED,
    /** The content ends early, or something follows after its end. */
    LENGTH_MALFORMED,
    SIGNATURE_MISSING,
    TEXT_MALFORMED,
    /** A member of a JSON object appears twice: two readers would see two documents. */
    MEMBER_TWICE,
    MEMBER_MISSING,
    /** A number that a reader with double precision would change. */
    NUMBER_INEXACT,
    /** Nobody here knows what seals of this type say. */
    TYPE_UNKNOWN,
    FEATURE_MISSING,
    FEATURE_MALFORMED,
    FEATURE_TWICE,
    /** Issued or signed after the day on which it is presented. */
    DATED_IN_THE_FUTURE,
    MRZ_DIGIT_WRONG,
    /** The signer's certificate is not among those handed in. */
    CERTIFICATE_UNKNOWN,
    CERTIFICATE_UNREADABLE,
    /** No authority of the signer's country is known that could have signed the certificate. */
    AUTHORITY_UNKNOWN,
    CHAIN_WRONG,
    NOT_YET_VALID,
    EXPIRED,
    /** The day of signing lies outside the validity of the signer's certificate. */
    SIGNED_OUTSIDE_VALIDITY,
    REVOKED,
    REVOCATION_UNKNOWN,
    KEY_USAGE,
    NOT_TRUSTED,
    TRUST_UNDETERMINED,
    SIGNATURE_WRONG,
    ALGORITHM_UNSUPPORTED,
    /** Two places name different countries. */
    COUNTRY_MISMATCH,
    /** A country code that stands in no table. */
    COUNTRY_UNKNOWN,
    /** A field of the seal says something else than the printed zone. */
    PRINTED_DIFFERS,
    PASSPORT_DIFFERS,
    /** The certificate does not allow seals on documents of this type. */
    TYPE_NOT_ALLOWED,
    /** The content does not fit into a seal. */
    DOES_NOT_FIT,
    /** The key refused to sign, or what it signed does not verify with its certificate. */
    KEY_FAILED,
    ABORTED
}
