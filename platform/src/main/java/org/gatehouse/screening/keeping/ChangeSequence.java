package org.gatehouse.screening.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** A change of so few entries need not be seen as one. */
    private static final int FEW = 4;

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
     * @param few entries that changed one by one, or a few at a time; lists are few and are read anew with any change
     * @param wholes entries of each larger change, such as a list that came in whole
     */
    public record Since(long value, boolean everything, Set<EntryId> few, List<Set<EntryId>> wholes) {}

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
            return new Since(known, false, Set.of(), List.of());
        }
        if (known < now.floor()) {
            return new Since(now.value(), true, Set.of(), List.of());
        }
        Map<Long, Set<EntryId>> changes = new HashMap<>();
        jdbc.sql("""
                        SELECT value, entry FROM screening.change
                        WHERE value > :known AND value <= :value AND entry IS NOT NULL
                        """).param("known", known).param("value", now.value()).query(row -> {
            changes.computeIfAbsent(row.getLong("value"), _ -> new HashSet<>())
                    .add(new EntryId(row.getObject("entry", UUID.class)));
        });
        Set<EntryId> few = new HashSet<>();
        List<Set<EntryId>> wholes = new ArrayList<>();
        for (Set<EntryId> change : changes.values()) {
            if (change.size() <= FEW) {
                few.addAll(change);
            } else {
                wholes.add(change);
            }
        }
        return new Since(now.value(), false, few, wholes);
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
