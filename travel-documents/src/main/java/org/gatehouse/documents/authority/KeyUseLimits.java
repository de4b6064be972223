package org.gatehouse.documents.authority;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * How long and how often a document signer's key may be used, so that the loss of one key spoils few documents;
 * Doc 9303-12 section 4.1.2.
 *
 * @param period from the beginning of the key's use, in UTC; a shorter private key usage period in the certificate counts
 * @param documents how many documents
 */
public record KeyUseLimits(Period period, long documents) {

    /** Three months or a hundred thousand documents, whichever is first. */
    public static final KeyUseLimits DOC_9303 = new KeyUseLimits(Period.ofMonths(3), 100_000);

    /** @throws IllegalArgumentException when a limit would let nothing through */
    public KeyUseLimits {
        if (period.isNegative() || period.isZero() || documents < 1) {
            throw new IllegalArgumentException("a key must be of use for some time and some documents");
        }
    }

    /**
     * Asks for one use of a key, and counts it when the time allows it.
     *
     * @param at the time of signing
     * @return why the key must not sign; empty when it may
     */
    public Optional<SigningProblem> claim(DocumentSigner signer, Instant at, KeyUses uses) {
        X509CertificateHolder certificate = signer.certificate();
        Instant expiry = certificate.getNotAfter().toInstant();
        if (at.isAfter(expiry)) {
            return Optional.of(new SigningProblem.CertificateExpired(expiry));
        }
        UsePeriod written = usePeriod(certificate);
        if (at.isBefore(written.from())) {
            return Optional.of(new SigningProblem.KeyNotYetInUse(written.from()));
        }
        if (at.isAfter(written.to())) {
            return Optional.of(new SigningProblem.KeyUsePeriodOver(written.to()));
        }
        return uses.next(keySha256(certificate)) > documents
                ? Optional.of(new SigningProblem.KeyUsedUp(documents))
                : Optional.empty();
    }

    private record UsePeriod(Instant from, Instant to) {}

    private UsePeriod usePeriod(X509CertificateHolder certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant written = Instant.MAX;
        Extension extension = certificate.getExtension(Extension.privateKeyUsagePeriod);
        if (extension != null) {
            var period = PrivateKeyUsagePeriod.getInstance(extension.getParsedValue());
            from = period.getNotBefore() == null ? from : later(from, instant(period.getNotBefore()));
            written = period.getNotAfter() == null ? written : instant(period.getNotAfter());
        }
        Instant limit = from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
        return new UsePeriod(from, limit.isBefore(written) ? limit : written);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant instant(ASN1GeneralizedTime time) {
        try {
            return time.getDate().toInstant();
        } catch (java.text.ParseException _) {
            // An unreadable limit is none that may be leaned on: the key is treated as over.
            return Instant.EPOCH;
        }
    }

    /** The name that a key is counted under: the SHA-256 of its public half, in hex. */
    public static String keySha256(X509CertificateHolder certificate) {
        try {
            byte[] key = certificate.getSubjectPublicKeyInfo().getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
