package org.gatehouse.benchmarks;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
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

/** An authority that exists in a benchmark only, with whatever it signs. */
final class SpecimenState {

    /** When everything here was issued, and when it is looked at. */
    static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private static final Duration USE = Duration.ofDays(90);
    private static final Duration VALIDITY = Duration.ofDays(5_000);
    private static final String LISTS = "https://pki.gatehouse.example/utopia.crl";

    private final SecureRandom random;
    private final StateName name;
    private final CountryAuthority authority;

    SpecimenState(String country, KeyAlgorithm algorithm, SecureRandom random) throws GeneralSecurityException {
        this(country, GeneratedKey.generate(algorithm, random), random);
    }

    SpecimenState(String country, GeneratedKey key, SecureRandom random) throws GeneralSecurityException {
        this.random = random;
        name = new StateName(country, "UTO", "Gatehouse Benchmark", "CSCA " + country, "https://pki.gatehouse.example");
        authority = Certificates.root(order(CertificateProfile.COUNTRY_AUTHORITY, name, List.of()), key);
    }

    CountryAuthority authority() {
        return authority;
    }

    X509CertificateHolder root() {
        return authority.certificate();
    }

    X509CertificateHolder signer(CertificateProfile profile, String signer, GeneratedKey key)
            throws GeneralSecurityException {
        List<String> documents = profile == CertificateProfile.DOCUMENT_SIGNER ? List.of("P") : List.of();
        return Certificates.signer(order(profile, name.named(signer), documents), key.publicKey(), authority);
    }

    X509CRLHolder nobodyRevoked() throws GeneralSecurityException {
        return RevocationLists.issue(authority, BigInteger.ONE, Map.of(), NOW, NOW.plus(RevocationLists.INTERVAL_MAX));
    }

    private CertificateOrder order(CertificateProfile profile, StateName subject, List<String> documentTypes) {
        Instant from = NOW.minus(Duration.ofDays(1));
        BigInteger serial = new BigInteger(100, random).setBit(100);
        return new CertificateOrder(
                profile, subject, serial, from, from.plus(USE), from.plus(VALIDITY), documentTypes, LISTS);
    }
}
