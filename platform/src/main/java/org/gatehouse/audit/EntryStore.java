package org.gatehouse.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code audit.entry} and {@code audit.chain}: added, never changed. */
@Component
class EntryStore {

    /** The head of a chain that no run has closed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(long chain, long seq, byte[] hash) {}

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AuditRow row) {
        jdbc.sql("""
                        INSERT INTO audit.entry
                            (chain, seq, id, at, actor, action, record, purpose, justification, previous, hash)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(row.chain())
                .param(row.seq())
                .param(row.id())
                .param(row.at().atOffset(ZoneOffset.UTC))
                .param(row.actor())
                .param(row.action())
                .param(row.record())
                .param(row.purpose())
                .param(row.justification())
                .param(row.previous())
                .param(row.hash())
                .update();
    }

    /** {@return the number of the chain that is opened with this} */
    long openChain(Instant at) {
        return jdbc.sql("INSERT INTO audit.chain (opened_at) VALUES (:at) RETURNING id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void closeChain(long chain, Instant at) {
        jdbc.sql("UPDATE audit.chain SET closed_at = :at WHERE id = :chain AND closed_at IS NULL")
                .param("chain", chain)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Another process that started beside this one took the chains for left behind: they are not. */
    void keepOpen(List<Long> chains) {
        jdbc.sql("UPDATE audit.chain SET closed_at = NULL WHERE id = ANY (:chains) AND closed_at IS NOT NULL")
                .param("chains", chains.toArray(Long[]::new))
                .update();
    }

    /** Heads of the chains that were not closed: those of a run that was killed. */
    List<Found> openHeads() {
        return jdbc.sql("""
                        SELECT c.id, e.seq, e.hash
                        FROM audit.chain c
                        CROSS JOIN LATERAL
                            (SELECT seq, hash FROM audit.entry WHERE chain = c.id ORDER BY seq DESC LIMIT 1) e
                        WHERE c.closed_at IS NULL
                        ORDER BY c.id
                        """)
                .query((row, _) -> new Found(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list();
    }

    boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM audit.entry)")
                .query(Boolean.class)
                .single();
    }
}
