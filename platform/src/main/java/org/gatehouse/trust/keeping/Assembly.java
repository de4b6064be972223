package org.gatehouse.trust.keeping;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.documents.trust.CertificateReading;
import org.gatehouse.documents.trust.KeyReading;
import org.gatehouse.documents.trust.PreparedKey;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.gatehouse.trust.Certificates.Kind;

/**
 * From rows to a trust store. Pure. Roots are anchors only where two officers signed; links and signers are carried by
 * their chains; a key that was withdrawn or rejected comes back by no link.
 */
public final class Assembly {

    private final Instant at;
    private final List<CertificateStore.Stored> certificates;
    private final Set<PreparedKey> ended = new HashSet<>();

    public Assembly(Instant at, List<CertificateStore.Stored> certificates) {
        this.at = at;
        this.certificates = List.copyOf(certificates);
        for (CertificateStore.Stored stored : certificates) {
            if (isEnded(stored)
                    && ReadCertificate.read(stored.der()) instanceof CertificateReading.Readable(var certificate)
                    && certificate.key() instanceof KeyReading.Readable(var key)) {
                ended.add(key);
            }
        }
    }

    private static boolean isEnded(CertificateStore.Stored stored) {
        return stored.standing().equals("WITHDRAWN") || stored.standing().equals("REJECTED");
    }

    /** How many roots are believed. */
    public int roots() {
        return (int) certificates.stream().filter(Assembly::isAnchor).count();
    }

    private static boolean isAnchor(CertificateStore.Stored stored) {
        return stored.kind() == Kind.ROOT && stored.standing().equals("TRUSTED");
    }

    /** The believed roots, in DER. */
    public List<byte[]> anchors() {
        return certificates.stream()
                .filter(Assembly::isAnchor)
                .map(CertificateStore.Stored::der)
                .toList();
    }

    /** A builder that holds all of it; more may be added. */
    public TrustStoreBuilder builder(SignatureVerifier verifier) {
        TrustStoreBuilder builder = TrustStore.builder(at).verifier(verifier);
        for (CertificateStore.Stored stored : certificates) {
            if (isAnchor(stored)) {
                builder.anchor(stored.der());
            } else if (stored.kind() == Kind.SIGNER || (stored.kind() == Kind.LINK && mayLead(stored))) {
                builder.certificate(stored.der());
            }
        }
        return builder;
    }

    private boolean mayLead(CertificateStore.Stored link) {
        return !isEnded(link) && mayLead(link.der());
    }

    /** Whether a link to this key may lend trust: not where an officer has taken the key back. */
    public boolean mayLead(byte[] der) {
        return ended.isEmpty()
                || !(ReadCertificate.read(der) instanceof CertificateReading.Readable(var certificate)
                        && certificate.key() instanceof KeyReading.Readable(var key)
                        && ended.contains(key));
    }
}
