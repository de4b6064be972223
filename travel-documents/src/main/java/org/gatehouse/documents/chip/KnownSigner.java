package org.gatehouse.documents.chip;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.Defect;
import org.gatehouse.documents.trust.DefectKind;
import org.gatehouse.documents.trust.DefectList;
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
 * @param defects what is known to be wrong with its documents
 */
record KnownSigner(
        ReadCertificate certificate,
        ChipReport.Signer identity,
        byte[] issuer,
        byte[] serial,
        byte[] keyIdentifier,
        List<String> documentTypes,
        List<Defect> defects) {

    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    /** Reads a certificate in DER; empty when it cannot be understood. */
    static Optional<KnownSigner> read(byte[] der, DefectList defects) {
        return switch (ReadCertificate.read(der)) {
            case CertificateReading.Readable(var certificate) -> of(certificate, defects);
            case CertificateReading.Unreadable _ -> Optional.empty();
        };
    }

    static Optional<KnownSigner> of(ReadCertificate certificate, DefectList defects) {
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
                    documentTypes(holder),
                    defects.of(certificate)));
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
                || name(name).filter(this::isIssuer).isPresent();
    }

    private boolean isIssuer(X500Name name) {
        try {
            return certificate.holder().getIssuer().equals(name);
        } catch (RuntimeException _) {
            // Values of a kind that no name has cannot be compared.
            return false;
        }
    }

    /**
     * A name as it stands in a file; empty when it is none. Issuers write one name in several ways, in another case or
     * another type of string, so that names are compared and not their bytes.
     */
    static Optional<X500Name> name(Tlv element) {
        byte[] encoded = element.whole();
        if (BoundedDer.fault(encoded, DerLimits.CERTIFICATE).isPresent()) {
            return Optional.empty();
        }
        try {
            X500Name name = X500Name.getInstance(encoded);
            for (RDN part : name.getRDNs()) {
                // The parser looks into the parts late; what is wrong in them must show here.
                if (part.size() == 0) {
                    return Optional.empty();
                }
                for (AttributeTypeAndValue value : part.getTypesAndValues()) {
                    if (value.getValue().toASN1Primitive() instanceof ASN1String text) {
                        text.getString();
                    }
                }
            }
            return Optional.of(name);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /** @param name a key identifier in hexadecimal, or an issuer's name in text */
    boolean isNamed(String name) {
        if (HexFormat.of().formatHex(keyIdentifier).equalsIgnoreCase(name)) {
            return true;
        }
        try {
            return new X500Name(name).equals(certificate.holder().getIssuer());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What the list says of one kind of defect; empty when it says nothing of it. */
    Optional<String> defect(DefectKind kind) {
        for (Defect defect : defects) {
            if (defect.kind() == kind) {
                return Optional.of(defect.detail());
            }
        }
        return Optional.empty();
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
