package org.gatehouse.inspection.deciding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.gatehouse.reference.TimeOrderedId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
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

    void copy(List<InspectionRow> rows) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, rows));
    }

    private static long copy(Connection connection, List<InspectionRow> rows) throws SQLException {
        long transaction;
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT pg_current_xact_id()::text::bigint")) {
            result.next();
            transaction = result.getLong(1);
        }
        var text = new CopyText(transaction);
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            for (InspectionRow row : rows) {
                text.add(row);
                if (text.full()) {
                    text.flushTo(copy);
                }
            }
            text.flushTo(copy);
            return copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
