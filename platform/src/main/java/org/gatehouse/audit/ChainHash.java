package org.gatehouse.audit;

import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.stereotype.Component;

/** {@link RowHash} for many threads: each use takes one that is free. */
@Component
class ChainHash {

    private final AuditKeys keys;
    private final ConcurrentLinkedDeque<RowHash> free = new ConcurrentLinkedDeque<>();

    ChainHash(AuditKeys keys) {
        this.keys = keys;
    }

    AuditRow seal(AuditRow row) {
        RowHash hash = free.pollFirst();
        if (hash == null) {
            hash = new RowHash(keys.chains());
        }
        var sealed = row.sealed(hash.of(row));
        free.addFirst(hash);
        return sealed;
    }
}
