package org.gatehouse.documents.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.encoders.Hex;
import org.jspecify.annotations.Nullable;

/**
 * A certificate with what checks ask of it, read once. Keeps the bytes it came in: signatures are checked over those.
 * Immutable; two are equal when their bytes are.
 */
public final class ReadCertificate {

    private final byte[] der;
    private final int hash;
    private final X509CertificateHolder holder;
    private final String issuer;
    private final String subject;
    private final String issuerCountry;
    private final String subjectCountry;
    private final Instant notBefore;
    private final Instant notAfter;
    private volatile @Nullable KeyReading key;
    private volatile @Nullable String fingerprint;

    private ReadCertificate(byte[] der, X509CertificateHolder holder) {
        this.der = der;
        this.hash = Arrays.hashCode(der);
        this.holder = holder;
        this.issuer = FoldedName.fold(holder.getIssuer());
        this.subject = FoldedName.fold(holder.getSubject());
        this.issuerCountry = FoldedName.country(holder.getIssuer());
        this.subjectCountry = FoldedName.country(holder.getSubject());
        Certificate structure = holder.toASN1Structure();
        this.notBefore = CertificateTime.read(structure.getStartDate());
        this.notAfter = CertificateTime.read(structure.getEndDate());
    }

    /** Reads a certificate in DER or BER. Takes a copy of the bytes; never throws. */
    public static CertificateReading read(byte[] der) {
        Optional<DerFault> fault = BoundedDer.fault(der, DerLimits.CERTIFICATE);
        if (fault.isPresent()) {
            return unreadable(fault.get().name());
        }
        return again(der.clone());
    }

    /** The same for bytes that were read before and are nobody else's: they are not looked over again, and not copied. */
    static CertificateReading again(byte[] own) {
        try {
            X509CertificateHolder holder = new X509CertificateHolder(own);
            // Asked once here, so that no getter can break later.
            holder.getSerialNumber().signum();
            holder.getSignature();
            return new CertificateReading.Readable(new ReadCertificate(own, holder));
        } catch (IOException | RuntimeException e) {
            return unreadable("not a certificate");
        }
    }

    /** The same for one parsed elsewhere; empty when it cannot be read through. */
    static Optional<ReadCertificate> of(X509CertificateHolder holder) {
        try {
            return read(holder.getEncoded()) instanceof CertificateReading.Readable(var certificate)
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static CertificateReading unreadable(String about) {
        return new CertificateReading.Unreadable(new Remark(Reason.DSC_UNPARSEABLE, about));
    }

    public X509CertificateHolder holder() {
        return holder;
    }

    /** A copy of the bytes as they came. */
    public byte[] der() {
        return der.clone();
    }

    byte[] bytes() {
        return der;
    }

    /** SHA-256 over the bytes, in lower-case hexadecimal. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Digest.fingerprint(der);
            fingerprint = known;
        }
        return known;
    }

    /** The subject's public key, read when first asked for. */
    public KeyReading key() {
        KeyReading known = key;
        if (known == null) {
            known = PreparedKey.read(holder.getSubjectPublicKeyInfo());
            key = known;
        }
        return known;
    }

    /** The country of the subject in upper case, as the certificate writes it; empty when it names none. */
    public String country() {
        return subjectCountry;
    }

    /** The issuer's distinguished name, for people. */
    public String issuerName() {
        return FoldedName.shown(holder.getIssuer());
    }

    public BigInteger serial() {
        return holder.getSerialNumber();
    }

    public Instant notBefore() {
        return notBefore;
    }

    public Instant notAfter() {
        return notAfter;
    }

    String issuerCountry() {
        return issuerCountry;
    }

    String issuer() {
        return issuer;
    }

    String subject() {
        return subject;
    }

    boolean namesItselfAsIssuer() {
        return issuer.equals(subject);
    }

    boolean validAt(Instant at) {
        return !at.isBefore(notBefore) && !at.isAfter(notAfter);
    }

    Optional<String> authorityKeyIdentifier() {
        return extension(Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance)
                .map(AuthorityKeyIdentifier::getKeyIdentifierOctets)
                .map(Hex::toHexString);
    }

    Optional<String> subjectKeyIdentifier() {
        return extension(Extension.subjectKeyIdentifier, SubjectKeyIdentifier::getInstance)
                .map(SubjectKeyIdentifier::getKeyIdentifier)
                .map(Hex::toHexString);
    }

    Optional<BasicConstraints> basicConstraints() {
        return extension(Extension.basicConstraints, BasicConstraints::getInstance);
    }

    Optional<KeyUsage> keyUsage() {
        return extension(Extension.keyUsage, KeyUsage::getInstance);
    }

    Optional<PrivateKeyUsagePeriod> privateKeyUsage() {
        return extension(Extension.privateKeyUsagePeriod, PrivateKeyUsagePeriod::getInstance);
    }

    /** Whether the extension is there, readable or not. */
    boolean has(ASN1ObjectIdentifier extension) {
        return holder.getExtension(extension) != null;
    }

    boolean critical(ASN1ObjectIdentifier extension) {
        Extension found = holder.getExtension(extension);
        return found != null && found.isCritical();
    }

    <T> Optional<T> extension(ASN1ObjectIdentifier identifier, Function<ASN1Encodable, @Nullable T> reader) {
        Extensions all = holder.getExtensions();
        if (all == null) {
            return Optional.empty();
        }
        try {
            Extension found = all.getExtension(identifier);
            return found == null ? Optional.empty() : Optional.ofNullable(reader.apply(found.getParsedValue()));
        } catch (RuntimeException e) {
            return Optional.empty(); // an extension that is not what its identifier promises says nothing
        }
    }

    AlgorithmIdentifier signatureAlgorithm() {
        return holder.getSignatureAlgorithm();
    }

    /** Whether the algorithm in what is signed is that outside; the outer one alone could be exchanged. */
    boolean namesOneAlgorithm() {
        Certificate whole = holder.toASN1Structure();
        return whole.getTBSCertificate()
                .getSignature()
                .getAlgorithm()
                .equals(whole.getSignatureAlgorithm().getAlgorithm());
    }

    /** Checks this certificate's signature with a key. */
    CheckReport signedBy(PreparedKey signer, SignatureVerifier verifier) {
        if (!namesOneAlgorithm()) {
            return CheckReport.of(Outcome.FAILED, Reason.SIGNATURE_INVALID, "two signature algorithms");
        }
        return verifier.verify(signatureAlgorithm(), signer, BoundedDer.firstInside(der), holder.getSignature());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadCertificate that && (this == that || Arrays.equals(der, that.der));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return FoldedName.shown(holder.getSubject()) + " " + holder.getSerialNumber();
    }
}
