package org.gatehouse.screening.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Outcome;
import org.gatehouse.screening.Matches.Place;
import org.gatehouse.screening.Matches.Raised;
import org.gatehouse.screening.Matches.Resolved;
import org.gatehouse.screening.Matches.Standing;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Matches.Waiting;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Signature;
import org.gatehouse.screening.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.match} and {@code screening.resolution}. */
@Component
class MatchStore {

    private static final String SELECT = """
            SELECT id, entry, version, watchlist, kind, action, crossing, stay, port, direction, likeness, score, score_alone,
                   sequence, as_of, subject, explanation_en, explanation_zh, raised_at, state
            FROM screening.match
            """;
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String OF_CROSSING = SELECT + "WHERE crossing = :crossing ORDER BY id";
    private static final String WAITING = """
            SELECT m.id, m.action, m.port, m.direction, m.crossing, m.subject, m.raised_at, l.name_en, l.name_zh
            FROM screening.match m JOIN screening.watchlist l ON l.id = m.watchlist
            WHERE m.state = 'OPEN' AND (:port::text IS NULL OR m.port = :port)
              AND (CAST(:after AS uuid) IS NULL OR m.id > :after)
            ORDER BY m.id
            LIMIT :limit
            """;

    // Two, so that the one for a port is planned for a port.
    private static final String COUNT = "SELECT count(*) FROM screening.match WHERE state = 'OPEN'";
    private static final String COUNT_AT_PORT = COUNT + " AND port = :port";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MatchStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A match as stored.
     *
     * @param traveller as compared; empty when it was erased
     * @param explanation how it was found; empty when it was erased
     */
    record MatchRow(
            MatchId id,
            EntryId entry,
            int version,
            WatchlistId list,
            Sought.Kind kind,
            ListAction action,
            Place place,
            PortCode port,
            Direction direction,
            Hit.Likeness likeness,
            double score,
            OptionalDouble scoreAlone,
            long sequence,
            Instant asOf,
            Optional<Traveller> traveller,
            Optional<Words> explanation,
            Instant raisedAt,
            MatchState state) {}

    /** @param alone how alike they are with nothing else on any list */
    record New(MatchId id, Raised raised, OptionalDouble alone) {}

    /** Those that are there already are left as they are. */
    void insert(List<New> matches) {
        batches.batchUpdate("""
                INSERT INTO screening.match (id, entry, version, watchlist, kind, action, crossing, stay, port, direction,
                    likeness, score, sequence, as_of, subject, explanation_en, explanation_zh, raised_at, raised_day,
                    score_alone, raised_in, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, ?,
                    pg_current_xact_id()::text::bigint, 'OPEN')
                ON CONFLICT DO NOTHING
                """, matches, 500, (statement, match) -> {
            Raised raised = match.raised();
            Alert alert = raised.alert();
            Hit hit = alert.hit();
            var subject = alert.traveller().subject();
            statement.setObject(1, match.id().value());
            statement.setObject(2, hit.entry().value());
            statement.setInt(3, hit.version());
            statement.setObject(4, hit.list().value());
            statement.setString(5, alert.kind().name());
            statement.setString(6, alert.action().name());
            statement.setObject(7, crossing(raised.place()), Types.OTHER);
            statement.setObject(8, stay(raised.place()), Types.OTHER);
            statement.setString(9, subject.port().value());
            statement.setString(10, subject.direction().name());
            statement.setString(11, hit.likeness().name());
            statement.setDouble(12, hit.score());
            statement.setLong(13, alert.picture().sequence());
            statement.setObject(14, utc(alert.picture().asOf()));
            statement.setString(15, Compared.write(alert.traveller()));
            statement.setString(16, hit.explanation().en());
            statement.setString(17, hit.explanation().zh());
            statement.setObject(18, utc(raised.at()));
            statement.setObject(19, raised.day());
            statement.setObject(20, match.alone().isPresent() ? match.alone().getAsDouble() : null, Types.DOUBLE);
        });
    }

    Optional<MatchRow> find(MatchId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(MatchStore::read).optional();
    }

    /** Waits for another officer's transaction on the match. */
    Optional<MatchRow> lock(MatchId id) {
        return jdbc.sql(LOCK).param("id", id.value()).query(MatchStore::read).optional();
    }

    List<MatchRow> ofCrossing(UUID crossing) {
        return jdbc.sql(OF_CROSSING)
                .param("crossing", crossing)
                .query(MatchStore::read)
                .list();
    }

    List<Standing> standing(UUID crossing) {
        return jdbc.sql("SELECT id, action, state FROM screening.match WHERE crossing = :crossing ORDER BY id")
                .param("crossing", crossing)
                .query((row, number) -> new Standing(
                        new MatchId(row.getObject("id", UUID.class)),
                        ListAction.valueOf(row.getString("action")),
                        MatchState.valueOf(row.getString("state"))))
                .list();
    }

    /** All of a page in one question. */
    List<Waiting> waiting(Optional<PortCode> port, Optional<MatchId> after, int limit) {
        return jdbc.sql(WAITING)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("after", after.map(MatchId::value).orElse(null), Types.OTHER)
                .param("limit", limit)
                .query(MatchStore::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        var port = new PortCode(row.getString("port"));
        Traveller traveller =
                Compared.read(row.getString("subject"), port, Direction.valueOf(row.getString("direction")));
        return new Waiting(
                new MatchId(row.getObject("id", UUID.class)),
                new Words(row.getString("name_en"), row.getString("name_zh")),
                ListAction.valueOf(row.getString("action")),
                port,
                row.getObject("crossing") != null,
                traveller.subject().names().stream()
                        .map(name -> (name.primary() + " " + name.secondary()).strip())
                        .filter(name -> !name.isEmpty())
                        .toList(),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }

    long countWaiting(Optional<PortCode> port) {
        return jdbc.sql(port.isPresent() ? COUNT_AT_PORT : COUNT)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    void resolve(MatchId id, Outcome outcome, OfficerId by, Instant at, LocalDate day, String words) {
        jdbc.sql("""
                        INSERT INTO screening.resolution (match, number, outcome, resolved_by, resolved_at, day, words,
                            recorded_in)
                        SELECT :match, COALESCE(max(number), 0) + 1, :outcome, :by, :at, :day, :words,
                               pg_current_xact_id()::text::bigint
                        FROM screening.resolution WHERE match = :match
                        """)
                .param("match", id.value())
                .param("outcome", outcome.name())
                .param("by", by.value())
                .param("at", utc(at))
                .param("day", day)
                .param("words", words)
                .update();
        jdbc.sql("UPDATE screening.match SET state = :state WHERE id = :id")
                .param("state", outcome.name())
                .param("id", id.value())
                .update();
    }

    /** Oldest first. */
    List<Resolved> resolutions(MatchId id) {
        return jdbc.sql("""
                        SELECT outcome, resolved_by, resolved_at, words FROM screening.resolution
                        WHERE match = :match ORDER BY number
                        """)
                .param("match", id.value())
                .query((row, number) -> new Resolved(
                        MatchState.valueOf(row.getString("outcome")),
                        new Signature(
                                new OfficerId(row.getObject("resolved_by", UUID.class)),
                                row.getObject("resolved_at", OffsetDateTime.class)
                                        .toInstant()),
                        Optional.ofNullable(row.getString("words")).orElse("")))
                .list();
    }

    record Counted(WatchlistId list, int matches, int same, int other, int undecided) {}

    List<Counted> countedSince(Instant since) {
        return jdbc.sql("""
                        SELECT watchlist, count(*) AS matches,
                               count(*) FILTER (WHERE state = 'SAME_PERSON') AS same,
                               count(*) FILTER (WHERE state = 'OTHER_PERSON') AS other,
                               count(*) FILTER (WHERE state = 'UNDECIDED') AS undecided
                        FROM screening.match WHERE raised_at >= :since
                        GROUP BY watchlist
                        """)
                .param("since", utc(since))
                .query((row, number) -> new Counted(
                        new WatchlistId(row.getObject("watchlist", UUID.class)),
                        row.getInt("matches"),
                        row.getInt("same"),
                        row.getInt("other"),
                        row.getInt("undecided")))
                .list();
    }

    private static MatchRow read(ResultSet row, int number) throws SQLException {
        var port = new PortCode(row.getString("port"));
        var direction = Direction.valueOf(row.getString("direction"));
        UUID crossing = row.getObject("crossing", UUID.class);
        String subject = row.getString("subject");
        double alone = row.getDouble("score_alone");
        OptionalDouble scoreAlone = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(alone);
        return new MatchRow(
                new MatchId(row.getObject("id", UUID.class)),
                new EntryId(row.getObject("entry", UUID.class)),
                row.getInt("version"),
                new WatchlistId(row.getObject("watchlist", UUID.class)),
                Sought.Kind.valueOf(row.getString("kind")),
                ListAction.valueOf(row.getString("action")),
                crossing == null ? new Place.Stay(row.getObject("stay", UUID.class)) : new Place.Crossing(crossing),
                port,
                direction,
                Hit.Likeness.valueOf(row.getString("likeness")),
                row.getDouble("score"),
                scoreAlone,
                row.getLong("sequence"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                subject == null ? Optional.empty() : Optional.of(Compared.read(subject, port, direction)),
                subject == null
                        ? Optional.empty()
                        : Optional.of(new Words(row.getString("explanation_en"), row.getString("explanation_zh"))),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                MatchState.valueOf(row.getString("state")));
    }

    private static @Nullable UUID crossing(Place place) {
        return place instanceof Place.Crossing(var id) ? id : null;
    }

    private static @Nullable UUID stay(Place place) {
        return place instanceof Place.Stay(var id) ? id : null;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
