package org.gatehouse.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The chains of this run: as many as there were transactions writing at the same time. A run continues no chain of an
 * earlier one, so a kill can tear none.
 */
@Component
class Chains {

    private final EntryStore store;
    private final Clock clock;
    private final ChainHash hash;
    private final ConcurrentLinkedDeque<Chain> free = new ConcurrentLinkedDeque<>();
    private final Map<Long, Chain> all = new ConcurrentHashMap<>();
    private final Map<Long, Chain> doubtful = new ConcurrentHashMap<>();
    private final AtomicReference<byte[]> lastCheckpoint = new AtomicReference<>(new byte[32]);

    Chains(EntryStore store, Clock clock, ChainHash hash) {
        this.store = store;
        this.clock = clock;
        this.hash = hash;
    }

    /** The lease of the current transaction; made at its first entry. */
    Lease lease() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Lease held) {
            return held;
        }
        Chain chain = free.pollFirst();
        boolean opened = chain == null;
        var lease = opened ? open() : new Lease(this, chain, false);
        hold(lease);
        TransactionSynchronizationManager.registerSynchronization(lease);
        return lease;
    }

    /** Opens a chain within the caller's transaction: a second connection could wait for ever when all are in use. */
    private Lease open() {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = store.openChain(at);
        var entry = new AuditEntry("system:audit", AuditEntry.Action.RUN, "audit/chain/" + number, "AUDIT", "");
        var row = hash.seal(AuditRow.of(number, 0, TimeOrderedId.at(at), at, entry, lastCheckpoint.get()));
        store.insert(row);
        return new Lease(this, new Chain(number, new Chain.Head(0, row.hash())), true);
    }

    void hold(Lease lease) {
        TransactionSynchronizationManager.bindResource(this, lease);
    }

    void over(Lease lease) {
        if (TransactionSynchronizationManager.getResource(this) == lease) {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    void giveBack(Chain chain) {
        all.put(chain.number(), chain);
        free.addFirst(chain);
    }

    void giveUp(Chain chain) {
        all.remove(chain.number());
        doubtful.put(chain.number(), chain);
    }

    /** Chains that this run has committed rows to, apart from the doubtful ones. */
    Collection<Chain> committed() {
        return all.values();
    }

    /** Chains whose last commit may or may not have reached the database. */
    Set<Long> doubtful() {
        return Set.copyOf(doubtful.keySet());
    }

    void settled(long chain) {
        doubtful.remove(chain);
    }

    void checkpointed(byte[] checkpointHash) {
        lastCheckpoint.set(checkpointHash);
    }
}
