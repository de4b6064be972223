package org.gatehouse.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail as rows in chains: one statement an entry. */
@Component
class ChainedTrail implements AuditTrail {

    private final Chains chains;
    private final EntryStore store;
    private final ChainHash hash;
    private final Clock clock;
    private final TransactionTemplate own;

    ChainedTrail(
            Chains chains, EntryStore store, ChainHash hash, Clock clock, PlatformTransactionManager transactions) {
        this.chains = chains;
        this.store = store;
        this.hash = hash;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
    }

    @Override
    public void append(AuditEntry entry) {
        var stored = storable(entry);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            write(stored);
        } else {
            own.executeWithoutResult(_ -> write(stored));
        }
    }

    private void write(AuditEntry entry) {
        var lease = chains.lease();
        try {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var id = TimeOrderedId.at(at);
            long seq = lease.head().seq() + 1;
            var row = hash.seal(
                    AuditRow.of(lease.chain(), seq, id, at, entry, lease.head().hash()));
            store.insert(row);
            lease.advance(new Chain.Head(seq, row.hash()));
        } catch (RuntimeException e) {
            lease.fail();
            throw e;
        }
    }

    /** PostgreSQL stores no NUL and no half of a surrogate pair; the hash is taken over what it stores. */
    private static AuditEntry storable(AuditEntry entry) {
        return new AuditEntry(
                storable(entry.actor()),
                entry.action(),
                storable(entry.record()),
                storable(entry.purpose()),
                storable(entry.justification()));
    }

    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
