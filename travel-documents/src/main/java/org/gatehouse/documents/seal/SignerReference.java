package org.gatehouse.documents.seal;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Which certificate a seal was signed with; Doc 9303-13 section 2.2. Seals write one reference in several ways: small
 * letters, zeros in front. Here both are in one form, so that equal references are equal.
 *
 * @param signer country and name of the signer, two letters each
 * @param certificate the serial number of the certificate in hexadecimal digits, without zeros in front
 */
public record SignerReference(String signer, String certificate) {

    public SignerReference {
        signer = signer.strip().toUpperCase(Locale.ROOT);
        String digits = certificate.strip().toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        certificate = digits.substring(start);
    }

    /**
     * The reference that a certificate asks for: country and common name of its subject, and its serial number. Empty when
     * the subject names no signer of two letters, or of two letters after those of the country.
     */
    public static Optional<SignerReference> of(X509CertificateHolder certificate) {
        X500Name subject = certificate.getSubject();
        String country = attribute(subject, BCStyle.C);
        String name = attribute(subject, BCStyle.CN);
        String serial = certificate.getSerialNumber().toString(16);
        if (country.length() == 2 && name.length() == 2) {
            return Optional.of(new SignerReference(country + name, serial));
        }
        if (name.length() == 4 && name.regionMatches(true, 0, country, 0, 2)) {
            return Optional.of(new SignerReference(name, serial));
        }
        return Optional.empty();
    }

    static String attribute(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        return found.length == 0 || found[0].getFirst() == null
                ? ""
                : IETFUtils.valueToString(found[0].getFirst().getValue()).strip();
    }
}
