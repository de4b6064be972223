package org.gatehouse.inspection.deciding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.reference.TimeOrderedId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes many rows by COPY, on the connection of the transaction. */
@Component
class BatchStore {

    private static final String COPY = """
            COPY inspection.inspection (
                id, port, direction, mode, channel, mrz, issuer, nationality, document_kind, document_number, findings,
                verdict, rules_version, status, version, day, second_line, nationality_group, protection, decided_by,
                confirmed_by, ground, words, leave_by, outcome, decided_at, inputs, recorded_in)
            FROM STDIN
            """;

    private final JdbcTemplate jdbc;
    private final StepStore steps;

    BatchStore(JdbcTemplate jdbc, StepStore steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** @return false when the batch was recorded before */
    boolean claim(String key, int inspections, Instant at) {
        return jdbc.update("""
                        INSERT INTO inspection.batch (key, inspections, recorded_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """, key, inspections, at.atOffset(ZoneOffset.UTC)) == 1;
    }

    boolean claimed(String key) {
        return !jdbc.queryForList("SELECT key FROM inspection.batch WHERE key = ?", String.class, key)
                .isEmpty();
    }

    /**
     * Writes the rows some hundred at a time, while the next ones are made: whoever makes them may ask the database, and then waits for
     * those before.
     */
    void copy(Iterator<InspectionRow> rows) {
        jdbc.execute((Connection connection) -> {
            copy(connection, rows);
            return true;
        });
    }

    private static void copy(Connection connection, Iterator<InspectionRow> rows) throws SQLException {
        var text = new CopyText(transaction(connection));
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> before = CompletableFuture.completedFuture(true);
            while (rows.hasNext()) {
                text.add(rows.next());
                if (text.full() || !rows.hasNext()) {
                    byte[] some = text.take();
                    await(before);
                    before = beside.submit(() -> write(connection, some));
                }
            }
            await(before);
        }
    }

    private static void await(Future<?> written) throws SQLException {
        try {
            written.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException failed) {
                throw failed;
            }
            throw new IllegalStateException("rows could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", e);
        }
    }

    private static long transaction(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_current_xact_id()::text::bigint");
                var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long write(Connection connection, byte[] some) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            copy.writeToCopy(some, 0, some.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    void addSteps(List<StepStore.StepRow> rows) {
        if (!rows.isEmpty()) {
            steps.add(rows);
        }
    }

    /** Makes the partition of a month if there is none; without the index that searches need when {@code bulk}. */
    void openMonth(YearMonth month, boolean bulk) {
        jdbc.query(
                "SELECT inspection.open_month(?, ?, ?, ?)",
                (row, number) -> month,
                Months.suffix(month),
                TimeOrderedId.floor(Months.start(month)),
                TimeOrderedId.floor(Months.start(month.plusMonths(1))),
                bulk);
    }

    /** For records that come before anybody prepared their month. Asks first: to open is to wait for all who are opening. */
    void openMissing(Collection<YearMonth> months) {
        for (YearMonth month : months) {
            String suffix = Months.suffix(month);
            if (jdbc.queryForList("SELECT to_regclass('inspection.inspection_' || ?)::text", String.class, suffix)
                    .contains(null)) {
                openMonth(month, false);
            }
        }
    }

    void seal(YearMonth month) {
        jdbc.query("SELECT inspection.seal_month(?)", (row, number) -> month, Months.suffix(month));
    }
}
