package org.gatehouse.screening.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.screening.EntryId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sequence of changes that matter to a desk. A number is taken last in a transaction and its row stays locked until the
 * commit, so that numbers are visible in their order: whoever has read up to one has missed none before it.
 */
@Component
public class ChangeSequence {

    private final JdbcClient jdbc;
    private final ObjectProvider<Follower> followers;

    ChangeSequence(JdbcClient jdbc, ObjectProvider<Follower> followers) {
        this.jdbc = jdbc;
        this.followers = followers;
    }

    /**
     * What changed since a number.
     *
     * @param value the last number there is
     * @param everything when the number is too old to tell which: then all is read anew
     * @param entries that changed; lists are few and are read anew with any change
     */
    public record Since(long value, boolean everything, Set<EntryId> entries) {}

    /** Told within the transaction of a change of entries. */
    public void of(Collection<EntryId> entries, Instant at) {
        long value = next();
        jdbc.sql("""
                        INSERT INTO screening.change (value, entry, at)
                        SELECT :value, entry, :at FROM unnest(CAST(:entries AS uuid[])) AS entry
                        """)
                .param("value", value)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .param("at", Columns.utc(at))
                .update();
        followSoon();
    }

    /** Told within the transaction of a change of a list, which its entries need not be told of. */
    public void ofLists(Instant at) {
        jdbc.sql("INSERT INTO screening.change (value, entry, at) VALUES (:value, NULL, :at)")
                .param("value", next())
                .param("at", Columns.utc(at))
                .update();
        followSoon();
    }

    /** In one snapshot, so that nothing is forgotten between its two questions. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Since since(long known) {
        record At(long value, long floor) {}
        At now = jdbc.sql("SELECT value, floor FROM screening.sequence")
                .query((row, number) -> new At(row.getLong("value"), row.getLong("floor")))
                .single();
        if (now.value() == known) {
            return new Since(known, false, Set.of());
        }
        if (known < now.floor()) {
            return new Since(now.value(), true, Set.of());
        }
        Set<EntryId> entries = new HashSet<>();
        jdbc.sql("""
                        SELECT DISTINCT entry FROM screening.change
                        WHERE value > :known AND value <= :value AND entry IS NOT NULL
                        """)
                .param("known", known)
                .param("value", now.value())
                .query(UUID.class)
                .list()
                .forEach(entry -> entries.add(new EntryId(entry)));
        return new Since(now.value(), false, entries);
    }

    /** Whoever has not read the older ones by now reads everything. */
    public void forgetBefore(Instant instant) {
        jdbc.sql("""
                        UPDATE screening.sequence
                        SET floor = GREATEST(floor, COALESCE((SELECT max(value) FROM screening.change WHERE at < :at), 0))
                        """).param("at", Columns.utc(instant)).update();
        jdbc.sql("DELETE FROM screening.change WHERE value <= (SELECT floor FROM screening.sequence)")
                .update();
    }

    private long next() {
        return jdbc.sql("UPDATE screening.sequence SET value = value + 1 RETURNING value")
                .query(Long.class)
                .single();
    }

    private void followSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    // On a thread of its own: this one still holds a connection.
                    followers.forEach(follower ->
                            Thread.ofVirtual().name("screening-changed").start(follower::follow));
                }
            }
        });
    }
}
