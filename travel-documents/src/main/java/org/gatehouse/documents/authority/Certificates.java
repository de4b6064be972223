package org.gatehouse.documents.authority;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.RuntimeOperatorException;

/** Issues certificates by the profiles of Doc 9303-12 section 7.1.1, every mandatory extension in them. */
public final class Certificates {

    private Certificates() {}

    /**
     * Makes the root of a state.
     *
     * @throws java.security.GeneralSecurityException when the key cannot sign
     */
    public static CountryAuthority root(CertificateOrder order, SigningKey key)
            throws java.security.GeneralSecurityException {
        expect(order, CertificateProfile.COUNTRY_AUTHORITY);
        X509CertificateHolder certificate =
                issue(order, key.publicKey(), order.subject(), order.subject().distinguished(), key);
        return new CountryAuthority(key, order.subject(), certificate);
    }

    /**
     * Lets the old authority vouch for the key of the new one. Subject and key are those of the new root.
     *
     * @param order of the link; its subject is that of {@code next}
     */
    public static X509CertificateHolder link(CertificateOrder order, CountryAuthority next, CountryAuthority old)
            throws java.security.GeneralSecurityException {
        expect(order, CertificateProfile.AUTHORITY_LINK);
        if (!order.subject().equals(next.name())) {
            throw new IllegalArgumentException("a link names the new authority: " + next.name());
        }
        return issued(order, next.key().publicKey(), old);
    }

    /** Issues the certificate of a signer of documents, master lists or seals. */
    public static X509CertificateHolder signer(
            CertificateOrder order, SubjectPublicKeyInfo key, CountryAuthority authority)
            throws java.security.GeneralSecurityException {
        if (order.profile().authority()) {
            throw new IllegalArgumentException("no signer: " + order.profile());
        }
        return issued(order, key, authority);
    }

    private static void expect(CertificateOrder order, CertificateProfile profile) {
        if (order.profile() != profile) {
            throw new IllegalArgumentException("%s is ordered, not %s".formatted(order.profile(), profile));
        }
    }

    private static X509CertificateHolder issued(
            CertificateOrder order, SubjectPublicKeyInfo key, CountryAuthority authority)
            throws java.security.GeneralSecurityException {
        // Issuer and subject are of one country, or readers take the certificate for a forged one.
        if (!order.subject().country().equals(authority.name().country())) {
            throw new IllegalArgumentException("the subject is of another country: " + order.subject());
        }
        return issue(order, key, authority.name(), authority.certificate().getSubject(), authority.key());
    }

    private static X509CertificateHolder issue(
            CertificateOrder order, SubjectPublicKeyInfo key, StateName issuer, X500Name issuerName, SigningKey by)
            throws java.security.GeneralSecurityException {
        var builder = new X509v3CertificateBuilder(
                issuerName,
                order.serial(),
                Date.from(order.from()),
                Date.from(order.until()),
                order.subject().distinguished(),
                key);
        try {
            identifiers(builder, key, by.publicKey());
            purposes(builder, order);
            builder.addExtension(Extension.subjectAlternativeName, false, order.subject().alternative());
            builder.addExtension(Extension.issuerAlternativeName, false, issuer.alternative());
            builder.addExtension(Extension.cRLDistributionPoints, false, distribution(order.revocationList()));
            return builder.build(SignedContent.contentSigner(by));
        } catch (IOException | RuntimeOperatorException failed) {
            throw new java.security.GeneralSecurityException(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static void identifiers(
            X509v3CertificateBuilder builder, SubjectPublicKeyInfo key, SubjectPublicKeyInfo by) throws IOException {
        builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier(by)));
        builder.addExtension(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(key)));
    }

    private static void purposes(X509v3CertificateBuilder builder, CertificateOrder order) throws IOException {
        CertificateProfile profile = order.profile();
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage()));
        builder.addExtension(Extension.privateKeyUsagePeriod, false, usePeriod(order.from(), order.keyUsedUntil()));
        if (profile.authority()) {
            // No authority stands below a root: pathLen 0. Signers have no basic constraints at all.
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        }
        if (profile.purpose().isPresent()) {
            KeyPurposeId purpose = KeyPurposeId.getInstance(profile.purpose().get());
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        if (profile.namesDocumentTypes()) {
            var types = new ASN1EncodableVector();
            order.documentTypes().forEach(type -> types.add(new DERPrintableString(type)));
            var list = new DERSequence(
                    new org.bouncycastle.asn1.ASN1Encodable[] {new ASN1Integer(0), new DERSet(types)});
            builder.addExtension(CertificateProfile.DOCUMENT_TYPE_LIST, false, list);
        }
    }

    private static DERSequence usePeriod(Instant from, Instant until) {
        var period = new ASN1EncodableVector();
        period.add(new DERTaggedObject(false, 0, new DERGeneralizedTime(Date.from(from))));
        period.add(new DERTaggedObject(false, 1, new DERGeneralizedTime(Date.from(until))));
        return new DERSequence(period);
    }

    private static CRLDistPoint distribution(String address) {
        var where = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(where), null, null)});
    }

    /** SHA-1 over the bits of the key: RFC 5280 section 4.2.1.2, method 1. A name, not a protection. */
    static byte[] identifier(SubjectPublicKeyInfo key) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(key.getPublicKeyData().getBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
