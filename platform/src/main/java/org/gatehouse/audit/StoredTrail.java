package org.gatehouse.audit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail in the database, read as of one instant, streaming. */
@Component
class StoredTrail implements AuditVerification {

    private static final int ROWS_AT_A_TIME = 5_000;
    private static final long PROGRESS_EVERY_ROWS = 10_000;

    private final AuditKeys keys;
    private final AuditSettings settings;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    StoredTrail(AuditKeys keys, AuditSettings settings, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.settings = settings;
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_A_TIME);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Report verify(LongConsumer progress) {
        // The file first: every line in it was in the table before.
        long fileOctets = fileLength();
        return Objects.requireNonNull(snapshot.execute(_ -> {
            var heads = new SignedHeads(keys.verifying());
            jdbc.query("SELECT no, line FROM audit.checkpoint ORDER BY no", (ResultSet row) -> {
                heads.follow(row.getLong(1), row.getString(2));
            });
            compareWithFile(heads, fileOctets);
            var walk = new ChainWalk(keys.chains(), heads.farthest());
            jdbc.query(ROWS, (ResultSet rows) -> walkAll(walk, rows, progress));
            var broken = walk.end().or(heads::broken);
            return new Report(broken, walk.rows(), walk.chains(), heads.count());
        }));
    }

    @Override
    public long export(OutputStream to) {
        var out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        Long written = snapshot.execute(_ -> jdbc.query(ROWS, (ResultSet rows) -> {
            try {
                long count = 0;
                while (rows.next()) {
                    out.write(ExportedTrail.write(read(rows)));
                    out.write('\n');
                    count++;
                }
                out.flush();
                return count;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return written == null ? 0 : written;
    }

    private static final String ROWS = """
            SELECT chain, seq, id, at, actor, action, record, purpose, justification, previous, hash
            FROM audit.entry ORDER BY chain, seq
            """;

    private static boolean walkAll(ChainWalk walk, ResultSet rows, LongConsumer progress) throws SQLException {
        while (rows.next() && walk.step(read(rows))) {
            if (walk.rows() % PROGRESS_EVERY_ROWS == 0) {
                progress.accept(walk.rows());
            }
        }
        return true;
    }

    private static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    private long fileLength() {
        try {
            return Files.exists(settings.checkpoints()) ? Files.size(settings.checkpoints()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compareWithFile(SignedHeads heads, long octets) {
        if (octets == 0) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(settings.checkpoints())) {
            long read = 0;
            var page = new ArrayList<Checkpoint>();
            for (String line = lines.readLine(); line != null && read < octets; line = lines.readLine()) {
                read += line.length() + 1;
                // A kill in the middle of a line leaves a part of one; the whole line follows it.
                Checkpoint.read(line, keys.verifying()).ifPresent(page::add);
                if (page.size() == ROWS_AT_A_TIME) {
                    compare(heads, page);
                }
            }
            compare(heads, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(SignedHeads heads, List<Checkpoint> page) {
        if (page.isEmpty()) {
            return;
        }
        var inTable = new HashMap<Long, String>();
        jdbc.query(
                "SELECT no, line FROM audit.checkpoint WHERE no BETWEEN ? AND ?",
                (ResultSet row) -> {
                    inTable.put(row.getLong(1), row.getString(2));
                },
                page.getFirst().no(),
                page.getLast().no());
        page.forEach(outside -> heads.witness(outside, inTable.get(outside.no())));
        page.clear();
    }
}
