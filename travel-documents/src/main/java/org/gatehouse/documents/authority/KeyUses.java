package org.gatehouse.documents.authority;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what each key has signed. There must be one count for a key wherever it is used, so a house with a database
 * implements this on it.
 */
public interface KeyUses {

    /**
     * Counts one use, atomically and before the key signs.
     *
     * @param keySha256 the SHA-256 of the public key, in hex
     * @return which use this is, from 1
     */
    long next(String keySha256);

    /** A count that lives as long as this process; for one machine that is never restarted, and for tests. */
    static KeyUses inMemory() {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        return key -> counts.merge(key, 1L, Long::sum);
    }
}
