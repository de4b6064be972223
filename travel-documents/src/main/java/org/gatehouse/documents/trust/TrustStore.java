package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/** Certificates and revocation lists, and the judgement that follows from them. Immutable; safe for many threads. */
public interface TrustStore {

    /**
     * Begins a store.
     *
     * @param loadedAt the instant of the import; what had expired then is reported so
     */
    static TrustStoreBuilder builder(Instant loadedAt) {
        return new TrustStoreBuilder(loadedAt);
    }

    /**
     * Judges a certificate that claims to come from a country's signing authority.
     *
     * @param signer a document signer, a seal signer or the signer of a master list
     * @param at the instant that validity is judged for; normally that of the inspection
     */
    ChainReport judge(X509CertificateHolder signer, Instant at);

    /** The same for a certificate read before; a signer seen lately costs no signature check. */
    default ChainReport judge(ReadCertificate signer, Instant at) {
        return judge(signer.holder(), at);
    }

    /** Reads a certificate, or gives back one seen lately that has the same bytes. Never throws. */
    default CertificateReading read(byte[] der) {
        return ReadCertificate.read(der);
    }

    /**
     * Says whether signer and authority were valid, and the signer's key in use, on a document's day of issue. Doc
     * 9303-12 section 4.1.
     */
    default CheckReport validWhenIssued(ReadCertificate signer, LocalDate issued) {
        return CheckReport.of(Outcome.UNDETERMINED, Reason.CSCA_UNKNOWN, "");
    }

    /** Signers in the store by issuer and serial number, for a security object that carries none; often empty. */
    default List<ReadCertificate> signers(X500Name issuer, BigInteger serial) {
        return List.of();
    }

    /** Signers in the store by subject key identifier. */
    default List<ReadCertificate> signers(byte[] subjectKeyIdentifier) {
        return List.of();
    }

    /**
     * Signers in the store by country and serial number, as a seal refers to its signer.
     *
     * @param country as the certificates write it, two letters; case does not matter
     */
    default List<ReadCertificate> signers(String country, BigInteger serial) {
        return List.of();
    }
}
