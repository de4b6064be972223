package org.gatehouse.documents.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Signers seen lately with their chains, so that the second document of a signer costs no chain check. A slot by hash,
 * the later pushing out the earlier: bounded without any order to keep, and without a lock. Compared byte for byte, so
 * a collision costs time and never trust.
 */
final class RecentSigners {

    private final AtomicReferenceArray<Seen> slots;

    record Seen(ReadCertificate certificate, Chain chain) {}

    RecentSigners(int signersMax) {
        slots = new AtomicReferenceArray<>(signersMax);
    }

    Optional<Seen> find(byte[] der) {
        Seen seen = slots.get(slot(Arrays.hashCode(der)));
        return seen != null && Arrays.equals(seen.certificate.bytes(), der) ? Optional.of(seen) : Optional.empty();
    }

    Optional<Seen> find(ReadCertificate certificate) {
        Seen seen = slots.get(slot(certificate.hashCode()));
        return seen != null && seen.certificate.equals(certificate) ? Optional.of(seen) : Optional.empty();
    }

    void keep(Seen seen) {
        slots.set(slot(seen.certificate.hashCode()), seen);
    }

    private int slot(int hash) {
        return Math.floorMod(hash * 0x9E3779B9, slots.length());
    }
}
