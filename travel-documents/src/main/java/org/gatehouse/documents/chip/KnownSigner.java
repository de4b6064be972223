package org.gatehouse.documents.chip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.DerLimits;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.ReadCertificate;

/**
 * A document signer's certificate with what passive authentication asks of it, read once.
 *
 * @param issuer the issuer's name, encoded
 * @param serial the bytes of the serial number
 * @param keyIdentifier of the subject's key, from the extension or by RFC 5280 section 4.2.1.2 method 1
 * @param documentTypes document codes that it may sign; empty when it does not say, Doc 9303-12 section 7.1.1
 */
record KnownSigner(
        ReadCertificate certificate,
        ChipReport.Signer identity,
        byte[] issuer,
        byte[] serial,
        byte[] keyIdentifier,
        List<String> documentTypes) {

    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    /** Reads a certificate in DER; empty when it cannot be understood. */
    static Optional<KnownSigner> read(byte[] der) {
        return switch (ReadCertificate.read(der)) {
            case CertificateReading.Readable(var certificate) -> of(certificate);
            case CertificateReading.Unreadable _ -> Optional.empty();
        };
    }

    static Optional<KnownSigner> of(ReadCertificate certificate) {
        try {
            X509CertificateHolder holder = certificate.holder();
            return Optional.of(new KnownSigner(
                    certificate,
                    new ChipReport.Signer(
                            certificate.country(),
                            certificate.serial().toString(16),
                            certificate.fingerprint(),
                            certificate.der()),
                    holder.getIssuer().getEncoded(),
                    certificate.serial().toByteArray(),
                    keyIdentifier(holder),
                    documentTypes(holder)));
        } catch (IOException | RuntimeException _) {
            // An extension that is not what it says it is: the parser tells so with exceptions of many kinds.
            return Optional.empty();
        }
    }

    /** Whether a SignerIdentifier means this certificate; RFC 5652 section 5.3. */
    boolean isMeantBy(SignerEntry entry) {
        if (entry.keyIdentifier() != null) {
            return Arrays.equals(entry.keyIdentifier(), keyIdentifier);
        }
        Tlv name = entry.issuer();
        if (name == null || !Arrays.equals(entry.serial(), serial)) {
            return false;
        }
        return Arrays.equals(name.bytes(), name.start(), name.end(), issuer, 0, issuer.length)
                || name(name).filter(certificate.holder().getIssuer()::equals).isPresent();
    }

    /** Issuers write one name in several ways: in another case, in another type of string. */
    static Optional<X500Name> name(Tlv element) {
        byte[] encoded = element.whole();
        if (BoundedDer.fault(encoded, DerLimits.CERTIFICATE).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(X500Name.getInstance(encoded));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static byte[] keyIdentifier(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(Extension.subjectKeyIdentifier);
        return extension == null
                ? Digest.SHA1.hash(
                        certificate.getSubjectPublicKeyInfo().getPublicKeyData().getBytes())
                : ASN1OctetString.getInstance(extension.getParsedValue()).getOctets();
    }

    /** DocumentTypeListSyntax: a version, and the codes as a set; some issuers leave the set out. */
    private static List<String> documentTypes(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(DOCUMENT_TYPES);
        List<String> types = new ArrayList<>();
        if (extension != null) {
            for (ASN1Encodable element : ASN1Sequence.getInstance(extension.getParsedValue())) {
                if (element instanceof ASN1Set set) {
                    set.forEach(type -> type(type, types));
                } else {
                    type(element, types);
                }
            }
        }
        return List.copyOf(types);
    }

    private static void type(ASN1Encodable element, List<String> types) {
        if (element instanceof ASN1String text) {
            types.add(text.getString());
        }
    }
}
