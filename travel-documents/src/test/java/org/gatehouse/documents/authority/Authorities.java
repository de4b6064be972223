package org.gatehouse.documents.authority;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** An authority for these tests, and orders of it. */
final class Authorities {

    static final SecureRandom RANDOM = new SecureRandom();
    static final Instant FROM = Instant.parse("2026-01-15T00:00:00Z");
    static final StateName NAME =
            new StateName("UT", "UTO", "Office of Utopia", "CSCA Utopia", "https://pki.gatehouse.example");
    static final CountryAuthority ROOT = root(KeyAlgorithm.P384);

    private Authorities() {}

    static CountryAuthority root(KeyAlgorithm algorithm) {
        try {
            return Certificates.root(
                    order(CertificateProfile.COUNTRY_AUTHORITY, NAME, 1), GeneratedKey.generate(algorithm, RANDOM));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static CertificateOrder order(CertificateProfile profile, StateName name, long serial) {
        boolean documents = profile.namesDocumentTypes();
        return new CertificateOrder(
                profile,
                name,
                BigInteger.valueOf(serial),
                FROM,
                Instant.parse("2026-04-15T00:00:00Z"),
                Instant.parse("2036-04-15T00:00:00Z"),
                documents ? List.of("P", "ID") : List.of(),
                "https://pki.gatehouse.example/ut.crl");
    }

    static X509CertificateHolder certificate(CertificateProfile profile) {
        try {
            return switch (profile) {
                case COUNTRY_AUTHORITY -> ROOT.certificate();
                case AUTHORITY_LINK ->
                    Certificates.link(order(profile, NAME, 2), root(KeyAlgorithm.P384), ROOT);
                case DOCUMENT_SIGNER, MASTER_LIST_SIGNER, SEAL_SIGNER ->
                    signer(profile, GeneratedKey.generate(KeyAlgorithm.P256, RANDOM));
            };
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static X509CertificateHolder signer(CertificateProfile profile, SigningKey key) {
        try {
            return Certificates.signer(order(profile, NAME.named("Signer"), 3), key.publicKey(), ROOT);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static DocumentSigner documentSigner(KeyAlgorithm algorithm) {
        GeneratedKey key = GeneratedKey.generate(algorithm, RANDOM);
        return DocumentSigner.of(key, signer(CertificateProfile.DOCUMENT_SIGNER, key));
    }
}
