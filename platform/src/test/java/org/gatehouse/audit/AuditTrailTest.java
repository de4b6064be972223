package org.gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

    private final TrailUnderTest trail = new TrailUnderTest();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void sixteen_writers_at_once_leave_an_intact_trail_without_the_rows_that_were_rolled_back() throws Exception {
        var kept = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var work = IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (int i = 0; i < 500; i++) {
                            write(writer + "/" + i, i % 7, kept);
                        }
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(rows("test/")).isEqualTo(kept.get());
        var report = trail.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.chains()).isBetween(2L, 20L);
        trail.stop();
        assertThat(trail.verify().broken()).isEmpty();
    }

    private void write(String name, int way, AtomicInteger kept) {
        switch (way) {
            case 0 -> trail.append("test/" + name);
            case 1 ->
                trail.transaction.executeWithoutResult(status -> {
                    trail.append("test/" + name);
                    status.setRollbackOnly();
                });
            case 2 ->
                trail.transaction.executeWithoutResult(status -> {
                    trail.append("test/" + name);
                    var savepoint = status.createSavepoint();
                    trail.append("test/" + name + "/undone");
                    status.rollbackToSavepoint(savepoint);
                });
            case 3 ->
                trail.transaction.executeWithoutResult(_ -> {
                    trail.append("test/" + name);
                    nested(TransactionDefinition.PROPAGATION_REQUIRES_NEW, name, kept);
                    trail.append("test/" + name + "/after");
                });
            case 4 ->
                trail.transaction.executeWithoutResult(_ -> {
                    trail.append("test/" + name);
                    nested(TransactionDefinition.PROPAGATION_NESTED, name, kept);
                    trail.append("test/" + name + "/after");
                });
            default -> trail.transaction.executeWithoutResult(_ -> trail.append("test/" + name));
        }
        kept.addAndGet(way == 1 ? 0 : way == 3 || way == 4 ? 2 : 1);
    }

    private void nested(int propagation, String name, AtomicInteger kept) {
        var inner = new TransactionTemplate(trail.transaction.getTransactionManager());
        inner.setPropagationBehavior(propagation);
        inner.executeWithoutResult(_ -> trail.append("test/" + name + "/inner"));
        try {
            inner.executeWithoutResult(_ -> {
                trail.append("test/" + name + "/lost");
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            kept.incrementAndGet();
        }
    }

    @Test
    void nothing_is_committed_when_the_entry_cannot_be_written() {
        trail.jdbc.sql("CREATE TABLE public.work (id int)").update();
        trail.jdbc
                .sql("ALTER TABLE audit.entry ADD CONSTRAINT full_disk CHECK (record <> 'test/unwritable')")
                .update();

        assertThatThrownBy(() -> trail.transaction.executeWithoutResult(_ -> {
                    trail.jdbc.sql("INSERT INTO public.work VALUES (1)").update();
                    try {
                        trail.append("test/unwritable");
                    } catch (DataAccessException hidden) {
                        assertThat(hidden).isNotNull();
                    }
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(trail.jdbc
                        .sql("SELECT count(*) FROM public.work")
                        .query(Integer.class)
                        .single())
                .isZero();
        trail.append("test/goes-on");
        assertThat(trail.verify().broken()).isEmpty();
    }

    @Test
    void rows_cannot_be_changed_removed_or_emptied() {
        trail.append("test/kept");
        trail.sign();
        for (String table : new String[] {"entry", "checkpoint"}) {
            String column = table.equals("entry") ? "actor" : "line";
            for (String change : new String[] {
                "UPDATE audit." + table + " SET " + column + " = 'x'",
                "DELETE FROM audit." + table,
                "TRUNCATE audit." + table
            }) {
                assertThatThrownBy(() -> trail.jdbc.sql(change).update()).hasStackTraceContaining("append-only");
            }
        }
    }

    @Test
    void a_kill_tears_no_chain_and_the_next_start_signs_what_it_finds() {
        trail.append("test/before");
        trail.append("test/unsigned");
        trail.restart();
        trail.append("test/after");
        trail.sign();
        var report = trail.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(openChains()).isEqualTo(1);
        trail.stop();
        assertThat(openChains()).isZero();
    }

    @Test
    void a_line_that_a_kill_cut_short_is_written_again() throws Exception {
        trail.append("test/one");
        trail.sign();
        trail.append("test/two");
        trail.sign();
        var file = trail.settings.checkpoints();
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        trail.restart();
        assertThat(trail.verify().broken()).isEmpty();
        assertThat(Files.readString(file)).contains(whole.lines().toList().getLast());
    }

    @Test
    void odd_characters_are_stored_so_that_the_hash_holds() {
        trail.append("test/\u0000 nul \ud800 half \ud83d\ude00 whole");
        assertThat(rows("test/")).isEqualTo(1);
        assertThat(trail.verify().broken()).isEmpty();
    }

    @Test
    void an_export_is_verified_with_the_keys_and_without_the_database() throws Exception {
        for (int i = 0; i < 50; i++) {
            trail.append("test/" + i);
        }
        trail.sign();
        var file = Files.createTempFile("audit", ".jsonl");
        try (var out = Files.newOutputStream(file)) {
            assertThat(trail.verification().export(out)).isEqualTo(51);
        }
        var checkpoints = trail.settings.checkpoints();
        var keys = trail.settings.keys();
        assertThat(AuditVerification.verifyExport(file, checkpoints, keys).intact())
                .isTrue();

        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 40));
        assertThat(AuditVerification.verifyExport(file, checkpoints, keys).broken())
                .contains(new AuditVerification.Break(AuditVerification.Kind.TRUNCATED, 1, 40));
        lines.set(7, lines.get(7).replace("officer:li", "officer:wu"));
        Files.write(file, lines);
        assertThat(AuditVerification.verifyExport(file, checkpoints, keys).broken())
                .contains(new AuditVerification.Break(AuditVerification.Kind.EDITED, 1, 7));
    }

    @Test
    void the_secret_keys_are_readable_by_their_owner_alone() throws Exception {
        for (String key : new String[] {AuditKeys.CHAINS, AuditKeys.SIGNING}) {
            assertThat(Files.getPosixFilePermissions(trail.settings.keys().resolve(key)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(RealPostgres.emptyHome()).isNotEqualTo(trail.settings.home());
    }

    private int rows(String prefix) {
        return trail.jdbc
                .sql("SELECT count(*) FROM audit.entry WHERE starts_with(record, :prefix)")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    private int openChains() {
        return trail.jdbc
                .sql("SELECT count(*) FROM audit.chain WHERE closed_at IS NULL")
                .query(Integer.class)
                .single();
    }
}
