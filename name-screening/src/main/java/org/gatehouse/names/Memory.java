package org.gatehouse.names;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was found lately, by what was asked. Has a fixed number of places, a few of them for each hash, and the oldest of those
 * gives way. Threads share it without waiting: at worst something is found once more.
 */
abstract class Memory<K> {

    private static final int BITS = 16;

    /** Places for one hash; a power of two. */
    private static final int WAYS = 4;

    private record Kept<K>(K key, Likely likely) {}

    private final AtomicReferenceArray<@Nullable Kept<K>> places = new AtomicReferenceArray<>(1 << BITS);

    abstract boolean same(K kept, K asked);

    @Nullable
    Likely find(K key, int hash) {
        int first = first(hash);
        for (int way = first; way < first + WAYS; way++) {
            Kept<K> kept = places.getAcquire(way);
            if (kept == null) {
                return null;
            }
            if (same(kept.key, key)) {
                return kept.likely;
            }
        }
        return null;
    }

    void keep(K key, int hash, Likely likely) {
        int first = first(hash);
        for (int way = first + WAYS - 1; way > first; way--) {
            places.setRelease(way, places.getAcquire(way - 1));
        }
        places.setRelease(first, new Kept<>(key, likely));
    }

    private static int first(int hash) {
        return (hash * 0x9E3779B1 >>> 32 - BITS) & -WAYS;
    }
}
