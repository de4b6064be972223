package org.gatehouse.documents.issue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.authority.CertificateOrder;
import org.gatehouse.documents.authority.CertificateProfile;
import org.gatehouse.documents.authority.Certificates;
import org.gatehouse.documents.authority.CountryAuthority;
import org.gatehouse.documents.authority.GeneratedKey;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.RevocationLists;
import org.gatehouse.documents.authority.StateName;

/**
 * The authority of Utopia, the state of the specimens: a root, the root after it, the link between the two, and whatever
 * signers are asked for. Its keys live as long as this object.
 */
final class DemoState {

    /** A key with its certificate. */
    record Signer(GeneratedKey key, X509CertificateHolder certificate) {}

    private static final String SITE = "https://pki.gatehouse.example";
    private static final StateName NAME = new StateName("UT", "UTO", "Gatehouse Demo", "CSCA Utopia", SITE);
    private static final Period ROOT_USE = Period.ofYears(5);
    private static final Period SIGNER_USE = Period.ofMonths(3);
    private static final Period DOCUMENT_VALIDITY = Period.ofYears(10);
    private static final int SERIAL_BITS = 126;

    private final SecureRandom random;
    private final Instant now;
    private final CountryAuthority root;
    private final CountryAuthority next;
    private final X509CertificateHolder link;

    DemoState(KeyAlgorithm algorithm, Instant at, SecureRandom random) throws GeneralSecurityException {
        this.random = random;
        now = at.truncatedTo(ChronoUnit.SECONDS);
        // The first root has been in use for a while when the next one is made.
        Instant founded = later(now, Period.ofYears(-4));
        root = Certificates.root(
                order(CertificateProfile.COUNTRY_AUTHORITY, NAME, founded, ROOT_USE, List.of()),
                GeneratedKey.generate(algorithm, random));
        next = Certificates.root(
                order(CertificateProfile.COUNTRY_AUTHORITY, NAME, now, ROOT_USE, List.of()),
                GeneratedKey.generate(algorithm, random));
        link = Certificates.link(
                order(CertificateProfile.AUTHORITY_LINK, NAME, now, ROOT_USE, List.of()), next, root);
    }

    X509CertificateHolder root() {
        return root.certificate();
    }

    X509CertificateHolder next() {
        return next.certificate();
    }

    X509CertificateHolder link() {
        return link;
    }

    /** A signer of the first root. */
    Signer signer(CertificateProfile profile, String name, KeyAlgorithm algorithm, List<String> documentTypes)
            throws GeneralSecurityException {
        GeneratedKey key = GeneratedKey.generate(algorithm, random);
        CertificateOrder order = order(profile, NAME.named(name), now, SIGNER_USE, documentTypes);
        return new Signer(key, Certificates.signer(order, key.publicKey(), root));
    }

    /** The first list of revocations. */
    X509CRLHolder revoking(X509CertificateHolder... revoked) throws GeneralSecurityException {
        Map<BigInteger, Instant> serials = new java.util.HashMap<>();
        for (X509CertificateHolder certificate : revoked) {
            serials.put(certificate.getSerialNumber(), now);
        }
        return RevocationLists.issue(root, BigInteger.ONE, serials, now, now.plus(RevocationLists.INTERVAL_MAX));
    }

    private CertificateOrder order(
            CertificateProfile profile, StateName subject, Instant from, Period use, List<String> documentTypes) {
        Instant usedUntil = later(from, use);
        // A certificate outlives its key by what the key signed: documents, or signers and then their documents.
        Instant until =
                switch (profile) {
                    case COUNTRY_AUTHORITY, AUTHORITY_LINK -> later(later(usedUntil, SIGNER_USE), DOCUMENT_VALIDITY);
                    case DOCUMENT_SIGNER, SEAL_SIGNER, MASTER_LIST_SIGNER -> later(usedUntil, DOCUMENT_VALIDITY);
                };
        // The high bit below the sign keeps every number positive and as long as the others.
        BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
        return new CertificateOrder(
                profile, subject, serial, from, usedUntil, until, documentTypes, SITE + "/utopia.crl");
    }

    private static Instant later(Instant from, Period period) {
        return from.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
