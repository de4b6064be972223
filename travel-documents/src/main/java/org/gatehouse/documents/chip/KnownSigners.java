package org.gatehouse.documents.chip;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.ReadCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Signers read before, by the SHA-256 of their certificate. A signer signs up to a hundred thousand documents, so that at
 * a border few certificates come again and again.
 */
final class KnownSigners {

    /** About 5 kB each. */
    private static final int KEPT_MAX = 4_096;

    private final DefectList defects;
    private final ConcurrentMap<Fingerprint, KnownSigner> kept = new ConcurrentHashMap<>();

    KnownSigners(DefectList defects) {
        this.defects = defects;
    }

    /** @param certificate in DER */
    Optional<KnownSigner> of(byte[] certificate) {
        var fingerprint = new Fingerprint(Digest.SHA256.hash(certificate));
        KnownSigner known = kept.get(fingerprint);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KnownSigner> read = KnownSigner.read(certificate, defects);
        read.ifPresent(signer -> keep(fingerprint, signer));
        return read;
    }

    /** A signer that the trust store brought. */
    Optional<KnownSigner> of(ReadCertificate certificate) {
        return KnownSigner.of(certificate, defects);
    }

    private void keep(Fingerprint fingerprint, KnownSigner signer) {
        // Whoever floods the cache with certificates makes it forget, and no more than that.
        if (kept.size() >= KEPT_MAX) {
            kept.clear();
        }
        kept.put(fingerprint, signer);
    }

    private record Fingerprint(byte[] sha256) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Fingerprint fingerprint && MessageDigest.isEqual(sha256, fingerprint.sha256);
        }

        @Override
        public int hashCode() {
            return (sha256[0] & 0xFF) << 24 | (sha256[1] & 0xFF) << 16 | (sha256[2] & 0xFF) << 8 | sha256[3] & 0xFF;
        }
    }
}
