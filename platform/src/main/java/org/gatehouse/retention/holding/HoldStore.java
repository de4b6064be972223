package org.gatehouse.retention.holding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.retention.Held;
import org.gatehouse.retention.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code retention.hold}. */
@Component
public class HoldStore {

    private static final String SELECT = """
            SELECT id, kind, issuer, document_number, crossing, port, first_day, last_day, ground, words, until, state,
                   proposed_by, proposed_at, answered_by
            FROM retention.hold
            """;
    private static final String SINCE = SELECT + "WHERE proposed_at >= :since ORDER BY id DESC LIMIT 500";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String HOLDING = SELECT + "WHERE state IN ('PROPOSED', 'IN_FORCE') AND until >= :today";

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that holds on the day; until the transaction ends none is added, and none ends. */
    public List<Held> holding(LocalDate today) {
        jdbc.sql("LOCK TABLE retention.hold IN SHARE MODE").update();
        return jdbc.sql(HOLDING).param("today", today).query(HoldStore::read).list().stream()
                .flatMap(hold -> hold.held().stream())
                .toList();
    }

    List<Hold> since(Instant since) {
        return jdbc.sql(SINCE)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(HoldStore::read)
                .list();
    }

    Optional<Hold> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(HoldStore::read).optional();
    }

    void add(Hold hold) {
        var columns = Columns.of(hold.held().orElseThrow());
        jdbc.sql("""
                        INSERT INTO retention.hold (id, kind, issuer, document_number, crossing, port, first_day, last_day,
                                                    ground, words, until, state, proposed_by, proposed_at)
                        VALUES (:id, :kind, :issuer, :number, :crossing, :port, :first, :last, :ground, :words, :until,
                                'PROPOSED', :by, :at)
                        """)
                .param("id", hold.id())
                .param("kind", columns.kind())
                .param("issuer", columns.issuer(), Types.VARCHAR)
                .param("number", columns.number(), Types.VARCHAR)
                .param("crossing", columns.crossing(), Types.OTHER)
                .param("port", columns.port(), Types.VARCHAR)
                .param("first", columns.first(), Types.DATE)
                .param("last", columns.last(), Types.DATE)
                .param("ground", hold.ground().name())
                .param("words", hold.words())
                .param("until", hold.until())
                .param("by", hold.proposedBy().value())
                .param("at", hold.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(UUID id, OfficerId by, Instant at) {
        jdbc.sql("UPDATE retention.hold SET state = 'IN_FORCE', answered_by = :by, answered_at = :at WHERE id = :id")
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what it would have held. */
    void reject(UUID id, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE retention.hold
                        SET state = 'REJECTED', answered_by = :by, answered_at = :at, issuer = NULL, document_number = NULL,
                            crossing = NULL, words = NULL
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends those whose last day is over; they forget what they held. */
    List<UUID> end(LocalDate today) {
        return jdbc.sql("""
                        UPDATE retention.hold
                        SET state = 'ENDED', issuer = NULL, document_number = NULL, crossing = NULL, words = NULL
                        WHERE state IN ('PROPOSED', 'IN_FORCE') AND until < :today
                        RETURNING id
                        """)
                .param("today", today)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The one place where what is held meets null. */
    private record Columns(
            String kind,
            @Nullable String issuer,
            @Nullable String number,
            @Nullable UUID crossing,
            @Nullable String port,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        static Columns of(Held held) {
            return switch (held) {
                case Held.OfDocument(var issuer, var number) ->
                    new Columns("DOCUMENT", issuer, number, null, null, null, null);
                case Held.OfCrossing(var crossing) -> new Columns("CROSSING", null, null, crossing, null, null, null);
                case Held.OfSpan(var port, var first, var last) ->
                    new Columns(
                            "SPAN", null, null, null, port.map(PortCode::value).orElse(null), first, last);
            };
        }

        static Optional<Held> read(ResultSet row) throws SQLException {
            return switch (row.getString("kind")) {
                case "DOCUMENT" ->
                    Optional.ofNullable(row.getString("issuer"))
                            .map(issuer -> new Held.OfDocument(issuer, string(row, "document_number")));
                case "CROSSING" ->
                    Optional.ofNullable(row.getObject("crossing", UUID.class)).map(Held.OfCrossing::new);
                default ->
                    Optional.of(new Held.OfSpan(
                            Optional.ofNullable(row.getString("port")).map(PortCode::new),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class)));
            };
        }

        private static String string(ResultSet row, String column) {
            try {
                return row.getString(column);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Hold read(ResultSet row, int number) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                Columns.read(row),
                Hold.Ground.valueOf(row.getString("ground")),
                Objects.requireNonNullElse(row.getString("words"), ""),
                row.getObject("until", LocalDate.class),
                Hold.State.valueOf(row.getString("state")),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("answered_by", UUID.class)).map(OfficerId::new));
    }
}
