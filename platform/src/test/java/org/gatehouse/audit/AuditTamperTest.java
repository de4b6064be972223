package org.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.audit.AuditVerification.Break;
import org.gatehouse.audit.AuditVerification.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The owner of the database, triggers switched off, changes the trail at random: each time it is found, and where. */
class AuditTamperTest {

    private static final int ATTACKS = 600;
    private static final int CHAINS = 4;
    private static final int ROWS_A_CHAIN = 60;

    private static TrailUnderTest trail;

    enum Attack {
        EDIT,
        EDIT_AND_HASH_ANEW,
        DELETE,
        DELETE_AND_CLOSE_RANKS,
        CUT_OFF,
        REMOVE_CHAIN,
        INSERT,
        APPEND,
        SWAP,
        CHECKPOINT_EDIT,
        CHECKPOINT_DELETE,
        CHECKPOINTS_CUT_OFF
    }

    @BeforeAll
    static void write() throws Exception {
        trail = new TrailUnderTest();
        for (int round = 0; round < 6; round++) {
            try (var threads = Executors.newFixedThreadPool(CHAINS)) {
                var together = new CountDownLatch(CHAINS);
                for (int writer = 0; writer < CHAINS; writer++) {
                    threads.submit(() -> trail.transaction.executeWithoutResult(_ -> {
                        trail.append("test/first");
                        together.countDown();
                        await(together);
                        IntStream.range(1, ROWS_A_CHAIN / 6).forEach(i -> trail.append("test/" + i));
                    }));
                }
            }
            trail.sign();
        }
        trail.stop();
        trail.jdbc.sql("CREATE TABLE public.entries AS TABLE audit.entry").update();
        trail.jdbc
                .sql("CREATE TABLE public.checkpoints AS TABLE audit.checkpoint")
                .update();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        trail.close();
    }

    @Test
    void every_change_is_found_with_its_place_and_nothing_else_is() throws Exception {
        var random = new SplittableRandom(20220331);
        Map<Attack, Integer> found = new EnumMap<>(Attack.class);
        assertThat(trail.verify().broken()).isEmpty();
        for (int i = 0; i < ATTACKS; i++) {
            var attack = Attack.values()[i % Attack.values().length];
            Break expected = strike(attack, random);
            var report = trail.verify();
            assertThat(report.broken())
                    .as("%s, number %d", attack, i)
                    .isPresent()
                    .hasValueSatisfying(broken -> {
                        assertThat(broken.chain()).isEqualTo(expected.chain());
                        assertThat(broken.position()).isEqualTo(expected.position());
                        assertThat(broken.kind()).isEqualTo(expected.kind());
                    });
            found.merge(attack, 1, Integer::sum);
            restore();
            if (i % 100 == 0) {
                assertThat(trail.verify().broken()).isEmpty();
            }
        }
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ATTACKS);
    }

    private Break strike(Attack attack, SplittableRandom random) throws Exception {
        var chains = trail.jdbc
                .sql("SELECT DISTINCT chain FROM audit.entry ORDER BY 1")
                .query(Long.class)
                .list();
        long chain = chains.get(random.nextInt(chains.size()));
        long last = single("SELECT max(seq) FROM audit.entry WHERE chain = ?", chain);
        long seq = random.nextLong(last + 1);
        long middle = 1 + random.nextLong(last - 2);
        long lastCheckpoint = single("SELECT max(no) FROM audit.checkpoint");
        return switch (attack) {
            case EDIT -> {
                String column = List.of("actor", "record", "purpose", "justification", "action")
                        .get(random.nextInt(5));
                // Written out for each column: no statement is put together from what varies at random.
                sql(
                        "UPDATE audit.entry SET " + column + " = " + column + " || 'x' WHERE chain = ? AND seq = ?",
                        chain,
                        seq);
                yield new Break(Kind.EDITED, chain, seq);
            }
            case EDIT_AND_HASH_ANEW -> {
                sql("UPDATE audit.entry SET actor = 'officer:wu' WHERE chain = ? AND seq = ?", chain, seq);
                hashAnew(chain, seq, last);
                yield new Break(Kind.EDITED, chain, seq);
            }
            case DELETE -> {
                sql("DELETE FROM audit.entry WHERE chain = ? AND seq = ?", chain, middle);
                yield new Break(Kind.DELETED, chain, middle);
            }
            case DELETE_AND_CLOSE_RANKS -> {
                sql("DELETE FROM audit.entry WHERE chain = ? AND seq = ?", chain, middle);
                sql("UPDATE audit.entry SET seq = -seq + 1 WHERE chain = ? AND seq > ?", chain, middle);
                sql("UPDATE audit.entry SET seq = -seq WHERE chain = ? AND seq < 0", chain);
                yield new Break(Kind.REORDERED, chain, middle);
            }
            case CUT_OFF -> {
                sql("DELETE FROM audit.entry WHERE chain = ? AND seq >= ?", chain, middle);
                yield new Break(Kind.TRUNCATED, chain, middle);
            }
            case REMOVE_CHAIN -> {
                sql("DELETE FROM audit.entry WHERE chain = ?", chain);
                yield new Break(Kind.TRUNCATED, chain, 0);
            }
            case INSERT -> {
                sql("UPDATE audit.entry SET seq = -seq - 1 WHERE chain = ? AND seq >= ?", chain, middle);
                sql("UPDATE audit.entry SET seq = -seq WHERE chain = ? AND seq < 0", chain);
                insertCopy(chain, middle);
                yield new Break(Kind.INSERTED, chain, middle);
            }
            case APPEND -> {
                insertCopy(chain, last + 1);
                yield new Break(Kind.INSERTED, chain, last + 1);
            }
            case SWAP -> {
                long other = 1 + random.nextLong(last);
                long first = Math.min(seq == 0 ? 1 : seq, other);
                long second =
                        first == Math.max(seq, other) ? (first == last ? first - 1 : first + 1) : Math.max(seq, other);
                sql("UPDATE audit.entry SET seq = -1 WHERE chain = ? AND seq = ?", chain, first);
                sql("UPDATE audit.entry SET seq = ? WHERE chain = ? AND seq = ?", first, chain, second);
                sql("UPDATE audit.entry SET seq = ? WHERE chain = ? AND seq = -1", second, chain);
                yield new Break(Kind.REORDERED, chain, Math.min(first, second));
            }
            case CHECKPOINT_EDIT -> {
                long no = 1 + random.nextLong(lastCheckpoint);
                sql("UPDATE audit.checkpoint SET line = overlay(line placing '7' from 60) || '' WHERE no = ?", no);
                sql("UPDATE audit.checkpoint SET line = replace(line, '|', '| ') WHERE no = ?", no);
                yield new Break(Kind.CHECKPOINT_FORGED, 0, no);
            }
            case CHECKPOINT_DELETE -> {
                long no = 1 + random.nextLong(lastCheckpoint);
                sql("DELETE FROM audit.checkpoint WHERE no = ?", no);
                yield new Break(Kind.CHECKPOINT_MISSING, 0, no);
            }
            case CHECKPOINTS_CUT_OFF -> {
                // With the rows that they name: the file outside the database still knows of both.
                sql("DELETE FROM audit.checkpoint");
                sql("DELETE FROM audit.entry WHERE chain = ? AND seq >= ?", chain, middle);
                yield new Break(Kind.TRUNCATED, chain, middle);
            }
        };
    }

    private void insertCopy(long chain, long seq) throws SQLException {
        sql("""
                INSERT INTO audit.entry
                SELECT chain, ?, gen_random_uuid(), at, 'officer:wu', action, record, purpose, justification, hash,
                       sha256(hash)
                FROM audit.entry WHERE chain = ? AND seq = ?
                """, seq, chain, seq - 1);
    }

    /** What somebody without the key can do at best: plain hashes, each naming the one before. */
    private void hashAnew(long chain, long from, long last) throws Exception {
        byte[] previous = null;
        for (long seq = from; seq <= last; seq++) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(("forged " + chain + " " + seq).getBytes());
            if (previous != null) {
                sql("UPDATE audit.entry SET previous = ? WHERE chain = ? AND seq = ?", previous, chain, seq);
            }
            sql("UPDATE audit.entry SET hash = ? WHERE chain = ? AND seq = ?", hash, chain, seq);
            previous = hash;
        }
    }

    private void restore() throws SQLException {
        sql("DELETE FROM audit.entry");
        sql("INSERT INTO audit.entry SELECT * FROM public.entries");
        sql("DELETE FROM audit.checkpoint");
        sql("INSERT INTO audit.checkpoint SELECT * FROM public.checkpoints");
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (Connection connection = trail.database.getConnection()) {
            try (var off = connection.createStatement()) {
                off.execute("SET session_replication_role = replica");
                off.execute("ALTER TABLE audit.entry DROP CONSTRAINT IF EXISTS entry_seq_check");
            }
            try (var change = connection.prepareStatement(statement)) {
                for (int i = 0; i < values.length; i++) {
                    change.setObject(i + 1, values[i]);
                }
                change.executeUpdate();
            }
            try (var on = connection.createStatement()) {
                on.execute("SET session_replication_role = origin");
            }
        }
    }

    private long single(String query, Object... values) {
        return trail.jdbc.sql(query).params(values).query(Long.class).single();
    }
}
