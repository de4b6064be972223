package org.gatehouse.trust.importing;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.DerLimits;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.ReadCertificate;

/** Tells by the bytes what sort of thing they are. */
final class Sort {

    private static final int SECONDS = 14;
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private Sort() {}

    /** SHA-256 in lower-case hexadecimal, the key of everything here. */
    static String fingerprint(byte[] bytes) {
        return HexFormat.of().formatHex(Digest.SHA256.hash(bytes));
    }

    static boolean certificate(byte[] bytes) {
        return ReadCertificate.read(bytes) instanceof CertificateReading.Readable;
    }

    static boolean revocationList(byte[] bytes) {
        return readList(bytes).isPresent();
    }

    static Optional<X509CRLHolder> readList(byte[] bytes) {
        if (BoundedDer.fault(bytes, DerLimits.LIST).isPresent()) {
            return Optional.empty();
        }
        try {
            var list = new X509CRLHolder(bytes);
            // Asked once here, so that a time that is none is found where it is read.
            thisUpdate(list);
            nextUpdate(list);
            return Optional.of(list);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // the parser tells of malformed bytes with exceptions of many kinds
        }
    }

    /** The cRLNumber, RFC 5280 section 5.2.3. */
    static Optional<BigInteger> number(X509CRLHolder list) {
        try {
            Extension number = list.getExtension(Extension.cRLNumber);
            return number == null
                    ? Optional.empty()
                    : Optional.of(
                            ASN1Integer.getInstance(number.getParsedValue()).getValue());
        } catch (RuntimeException e) {
            return Optional.empty(); // an extension that is not what it says it is
        }
    }

    /** RFC 5280 section 5.1.2: times are in UTC, to the second. */
    static Instant time(Time written) {
        return LocalDateTime.parse(written.getTime().substring(0, SECONDS), TO_THE_SECOND)
                .toInstant(ZoneOffset.UTC);
    }

    static Instant thisUpdate(X509CRLHolder list) {
        return time(list.toASN1Structure().getThisUpdate());
    }

    static Optional<Instant> nextUpdate(X509CRLHolder list) {
        return Optional.ofNullable(list.toASN1Structure().getNextUpdate()).map(Sort::time);
    }

    /** Whether a certificate speaks as an authority: it says so, or names itself as its issuer. */
    static boolean authority(X509CertificateHolder certificate) {
        try {
            BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
            return constraints != null && constraints.isCA()
                    || certificate.getSubject().equals(certificate.getIssuer());
        } catch (RuntimeException e) {
            return certificate.getSubject().equals(certificate.getIssuer());
        }
    }
}
