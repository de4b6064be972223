package org.gatehouse.documents.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** A certificate before it is signed. Begins in the shape of Doc 9303-12; every oddity of the field is a word away. */
public final class CertificateDraft {

    private final List<Extension> more = new ArrayList<>();
    private X500Name subject;
    private Optional<X500Name> issuer = Optional.empty();
    private BigInteger serial = BigInteger.ONE;
    private Instant from = Instant.parse("2024-01-01T00:00:00Z");
    private Instant to = Instant.parse("2034-01-01T00:00:00Z");
    private SubjectPublicKeyInfo key;
    private Optional<byte[]> subjectIdentifier;
    private Optional<byte[]> authorityIdentifier = Optional.empty();
    private boolean authorityIdentifierWanted = true;
    private Optional<BasicConstraints> constraints;
    private Optional<KeyUsage> usage;

    private CertificateDraft(String subject, TestKey key, Optional<BasicConstraints> constraints, int usage) {
        this.subject = new X500Name(subject);
        this.key = key.info();
        this.subjectIdentifier = Optional.of(key.identifier());
        this.constraints = constraints;
        this.usage = Optional.of(new KeyUsage(usage));
    }

    public static CertificateDraft authority(String subject, TestKey key) {
        return new CertificateDraft(
                subject, key, Optional.of(new BasicConstraints(0)), KeyUsage.keyCertSign | KeyUsage.cRLSign);
    }

    public static CertificateDraft signer(String subject, TestKey key) {
        return new CertificateDraft(subject, key, Optional.empty(), KeyUsage.digitalSignature);
    }

    public CertificateDraft subject(String name) {
        subject = new X500Name(name);
        return this;
    }

    public CertificateDraft subject(X500Name name) {
        subject = name;
        return this;
    }

    public CertificateDraft issuer(X500Name name) {
        issuer = Optional.of(name);
        return this;
    }

    public CertificateDraft serial(long number) {
        serial = BigInteger.valueOf(number);
        return this;
    }

    public CertificateDraft valid(String first, String last) {
        from = Instant.parse(first);
        to = Instant.parse(last);
        return this;
    }

    public CertificateDraft key(SubjectPublicKeyInfo info) {
        key = info;
        return this;
    }

    public CertificateDraft withoutSubjectIdentifier() {
        subjectIdentifier = Optional.empty();
        return this;
    }

    public CertificateDraft subjectIdentifier(byte[] identifier) {
        subjectIdentifier = Optional.of(identifier);
        return this;
    }

    public CertificateDraft withoutAuthorityIdentifier() {
        authorityIdentifierWanted = false;
        return this;
    }

    public CertificateDraft authorityIdentifier(byte[] identifier) {
        authorityIdentifier = Optional.of(identifier);
        return this;
    }

    /** @param value absent for no such extension */
    public CertificateDraft constraints(Optional<BasicConstraints> value) {
        constraints = value;
        return this;
    }

    /** @param value absent for no such extension */
    public CertificateDraft usage(Optional<KeyUsage> value) {
        usage = value;
        return this;
    }

    public CertificateDraft with(ASN1ObjectIdentifier identifier, ASN1Encodable value) {
        try {
            more.add(new Extension(identifier, false, value.toASN1Primitive().getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    public X509CertificateHolder signedByItself(TestKey own) {
        return signed(subject, own);
    }

    public X509CertificateHolder signedBy(X509CertificateHolder authority, TestKey itsKey) {
        return signed(authority.getSubject(), itsKey);
    }

    public X509CertificateHolder signed(X500Name by, TestKey itsKey) {
        try {
            var builder = new X509v3CertificateBuilder(
                    issuer.orElse(by), serial, Date.from(from), Date.from(to), subject, key);
            if (authorityIdentifierWanted) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        new AuthorityKeyIdentifier(authorityIdentifier.orElseGet(itsKey::identifier)));
            }
            if (subjectIdentifier.isPresent()) {
                builder.addExtension(
                        Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(subjectIdentifier.get()));
            }
            if (constraints.isPresent()) {
                builder.addExtension(Extension.basicConstraints, true, constraints.get());
            }
            if (usage.isPresent()) {
                builder.addExtension(Extension.keyUsage, true, usage.get());
            }
            for (Extension extension : more) {
                builder.addExtension(extension);
            }
            return builder.build(itsKey.signer());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
