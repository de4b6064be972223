package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A trusted key under one name, with every certificate that carries it: the self-signed one, links, renewals.
 *
 * @param revoked whether a revocation list names one of the certificates
 */
record AuthorityKey(PreparedKey key, String subject, String country, List<Trusted> certificates, boolean revoked) {

    AuthorityKey {
        certificates = List.copyOf(certificates);
    }

    /**
     * A certificate and where its trust comes from.
     *
     * @param root the anchor; the certificate itself when it is one
     */
    record Trusted(ReadCertificate certificate, ReadCertificate root) {}

    boolean carries(String keyIdentifier) {
        return certificates.stream()
                .anyMatch(one -> one.certificate
                        .subjectKeyIdentifier()
                        .filter(keyIdentifier::equals)
                        .isPresent());
    }

    /** The certificate to judge validity by: one valid at the instant where there is one, and of those the last to end. */
    Trusted best(Instant at) {
        return certificates.stream()
                .max(Comparator.comparing((Trusted one) -> one.certificate.validAt(at))
                        .thenComparing(one -> one.certificate.notAfter()))
                .orElseThrow();
    }

    boolean validAt(Instant at) {
        return certificates.stream().anyMatch(one -> one.certificate.validAt(at));
    }
}
