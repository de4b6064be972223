package org.gatehouse.documents.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.RuntimeOperatorException;

/** Revocation lists of a state by the profile of Doc 9303-12 section 7.1.4: version 2, one list for all, no reasons. */
public final class RevocationLists {

    /** A state issues a list at least this often, even when nothing was revoked; Doc 9303-12 section 7.2. */
    public static final Duration INTERVAL_MAX = Duration.ofDays(90);

    private RevocationLists() {}

    /**
     * Issues a list.
     *
     * @param number one more than that of the list before
     * @param revoked serial numbers and when they were revoked; may be empty
     * @param nextIssue when the next list is there at the latest
     * @throws IllegalArgumentException when the number is negative or the next list is too far away
     * @throws GeneralSecurityException when the key cannot sign
     */
    public static X509CRLHolder issue(
            CountryAuthority authority, BigInteger number, Map<BigInteger, Instant> revoked, Instant at, Instant nextIssue)
            throws GeneralSecurityException {
        if (number.signum() < 0 || !nextIssue.isAfter(at) || nextIssue.isAfter(at.plus(INTERVAL_MAX))) {
            throw new IllegalArgumentException("a list has a number and is followed by another within 90 days");
        }
        var builder = new X509v2CRLBuilder(authority.certificate().getSubject(), Date.from(at));
        builder.setNextUpdate(Date.from(nextIssue));
        new TreeMap<>(revoked)
                .forEach((serial, since) -> builder.addCRLEntry(serial, Date.from(since), (org.bouncycastle.asn1.x509.Extensions) null));
        try {
            byte[] key = Certificates.identifier(authority.key().publicKey());
            builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(key));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            return builder.build(SignedContent.contentSigner(authority.key()));
        } catch (IOException | RuntimeOperatorException failed) {
            throw new GeneralSecurityException(String.valueOf(failed.getMessage()), failed);
        }
    }
}
