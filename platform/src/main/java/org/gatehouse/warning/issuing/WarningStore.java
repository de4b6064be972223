package org.gatehouse.warning.issuing;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warning.Addressee;
import org.gatehouse.warning.Warning.Lifted;
import org.gatehouse.warning.Warning.Result;
import org.gatehouse.warning.Warning.Task;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningId;
import org.gatehouse.warning.Warnings.Assignment;
import org.gatehouse.warning.Warnings.Filter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code warning.warning}, {@code warning.addressee} and {@code warning.task}. */
@Component
class WarningStore {

    private static final String SELECT = """
            SELECT w.id, w.version, w.signal, s.indicator, s.scope, w.level, w.advice_en, w.advice_zh, w.valid_from,
                   w.valid_until, w.issued_by, w.issued_at, w.state, w.ended_by, w.ended_at, w.ended_words
            FROM warning.warning w JOIN warning.signal s ON s.id = w.signal
            """;
    private static final String FIND = SELECT + "WHERE w.id = :id";
    private static final String LOCK = SELECT + "WHERE w.id = :id FOR UPDATE OF w";
    private static final String LIST = SELECT + """
            WHERE (CAST(:port AS text) IS NULL
                   OR s.port = :port
                   OR EXISTS (SELECT 1 FROM warning.addressee a WHERE a.warning = w.id AND a.port = :port))
              AND (CAST(:level AS text) IS NULL OR w.level = :level)
              AND (NOT :inForce OR (w.state = 'ISSUED' AND w.valid_from <= :now AND w.valid_until > :now))
            ORDER BY w.id DESC
            LIMIT :limit
            """;
    private static final String IN_FORCE = SELECT + """
            WHERE w.state = 'ISSUED' AND w.valid_from <= :now AND w.valid_until > :now
              AND EXISTS (SELECT 1 FROM warning.addressee a
                          WHERE a.warning = w.id AND a.port = :port AND a.unit = ANY(:units))
            ORDER BY array_position(ARRAY['RED', 'ORANGE', 'YELLOW', 'BLUE'], w.level), w.id DESC
            LIMIT 10
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WarningStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Warning> find(WarningId id) {
        return whole(jdbc.sql(FIND)
                        .param("id", id.value())
                        .query(WarningRow::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Waits for another officer's transaction on the same row. */
    Optional<Warning> lock(WarningId id) {
        return whole(jdbc.sql(LOCK)
                        .param("id", id.value())
                        .query(WarningRow::read)
                        .list())
                .stream()
                .findFirst();
    }

    List<Warning> list(Filter filter, Optional<PortCode> port, Instant now) {
        return whole(jdbc.sql(LIST)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("level", filter.level().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("inForce", filter.inForce())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", Math.clamp(filter.limit(), 1, 100))
                .query(WarningRow::read)
                .list());
    }

    /** The gravest first, at most ten, without addressees and tasks. */
    List<Warning> inForce(PortCode port, Collection<Unit> units, Instant now) {
        return jdbc.sql(IN_FORCE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("port", port.value())
                .param("units", units.stream().map(Enum::name).toArray(String[]::new))
                .query(WarningRow::read)
                .list();
    }

    long unacknowledged(PortCode port, Collection<Unit> units, Instant now) {
        return jdbc.sql("""
                        SELECT count(DISTINCT w.id)
                        FROM warning.warning w JOIN warning.addressee a ON a.warning = w.id
                        WHERE w.state = 'ISSUED' AND w.valid_from <= :now AND w.valid_until > :now
                          AND a.port = :port AND a.unit = ANY(:units) AND a.acknowledged_by IS NULL
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("port", port.value())
                .param("units", units.stream().map(Enum::name).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void insert(Warning warning, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO warning.warning (id, signal, level, advice_en, advice_zh, valid_from, valid_until, issued_by,
                            issued_at, issued_day, issued_in, state, version)
                        VALUES (:id, :signal, :level, :adviceEn, :adviceZh, :from, :until, :by, :at, :day,
                            pg_current_xact_id()::text::bigint, 'ISSUED', 1)
                        """)
                .param("id", warning.id().value())
                .param("signal", warning.signal().value())
                .param("level", warning.level().name())
                .param("adviceEn", warning.advice().en())
                .param("adviceZh", warning.advice().zh())
                .param("from", warning.validFrom().atOffset(ZoneOffset.UTC))
                .param("until", warning.validUntil().atOffset(ZoneOffset.UTC))
                .param("by", warning.issuedBy().value())
                .param("at", warning.issuedAt().atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
        batches.batchUpdate(
                "INSERT INTO warning.addressee (warning, port, unit) VALUES (?, ?, ?)",
                warning.addressees(),
                500,
                (statement, addressee) -> {
                    statement.setObject(1, warning.id().value());
                    statement.setString(2, addressee.to().port().value());
                    statement.setString(3, addressee.to().unit().name());
                });
    }

    /** What was acknowledged before stays. */
    void acknowledge(WarningId id, To to, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE warning.addressee SET acknowledged_by = :by, acknowledged_at = :at
                        WHERE warning = :id AND port = :port AND unit = :unit AND acknowledged_by IS NULL
                        """)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("port", to.port().value())
                .param("unit", to.unit().name())
                .update();
    }

    void assign(Warning warning, Assignment assignment, OfficerId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO warning.task (warning, number, port, unit, words, due_at, given_by, given_at, state)
                        VALUES (:warning, :number, :port, :unit, :words, :due, :by, :at, 'OPEN')
                        """)
                .param("warning", warning.id().value())
                .param("number", warning.tasks().size() + 1)
                .param("port", assignment.to().port().value())
                .param("unit", assignment.to().unit().name())
                .param("words", assignment.words())
                .param("due", assignment.dueAt().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(WarningId id, int task, Result result) {
        jdbc.sql("""
                        UPDATE warning.task SET state = :state, result = :words, answered_by = :by, answered_at = :at
                        WHERE warning = :id AND number = :number AND state = 'OPEN'
                        """)
                .param("state", result.done() ? "DONE" : "NOT_DONE")
                .param("words", result.words())
                .param("by", result.by().value())
                .param("at", result.at().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("number", task)
                .update();
    }

    void lift(WarningId id, Lifted lifted) {
        jdbc.sql("""
                        UPDATE warning.warning
                        SET state = 'LIFTED', version = version + 1, ended_by = :by, ended_at = :at, ended_words = :words
                        WHERE id = :id
                        """)
                .param("by", lifted.by().value())
                .param("at", lifted.at().atOffset(ZoneOffset.UTC))
                .param("words", lifted.words())
                .param("id", id.value())
                .update();
    }

    private List<Warning> whole(List<Warning> rows) {
        UUID[] ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Addressee>> addressees = new HashMap<>();
        Map<UUID, List<Task>> tasks = new HashMap<>();
        if (ids.length > 0) {
            jdbc.sql("""
                            SELECT warning, port, unit, acknowledged_by, acknowledged_at FROM warning.addressee
                            WHERE warning = ANY(:ids) ORDER BY port, unit
                            """)
                    .param("ids", ids)
                    .query((row, _) -> addressees
                            .computeIfAbsent(row.getObject("warning", UUID.class), _ -> new ArrayList<>())
                            .add(WarningRow.addressee(row)))
                    .list();
            jdbc.sql("""
                            SELECT warning, number, port, unit, words, due_at, given_by, given_at, state, result, answered_by,
                                   answered_at
                            FROM warning.task WHERE warning = ANY(:ids) ORDER BY number
                            """)
                    .param("ids", ids)
                    .query((row, _) -> tasks.computeIfAbsent(
                                    row.getObject("warning", UUID.class), _ -> new ArrayList<>())
                            .add(WarningRow.task(row)))
                    .list();
        }
        return rows.stream()
                .map(row -> WarningRow.with(
                        row,
                        addressees.getOrDefault(row.id().value(), List.of()),
                        tasks.getOrDefault(row.id().value(), List.of())))
                .toList();
    }
}
