package org.gatehouse.documents.trust;

/** Why a check of an electronic document did not simply succeed. */
public enum Reason {
    SOD_MISSING,
    SOD_UNPARSEABLE,
    CONTENT_TYPE,
    SIGNER_COUNT,
    DSC_MISSING,
    DSC_UNPARSEABLE,
    MESSAGE_DIGEST,
    SIGNATURE_INVALID,
    ALGORITHM_UNSUPPORTED,
    /** SHA-1, or RSA below 2048 bits: reported, and by itself no failure. */
    ALGORITHM_WEAK,
    /** No certificate of the country's authority is known; nothing is proved either way. */
    CSCA_UNKNOWN,
    CHAIN_SIGNATURE,
    COUNTRY_MISMATCH,
    DSC_NOT_YET_VALID,
    DSC_EXPIRED,
    CSCA_EXPIRED,
    KEY_USAGE,
    DOCTYPE_NOT_ALLOWED,
    DSC_REVOKED,
    REVOCATION_UNKNOWN,
    CRL_STALE,
    CRL_SIGNATURE,
    DG_HASH,
    DG_NOT_IN_SOD,
    DG_MISSING,
    COM_SOD_MISMATCH,
    ISSUER_STATE_MISMATCH,
    MRZ_DG1_MISMATCH,
    KNOWN_DEFECT,
    ABORTED
}
