package org.gatehouse.documents.trust;

import java.time.Instant;
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
        Trusted best = certificates.getFirst();
        for (Trusted one : certificates) {
            boolean valid = one.certificate.validAt(at);
            boolean bestValid = best.certificate.validAt(at);
            if (valid != bestValid ? valid : one.certificate.notAfter().isAfter(best.certificate.notAfter())) {
                best = one;
            }
        }
        return best;
    }

    boolean validAt(Instant at) {
        return certificates.stream().anyMatch(one -> one.certificate.validAt(at));
    }
}
