package org.gatehouse.documents.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.documents.trust.AuthorityKey.Trusted;

/**
 * The authorities that are believed: self-signed certificates that came by a trusted route, and what valid links from
 * such lead to. Names decide nothing: many links carry their subject's name as issuer; only the signature tells.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, sections 4.3 and 7.1.1</a>
 */
final class Anchors {

    private final Map<String, List<AuthorityKey>> bySubject = new HashMap<>();
    private final Map<String, List<AuthorityKey>> byCountry = new HashMap<>();
    private final Map<ReadCertificate, Trusted> trusted;
    private final Map<String, String> sameAuthority = new HashMap<>();

    Anchors(Map<ReadCertificate, Trusted> trusted, Set<ReadCertificate> revoked) {
        this.trusted = trusted;
        Map<String, List<Trusted>> keys = new LinkedHashMap<>();
        for (Trusted one : trusted.values()) {
            if (one.certificate().key() instanceof KeyReading.Readable(var key)) {
                keys.computeIfAbsent(one.certificate().subject() + "\n\n" + key.identity(), _ -> new ArrayList<>())
                        .add(one);
                join(one.certificate().issuer(), one.certificate().subject());
            }
        }
        keys.values().forEach(certificates -> add(certificates, revoked));
    }

    private void add(List<Trusted> certificates, Set<ReadCertificate> revoked) {
        ReadCertificate first = certificates.getFirst().certificate();
        if (first.key() instanceof KeyReading.Readable(var key)) {
            boolean anyRevoked = certificates.stream().anyMatch(one -> revoked.contains(one.certificate()));
            var made = new AuthorityKey(key, first.subject(), first.country(), certificates, anyRevoked);
            bySubject.computeIfAbsent(made.subject(), _ -> new ArrayList<>()).add(made);
            byCountry.computeIfAbsent(made.country(), _ -> new ArrayList<>()).add(made);
        }
    }

    /**
     * Finds who is trusted.
     *
     * @param revoked authorities that a revocation list names; they stay known, and lend no trust to others
     */
    static Anchors among(Collection<Authority> pool, Set<ReadCertificate> revoked, SignatureVerifier verifier) {
        return new AnchorSearch(revoked, verifier).among(pool);
    }

    /** Keys under a folded name, those first that carry the key identifier. */
    List<AuthorityKey> named(String subject, Optional<String> keyIdentifier) {
        List<AuthorityKey> named = bySubject.getOrDefault(subject, List.of());
        if (keyIdentifier.isEmpty() || named.size() < 2) {
            return named;
        }
        List<AuthorityKey> ordered = new ArrayList<>(named);
        ordered.sort(
                (one, other) -> Boolean.compare(other.carries(keyIdentifier.get()), one.carries(keyIdentifier.get())));
        return ordered;
    }

    List<AuthorityKey> of(String country) {
        return byCountry.getOrDefault(country, List.of());
    }

    Optional<Trusted> trusted(ReadCertificate certificate) {
        return Optional.ofNullable(trusted.get(certificate));
    }

    Collection<Trusted> all() {
        return trusted.values();
    }

    /** Whether two folded names are those of one authority: equal, or joined by links that change the name. */
    boolean sameAuthority(String one, String other) {
        return first(one).equals(first(other));
    }

    private void join(String one, String other) {
        String a = first(one);
        String b = first(other);
        if (!a.equals(b)) {
            sameAuthority.put(a, b);
        }
    }

    private String first(String name) {
        String at = name;
        for (String next = sameAuthority.get(at); next != null; next = sameAuthority.get(at)) {
            at = next;
        }
        return at;
    }
}
