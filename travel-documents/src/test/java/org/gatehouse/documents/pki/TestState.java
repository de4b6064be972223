package org.gatehouse.documents.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;

/**
 * A state that issues documents: an authority, a signer, a revoked signer, a successor of the authority with the link to
 * it, and revocation lists.
 */
public final class TestState {

    /** An instant at which all of a state's certificates are valid and its revocation list is in force. */
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    public static final long REVOKED_SERIAL = 101;

    private final String country;
    private final TestKey authorityKey;
    private final TestKey signerKey;
    private final TestKey nextKey;
    private final X509CertificateHolder authority;
    private final X509CertificateHolder nextAuthority;

    private TestState(String country, KeyKind kind, int number) {
        this.country = country;
        this.authorityKey = TestKey.of(kind, 10 * number);
        this.signerKey = TestKey.of(kind, 10 * number + 1);
        this.nextKey = TestKey.of(kind, 10 * number + 2);
        this.authority =
                CertificateDraft.authority(authorityName(), authorityKey).signedByItself(authorityKey);
        this.nextAuthority = CertificateDraft.authority(authorityName() + " 2", nextKey)
                .serial(2)
                .valid("2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z")
                .signedByItself(nextKey);
    }

    /** @param country two letters
     * @param number another number makes another state with other keys */
    public static TestState of(String country, KeyKind kind, int number) {
        return new TestState(country, kind, number);
    }

    public String country() {
        return country;
    }

    public TestKey authorityKey() {
        return authorityKey;
    }

    public TestKey signerKey() {
        return signerKey;
    }

    public TestKey nextKey() {
        return nextKey;
    }

    public String authorityName() {
        return "C=" + country + ",O=Test,CN=CSCA " + country;
    }

    public X509CertificateHolder authority() {
        return authority;
    }

    /** The successor's own certificate, which is no proof of succession. */
    public X509CertificateHolder nextAuthority() {
        return nextAuthority;
    }

    /** The successor's key, signed with the present authority's. */
    public X509CertificateHolder link() {
        return CertificateDraft.authority(authorityName() + " 2", nextKey)
                .serial(3)
                .valid("2026-01-01T00:00:00Z", "2034-01-01T00:00:00Z")
                .signedBy(authority(), authorityKey);
    }

    public CertificateDraft signerDraft() {
        return CertificateDraft.signer("C=" + country + ",O=Test,CN=DS " + country, signerKey)
                .serial(100)
                .valid("2025-01-01T00:00:00Z", "2033-01-01T00:00:00Z");
    }

    public X509CertificateHolder signer() {
        return signerDraft().signedBy(authority(), authorityKey);
    }

    public X509CertificateHolder revokedSigner() {
        return signerDraft().serial(REVOKED_SERIAL).signedBy(authority(), authorityKey);
    }

    /** A signer under the successor. */
    public X509CertificateHolder signerOfNext() {
        return signerDraft().serial(200).signedBy(nextAuthority(), nextKey);
    }

    /** A list that revokes the revoked signer and is in force at {@link #NOW}. */
    public byte[] revocationList() {
        return revocationList(5, "2026-05-01T00:00:00Z", "2026-07-30T00:00:00Z", List.of(REVOKED_SERIAL));
    }

    public byte[] revocationList(long number, String thisUpdate, String nextUpdate, List<Long> serials) {
        return revocationList(authority(), authorityKey, number, thisUpdate, nextUpdate, serials);
    }

    public static byte[] revocationList(
            X509CertificateHolder issuer,
            TestKey key,
            long number,
            String thisUpdate,
            String nextUpdate,
            List<Long> serials) {
        try {
            var builder = new X509v2CRLBuilder(issuer.getSubject(), Date.from(Instant.parse(thisUpdate)));
            builder.setNextUpdate(Date.from(Instant.parse(nextUpdate)));
            builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(key.identifier()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
            serials.forEach(
                    serial -> builder.addCRLEntry(BigInteger.valueOf(serial), Date.from(Instant.parse(thisUpdate)), 0));
            X509CRLHolder list = builder.build(key.signer());
            return list.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
