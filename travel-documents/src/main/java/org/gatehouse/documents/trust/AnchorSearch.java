package org.gatehouse.documents.trust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.documents.trust.AuthorityKey.Trusted;

/** Finds which of the delivered certificates are anchors, and follows the links from them. */
final class AnchorSearch {

    private final Set<ReadCertificate> revoked;
    private final SignatureVerifier verifier;
    private final Map<ReadCertificate, Trusted> trusted = new LinkedHashMap<>();
    private final Map<String, List<ReadCertificate>> waiting = new HashMap<>();
    private final Deque<Trusted> lending = new ArrayDeque<>();
    private final Set<String> tried = new HashSet<>();

    AnchorSearch(Set<ReadCertificate> revoked, SignatureVerifier verifier) {
        this.revoked = revoked;
        this.verifier = verifier;
    }

    Anchors among(Collection<Authority> pool) {
        List<ReadCertificate> doubtful = new ArrayList<>();
        for (Authority authority : pool) {
            ReadCertificate certificate = authority.certificate();
            if (authority.delivered() && !pointsElsewhere(certificate) && signedByItself(certificate)) {
                anchor(certificate);
            } else {
                waiting.computeIfAbsent(certificate.issuer(), _ -> new ArrayList<>())
                        .add(certificate);
                if (authority.delivered() && pointsElsewhere(certificate)) {
                    doubtful.add(certificate);
                }
            }
        }
        followLinks();
        // Identifiers do not decide either: what no link explains may have signed itself all the same.
        for (ReadCertificate certificate : doubtful) {
            if (!trusted.containsKey(certificate) && signedByItself(certificate)) {
                anchor(certificate);
            }
        }
        followLinks();
        return new Anchors(trusted, revoked);
    }

    private void anchor(ReadCertificate certificate) {
        Trusted found = new Trusted(certificate, certificate);
        trusted.put(certificate, found);
        lending.add(found);
    }

    /** Whether key identifiers say that another key signed; most links do, and are asked of that key first. */
    private static boolean pointsElsewhere(ReadCertificate certificate) {
        Optional<String> authority = certificate.authorityKeyIdentifier();
        return authority.isPresent() && !authority.equals(certificate.subjectKeyIdentifier());
    }

    private boolean signedByItself(ReadCertificate certificate) {
        return certificate.key() instanceof KeyReading.Readable(var key)
                && certificate.signedBy(key, verifier).outcome() == Outcome.SUCCESSFUL;
    }

    private void followLinks() {
        while (!lending.isEmpty()) {
            Trusted lender = lending.remove();
            if (!revoked.contains(lender.certificate())
                    && lender.certificate().key() instanceof KeyReading.Readable(var key)) {
                lend(lender, key);
            }
        }
    }

    private void lend(Trusted lender, PreparedKey key) {
        for (ReadCertificate next : waiting.getOrDefault(lender.certificate().subject(), List.of())) {
            if (!trusted.containsKey(next)
                    && mayFollow(next, lender.certificate())
                    && tried.add(next.fingerprint() + key.identity())
                    && next.signedBy(key, verifier).outcome() == Outcome.SUCCESSFUL) {
                Trusted found = new Trusted(next, lender.root());
                trusted.put(next, found);
                lending.add(found);
            }
        }
    }

    /** A link is of the same country and was made while the old certificate was in force. */
    private static boolean mayFollow(ReadCertificate link, ReadCertificate from) {
        return link.country().equals(from.country()) && !link.notBefore().isAfter(from.notAfter());
    }
}
