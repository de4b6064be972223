package org.gatehouse.audit.writing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditKeys;
import org.gatehouse.audit.RowHash;
import org.springframework.stereotype.Component;

/** {@link RowHash} for many threads: each use takes one that is free. */
@Component
class ChainHash {

    private final AuditKeys keys;
    private final ConcurrentLinkedDeque<RowHash> free = new ConcurrentLinkedDeque<>();

    ChainHash(AuditKeys keys) {
        this.keys = keys;
    }

    byte[] of(long chain, long seq, UUID id, Instant at, AuditEntry entry, byte[] previous) {
        RowHash hash = free.pollFirst();
        if (hash == null) {
            hash = new RowHash(keys.chains());
        }
        byte[] octets = hash.of(chain, seq, id, at, entry, previous);
        free.addFirst(hash);
        return octets;
    }
}
