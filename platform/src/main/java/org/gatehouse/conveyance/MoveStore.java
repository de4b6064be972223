package org.gatehouse.conveyance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves as rows. */
@Repository
class MoveStore {

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new row needs the partition of its month; asking for one that is there costs a look into the catalogue. */
    void ensureMonthOf(Instant instant) {
        jdbc.sql("SELECT conveyance.ensure_month(:day)")
                .param("day", instant.atOffset(ZoneOffset.UTC).toLocalDate())
                .query((_, _) -> true)
                .single();
    }

    void announce(Move move, Instant at, String by) {
        jdbc.sql("""
                        INSERT INTO conveyance.move (id, port, mode, direction, kind, registration, cargo, carrier, expected_at,
                                                     announced_at, announced_by, status, day, version)
                        VALUES (:id, :port, :mode, :direction, :kind, :registration, :cargo, :carrier, :expectedAt,
                                :announcedAt, :announcedBy, 'ANNOUNCED', :day, :version)
                        """)
                .param("id", move.id().value())
                .param("port", move.port().value())
                .param("mode", move.mode().name())
                .param("direction", move.direction().name())
                .param("kind", move.registration().kind().name())
                .param("registration", move.registration().value())
                .param("cargo", move.cargo())
                .param("carrier", move.carrier().orElse(null))
                .param("expectedAt", move.expectedAt().map(MoveStore::utc).orElse(null))
                .param("announcedAt", utc(at))
                .param("announcedBy", by)
                .param("day", move.day())
                .param("version", move.version())
                .update();
    }

    Optional<Move> find(MoveId id) {
        return jdbc.sql("""
                        SELECT id, port, mode, direction, kind, registration, cargo, carrier, expected_at, status, day,
                               inspected_at, version
                        FROM conveyance.move
                        WHERE id = :id
                        """).param("id", id.value()).query(MoveStore::read).optional();
    }

    /** Waits for another officer's transaction on the same row, then shows the row as that one left it. */
    Optional<Move> lock(MoveId id) {
        return jdbc.sql("""
                        SELECT id, port, mode, direction, kind, registration, cargo, carrier, expected_at, status, day,
                               inspected_at, version
                        FROM conveyance.move
                        WHERE id = :id
                        FOR UPDATE
                        """).param("id", id.value()).query(MoveStore::read).optional();
    }

    void inspect(MoveId id, Instant at, LocalDate day, String by) {
        jdbc.sql("""
                        UPDATE conveyance.move
                        SET status = 'INSPECTED', inspected_at = :at, inspected_by = :by, day = :day, version = version + 1,
                            recorded_in = pg_current_xact_id()::text::bigint
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("at", utc(at))
                .param("by", by)
                .param("day", day)
                .update();
    }

    void cancel(MoveId id, Instant at, String by, String why) {
        jdbc.sql("""
                        UPDATE conveyance.move
                        SET status = 'CANCELLED', cancelled_at = :at, cancelled_by = :by, cancelled_why = :why,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("at", utc(at))
                .param("by", by)
                .param("why", why)
                .update();
    }

    int count(Conveyances.Question question) {
        return filter(jdbc.sql("""
                                SELECT count(*)
                                FROM conveyance.move
                                WHERE port = :port AND day = :day
                                  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                                  AND (CAST(:direction AS text) IS NULL OR direction = :direction)
                                  AND (CAST(:status AS text) IS NULL OR status = :status)
                                  AND (:search = '' OR strpos(registration, upper(:search)) > 0
                                       OR strpos(upper(carrier), upper(:search)) > 0)
                                """), question).query(Integer.class).single();
    }

    List<Move> list(Conveyances.Question question, int limit, int offset) {
        return filter(jdbc.sql("""
                                SELECT id, port, mode, direction, kind, registration, cargo, carrier, expected_at, status, day,
                                       inspected_at, version
                                FROM conveyance.move
                                WHERE port = :port AND day = :day
                                  AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                                  AND (CAST(:direction AS text) IS NULL OR direction = :direction)
                                  AND (CAST(:status AS text) IS NULL OR status = :status)
                                  AND (:search = '' OR strpos(registration, upper(:search)) > 0
                                       OR strpos(upper(carrier), upper(:search)) > 0)
                                ORDER BY coalesce(inspected_at, expected_at), id
                                LIMIT :limit OFFSET :offset
                                """), question)
                .param("limit", limit)
                .param("offset", offset)
                .query(MoveStore::read)
                .list();
    }

    private static JdbcClient.StatementSpec filter(JdbcClient.StatementSpec statement, Conveyances.Question question) {
        return statement
                .param("port", question.port().value())
                .param("day", question.day())
                .param("kind", question.kind().map(Enum::name).orElse(null))
                .param("direction", question.direction().map(Enum::name).orElse(null))
                .param("status", question.status().map(Enum::name).orElse(null))
                .param("search", question.search());
    }

    private static Move read(ResultSet row, int number) throws SQLException {
        var kind = ConveyanceKind.valueOf(row.getString("kind"));
        return new Move(
                new MoveId(row.getObject("id", UUID.class)),
                new PortCode(row.getString("port")),
                TransportMode.valueOf(row.getString("mode")),
                Direction.valueOf(row.getString("direction")),
                new Registration(kind, row.getString("registration")),
                row.getBoolean("cargo"),
                Optional.ofNullable(row.getString("carrier")),
                instant(row, "expected_at"),
                MoveStatus.valueOf(row.getString("status")),
                row.getObject("day", LocalDate.class),
                instant(row, "inspected_at"),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
