package org.gatehouse.stays.book;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows of {@code stays.stay}; every statement handles as many as it is given. */
@Component
class StayStore {

    private static final String OPEN = """
            SELECT id, stay.issuer, document_number, entry_port, entered_at, entry_day, lawful_until
            FROM stays.stay
            """;

    private final JdbcTemplate jdbc;

    StayStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other transactions wait that concern one of these bearers, until this one ends. */
    void lock(Collection<Stays.Bearer> bearers) {
        // in one order for everybody, so that two transactions never wait for each other
        Object[] marks = bearers.stream()
                .map(bearer -> bearer.issuer() + '/' + bearer.number())
                .sorted()
                .toArray();
        jdbc.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    SELECT pg_advisory_xact_lock(hashtextextended(mark, 7))
                    FROM unnest(?::text[]) WITH ORDINALITY AS bearer(mark, place)
                    ORDER BY place
                    """)) {
                statement.setArray(1, connection.createArrayOf("text", marks));
                return statement.execute();
            }
        });
    }

    Map<Stays.Bearer, Stay> open(Collection<Stays.Bearer> bearers) {
        List<Stays.Bearer> asked = List.copyOf(bearers);
        List<Stay> open = asked.size() == 1 ? openOfOne(asked.getFirst()) : openOfMany(asked);
        return open.stream().collect(Collectors.toMap(Stay::bearer, Function.identity(), (one, _) -> one));
    }

    /** The one traveller of a desk: a plan over two values is kept, one over two arrays is made anew each time. */
    private List<Stay> openOfOne(Stays.Bearer bearer) {
        return jdbc.query(
                OPEN + "WHERE issuer = ? AND document_number = ? AND ended_how IS NULL",
                (row, number) -> readOpen(row),
                bearer.issuer(),
                bearer.number());
    }

    private List<Stay> openOfMany(List<Stays.Bearer> asked) {
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(OPEN + """
                            JOIN unnest(?::text[], ?::text[]) AS bearer(issuer, number)
                                ON stay.issuer = bearer.issuer AND document_number = bearer.number
                            WHERE ended_how IS NULL
                            """);
                    Object[] issuers = asked.stream().map(Stays.Bearer::issuer).toArray();
                    Object[] numbers = asked.stream().map(Stays.Bearer::number).toArray();
                    statement.setArray(1, texts(connection, issuers));
                    statement.setArray(2, texts(connection, numbers));
                    return statement;
                },
                (row, number) -> readOpen(row));
    }

    List<Stay> open(Optional<StayId> after, int limit) {
        return jdbc.query(
                OPEN + """
                WHERE ended_how IS NULL AND id > ?
                ORDER BY id
                LIMIT ?
                """,
                (row, number) -> readOpen(row),
                after.map(StayId::value).orElse(new UUID(0, 0)),
                limit);
    }

    private static Stay readOpen(ResultSet row) throws SQLException {
        return new Stay(
                new StayId(row.getObject("id", UUID.class)),
                new Stays.Bearer(row.getString("issuer"), row.getString("document_number")),
                new PortCode(row.getString("entry_port")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("entry_day", LocalDate.class),
                Optional.ofNullable(row.getObject("lawful_until", LocalDate.class)),
                Optional.empty());
    }

    /** Ends stays that were open in the table. */
    void end(List<StayChange> ended) {
        jdbc.batchUpdate("""
                UPDATE stays.stay SET ended_how = ?, ended_at = ?, ended_day = ?, exit_port = ?, ended_by = ?
                WHERE id = ? AND ended_how IS NULL
                """, ended, 1_000, (statement, change) -> {
            setEnd(statement, 1, change);
            statement.setObject(6, change.id().value());
        });
    }

    /** Adds stays, open or, within one batch, ended already. */
    void add(List<StayChange> added) {
        jdbc.batchUpdate("""
                INSERT INTO stays.stay (ended_how, ended_at, ended_day, exit_port, ended_by, id, issuer, document_number,
                                        nationality, entry_port, entered_at, entry_day, lawful_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, added, 1_000, (statement, change) -> {
            var entry = change.entry().orElseThrow();
            setEnd(statement, 1, change);
            statement.setObject(6, entry.id().value());
            statement.setString(7, entry.bearer().issuer());
            statement.setString(8, entry.bearer().number());
            statement.setString(9, entry.nationality());
            statement.setString(10, entry.port().value());
            statement.setObject(11, entry.at().atOffset(ZoneOffset.UTC));
            statement.setObject(12, entry.day());
            statement.setObject(13, entry.lawfulUntil().orElse(null));
        });
    }

    /**
     * All stays of a document in the order of their entries, those that a correction annulled among them.
     *
     * @param crossings all on the document: stays are found by the crossings that opened them, so that no entry pays for an
     *     index that corrections alone would use
     */
    List<Written> of(Stays.Bearer bearer, Collection<UUID> crossings) {
        UUID[] opened = crossings.toArray(UUID[]::new);
        return jdbc.query("""
                SELECT id, issuer, document_number, nationality, entry_port, entered_at, entry_day, lawful_until, ended_how,
                       ended_at, ended_day, exit_port, ended_by
                FROM stays.stay
                WHERE id = ANY (?) AND document_number = ? AND issuer = ?
                ORDER BY entered_at, id
                """, (row, number) -> Written.read(row), (Object) opened, bearer.number(), bearer.issuer());
    }

    /** Writes stays as a correction has them, entry and end; the reckoning of movements never comes here. */
    void rewrite(List<StayChange> changed) {
        jdbc.batchUpdate("""
                UPDATE stays.stay
                SET ended_how = ?, ended_at = ?, ended_day = ?, exit_port = ?, ended_by = ?, entry_day = ?, lawful_until = ?
                WHERE id = ?
                """, changed, 100, (statement, change) -> {
            var entry = change.entry().orElseThrow();
            setEnd(statement, 1, change);
            statement.setObject(6, entry.day());
            statement.setObject(7, entry.lawfulUntil().orElse(null), Types.DATE);
            statement.setObject(8, change.id().value());
        });
    }

    /** Closes a stay by the exit that was made on another document, if it is open still. */
    void endBy(StayId stay, UUID crossing, PortCode port, Stay.Ended end) {
        end(List.of(new StayChange(
                stay, Optional.empty(), Optional.empty(), Optional.of(end), Optional.of(port), Optional.of(crossing))));
    }

    private static void setEnd(PreparedStatement statement, int first, StayChange change) throws SQLException {
        var end = change.end();
        statement.setString(first, end.map(ended -> ended.how().name()).orElse(null));
        statement.setObject(
                first + 1, end.map(ended -> ended.at().atOffset(ZoneOffset.UTC)).orElse(null));
        statement.setObject(first + 2, end.map(Stay.Ended::day).orElse(null));
        statement.setString(first + 3, change.exitPort().map(PortCode::value).orElse(null));
        statement.setObject(
                first + 4,
                change.endedBy()
                        .filter(crossing -> !crossing.equals(Written.UNKNOWN))
                        .orElse(null),
                Types.OTHER);
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
