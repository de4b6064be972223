package org.gatehouse.documents.authority;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;

/** The kinds of certificates of Doc 9303-12 section 7.1.1. Those for transport (TLS, SPOC) are not made here. */
public enum CertificateProfile {
    /** The root of a state, signed by itself. */
    COUNTRY_AUTHORITY,
    /** The new key of a root, signed by the old one, so that who believes the old believes the new. */
    AUTHORITY_LINK,
    /** Signs chips. */
    DOCUMENT_SIGNER,
    /** Signs lists of the roots that a state believes. */
    MASTER_LIST_SIGNER,
    /** Signs visible digital seals and other bar codes; Doc 9303-13. */
    SEAL_SIGNER;

    /** The document types that a signer may sign: {@code SEQUENCE { version, SET OF PrintableString }}. */
    public static final ASN1ObjectIdentifier DOCUMENT_TYPE_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private static final ASN1ObjectIdentifier MASTER_LIST_SIGNING = new ASN1ObjectIdentifier("2.23.136.1.1.3");
    private static final ASN1ObjectIdentifier BARCODE_SIGNING = new ASN1ObjectIdentifier("2.23.136.1.1.14.2");

    /** Whether the subject signs certificates. */
    boolean authority() {
        return switch (this) {
            case COUNTRY_AUTHORITY, AUTHORITY_LINK -> true;
            case DOCUMENT_SIGNER, MASTER_LIST_SIGNER, SEAL_SIGNER -> false;
        };
    }

    /** Whether a document type list belongs into the certificate. */
    boolean namesDocumentTypes() {
        return switch (this) {
            case DOCUMENT_SIGNER, SEAL_SIGNER -> true;
            case COUNTRY_AUTHORITY, AUTHORITY_LINK, MASTER_LIST_SIGNER -> false;
        };
    }

    int keyUsage() {
        return authority() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature;
    }

    /** The purpose that a reader demands of such a signer; document signers and roots have none. */
    Optional<ASN1ObjectIdentifier> purpose() {
        return switch (this) {
            case MASTER_LIST_SIGNER -> Optional.of(MASTER_LIST_SIGNING);
            case SEAL_SIGNER -> Optional.of(BARCODE_SIGNING);
            case COUNTRY_AUTHORITY, AUTHORITY_LINK, DOCUMENT_SIGNER -> Optional.empty();
        };
    }
}
