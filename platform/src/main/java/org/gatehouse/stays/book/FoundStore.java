package org.gatehouse.stays.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Correction;
import org.gatehouse.stays.Stays.Movement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Findings as rows of {@code stays.irregular}; what officers make of them is not its matter. */
@Component
class FoundStore {

    private final JdbcTemplate jdbc;
    private final Ports ports;

    FoundStore(JdbcTemplate jdbc, Ports ports) {
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /**
     * A finding that stands.
     *
     * @param exit the exit that it is about, of an exit without an entry
     */
    record Standing(
            UUID id,
            IrregularKind kind,
            Optional<StayId> stay,
            Optional<UUID> crossing,
            LocalDate day,
            Optional<LocalDate> lastDay,
            PortCode port,
            IrregularState state,
            Optional<Movement.Left> exit) {

        /** Whether an officer has ended it for good: a correction changes nothing of that. */
        boolean settled() {
            return !state.allows(IrregularState.EXPLAINED);
        }
    }

    /** Adds what was not found before; each is found once. */
    void add(List<Found> found, Instant now) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO stays.irregular (id, kind, stay, crossing, crossed_at, issuer, document_number, nationality, port,
                                             day, last_day, found_at, found_in, state, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, pg_current_xact_id()::text::bigint, 'FOUND', 1)
                ON CONFLICT DO NOTHING
                """, found, 1_000, (statement, one) -> {
            statement.setObject(1, TimeOrderedId.at(now));
            statement.setString(2, one.kind().name());
            statement.setObject(3, one.stay().map(StayId::value).orElse(null), Types.OTHER);
            statement.setObject(4, one.crossing().map(Found.Crossed::id).orElse(null), Types.OTHER);
            statement.setObject(
                    5, one.crossing().map(crossed -> utc(crossed.at())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(6, one.bearer().issuer());
            statement.setString(7, one.bearer().number());
            statement.setString(8, one.nationality());
            statement.setString(9, one.port().value());
            statement.setObject(10, one.day());
            statement.setObject(11, one.lastDay().orElse(null), Types.DATE);
            statement.setObject(12, utc(now));
        });
    }

    /** All of a document whose ground no correction took away. */
    List<Standing> standing(Bearer bearer) {
        return jdbc.query("""
                SELECT id, kind, stay, crossing, crossed_at, issuer, document_number, nationality, port, day, last_day, state
                FROM stays.irregular
                WHERE document_number = ? AND issuer = ? AND NOT fell_away
                ORDER BY id
                FOR UPDATE
                """, FoundStore::read, bearer.number(), bearer.issuer());
    }

    /** Explains them by the correction that took their ground away. */
    void fellAway(List<Standing> fallen, Correction correction, Instant now) {
        if (fallen.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO stays.conclusion (irregular, number, outcome, correction, concluded_by, concluded_at, day,
                                              recorded_in, fell_away)
                SELECT ?, COALESCE(max(number), 0) + 1, 'EXPLAINED', ?, ?, ?, ?, pg_current_xact_id()::text::bigint, true
                FROM stays.conclusion WHERE irregular = ?
                """, fallen, 100, (statement, one) -> {
            statement.setObject(1, one.id());
            statement.setObject(2, correction.id());
            statement.setObject(3, correction.confirmedBy().id().value());
            statement.setObject(4, utc(now));
            statement.setObject(5, dayAt(one.port(), now));
            statement.setObject(6, one.id());
        });
        jdbc.batchUpdate("""
                UPDATE stays.irregular SET state = 'EXPLAINED', fell_away = true, version = version + 1 WHERE id = ?
                """, fallen, 100, (statement, one) -> statement.setObject(1, one.id()));
    }

    private LocalDate dayAt(PortCode port, Instant now) {
        return LocalDate.ofInstant(now, ports.find(port).map(Port::zone).orElse(ZoneOffset.UTC));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        var kind = IrregularKind.valueOf(row.getString("kind"));
        var crossing = row.getObject("crossing", UUID.class);
        var day = row.getObject("day", LocalDate.class);
        var port = new PortCode(row.getString("port"));
        Optional<Movement.Left> exit = kind == IrregularKind.EXIT_WITHOUT_ENTRY
                ? Optional.of(new Movement.Left(
                        crossing,
                        new Bearer(row.getString("issuer"), row.getString("document_number")),
                        row.getString("nationality"),
                        port,
                        row.getObject("crossed_at", OffsetDateTime.class).toInstant(),
                        day))
                : Optional.empty();
        return new Standing(
                row.getObject("id", UUID.class),
                kind,
                Optional.ofNullable(row.getObject("stay", UUID.class)).map(StayId::new),
                Optional.ofNullable(crossing),
                day,
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                port,
                IrregularState.valueOf(row.getString("state")),
                exit);
    }
}
