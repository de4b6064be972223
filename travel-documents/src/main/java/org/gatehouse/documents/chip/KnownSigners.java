package org.gatehouse.documents.chip;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.ReadCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Signers read before, by the bytes of their certificate. A signer signs up to a hundred thousand documents, so that at
 * a border few certificates come again and again.
 */
final class KnownSigners {

    /** About 5 kB each. */
    private static final int KEPT_MAX = 4_096;

    private final DefectList defects;
    private final ConcurrentMap<Encoded, KnownSigner> kept = new ConcurrentHashMap<>();

    KnownSigners(DefectList defects) {
        this.defects = defects;
    }

    /** @param certificate in DER */
    Optional<KnownSigner> of(byte[] certificate) {
        var encoded = new Encoded(certificate);
        KnownSigner known = kept.get(encoded);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KnownSigner> read = KnownSigner.read(certificate, defects);
        read.ifPresent(signer -> keep(encoded, signer));
        return read;
    }

    /** A signer that the trust store brought. */
    Optional<KnownSigner> of(ReadCertificate certificate) {
        return KnownSigner.of(certificate, defects);
    }

    private void keep(Encoded encoded, KnownSigner signer) {
        // Whoever floods the cache with certificates makes it forget, and no more than that.
        if (kept.size() >= KEPT_MAX) {
            kept.clear();
        }
        kept.put(encoded, signer);
    }

    /** In an order, since anybody can make certificates of one hash: the map then looks for them as in a tree. */
    private record Encoded(byte[] certificate) implements Comparable<Encoded> {

        @Override
        public int compareTo(Encoded other) {
            return Arrays.compare(certificate, other.certificate);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Encoded encoded && Arrays.equals(certificate, encoded.certificate);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(certificate);
        }
    }
}
