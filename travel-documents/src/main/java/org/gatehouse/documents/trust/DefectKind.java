package org.gatehouse.documents.trust;

/** What may be known to be wrong with genuine documents of a signer; BSI TR-03135-1 section 5.8, TR-03129-2. */
public enum DefectKind {
    /** The signer is revoked; the detail is the status code. */
    SIGNER_REVOKED,
    /** The signer's certificate is malformed; the detail is the SHA-256 of the certificate that replaces it. */
    SIGNER_REPLACED,
    /** The signer's certificate is badly encoded, and nothing replaces it. */
    SIGNER_MALFORMED,
    /** The security object is malformed. */
    SECURITY_OBJECT_MALFORMED,
    /** EF.CardSecurity or EF.ChipSecurity is malformed. */
    CARD_SECURITY_MALFORMED,
    /** The validity of signer or authority is wrong for documents that are valid. */
    VALIDITY_INCORRECT,
    /** A protocol of the chip does not run as it should. */
    PROTOCOL_FAILED,
    /** EF.COM and EF.SOD list different data groups. */
    COM_SOD_DISCREPANCY,
    /** The keys of chip authentication are known to others. */
    CHIP_KEYS_COMPROMISED,
    /** The keys of active authentication are known to others. */
    ACTIVE_KEYS_COMPROMISED,
    /** The security object names its signer wrongly; the detail is the right issuer or key identifier. */
    SIGNER_IDENTIFIER,
    /** The certificate names its country wrongly; the detail is the right one. */
    ISSUING_COUNTRY
}
