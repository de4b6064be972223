package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Figures;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.watchlist}. */
@Component
public class WatchlistStore {

    private static final String SELECT = """
            SELECT id, code, name_en, name_zh, owner, purpose, ground, directions, ports, action, threshold,
                   proportionality, review_at, valid_to, state, revision, entered_by, entered_at, released_by,
                   released_at, ended_by, ended_at, end_words
            FROM screening.watchlist
            """;
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String NAMED = SELECT + "WHERE code = :code";
    private static final String ALL = SELECT + "ORDER BY code";
    private static final String WAITING = SELECT + "WHERE state = 'DRAFT' ORDER BY entered_at";

    private static final String DUE = SELECT + """
            WHERE state = 'RELEASED' AND review_at <= :until
            ORDER BY review_at, code
            """;

    private final JdbcClient jdbc;

    WatchlistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when another list has the code */
    public boolean insert(Watchlist list) {
        try {
            jdbc.sql("""
                            INSERT INTO screening.watchlist (id, code, name_en, name_zh, owner, purpose, ground,
                                directions, ports, action, threshold, proportionality, counted_from, review_at,
                                valid_to, state, revision, entered_by, entered_at)
                            VALUES (:id, :code, :nameEn, :nameZh, :owner, :purpose, :ground, :directions,
                                :ports, :action, :threshold, :proportionality, :at, :reviewAt, :validTo,
                                'DRAFT', 1, :by, :at)
                            """)
                    .param("id", list.id().value())
                    .param("code", list.code())
                    .param("nameEn", list.name().en())
                    .param("nameZh", list.name().zh())
                    .param("owner", list.owner())
                    .param("purpose", list.purpose())
                    .param("ground", list.ground().name())
                    .param("directions", list.scope().directions().name())
                    .param("ports", Columns.ports(list.scope()))
                    .param("action", list.action().name())
                    .param("threshold", list.threshold())
                    .param("proportionality", list.proportionality())
                    .param("reviewAt", Columns.utc(list.reviewAt()))
                    .param("validTo", Columns.utc(list.validTo()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("by", list.entered().by().value())
                    .param("at", Columns.utc(list.entered().at()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    public Optional<Watchlist> find(WatchlistId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(WatchlistStore::read)
                .optional();
    }

    /** Waits for another officer's transaction on the list. */
    public Optional<Watchlist> lock(WatchlistId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query(WatchlistStore::read)
                .optional();
    }

    public Optional<Watchlist> named(String code) {
        return jdbc.sql(NAMED).param("code", code).query(WatchlistStore::read).optional();
    }

    public List<Watchlist> all() {
        return jdbc.sql(ALL).query(WatchlistStore::read).list();
    }

    public List<Watchlist> waiting() {
        return jdbc.sql(WAITING).query(WatchlistStore::read).list();
    }

    public List<Watchlist> due(Instant until) {
        return jdbc.sql(DUE)
                .param("until", Columns.utc(until))
                .query(WatchlistStore::read)
                .list();
    }

    public void release(WatchlistId id, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE screening.watchlist
                        SET state = 'RELEASED', released_by = :by, released_at = :at, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    public void end(WatchlistId id, ListingState state, OfficerId by, Instant at, String words) {
        jdbc.sql("""
                        UPDATE screening.watchlist
                        SET state = :state, ended_by = :by, ended_at = :at, end_words = :words, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .param("words", words)
                .update();
    }

    /** Ends those whose time is over. */
    public List<WatchlistId> expire(Instant now) {
        return jdbc.sql("""
                        UPDATE screening.watchlist
                        SET state = 'EXPIRED', ended_at = :now, revision = revision + 1
                        WHERE state IN ('DRAFT', 'RELEASED') AND (review_at <= :now OR valid_to <= :now)
                        RETURNING id
                        """)
                .param("now", Columns.utc(now))
                .query((row, number) -> new WatchlistId(row.getObject("id", UUID.class)))
                .list();
    }

    /** @param countedFrom when the renewal was proposed; the years that the law allows run from there */
    public void prolong(WatchlistId id, Instant reviewAt, Instant countedFrom) {
        jdbc.sql("""
                        UPDATE screening.watchlist
                        SET review_at = :reviewAt, counted_from = :from, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("reviewAt", Columns.utc(reviewAt))
                .param("from", Columns.utc(countedFrom))
                .update();
    }

    /** @param dueUntil entries with a review date up to here are due */
    public List<Figures> figures(Instant dueUntil) {
        return jdbc.sql("""
                        SELECT l.id,
                               count(*) FILTER (WHERE e.state = 'DRAFT') AS drafts,
                               count(*) FILTER (WHERE e.state = 'RELEASED') AS in_force,
                               count(*) FILTER (WHERE e.state = 'RELEASED' AND e.review_at <= :due) AS due,
                               count(*) FILTER (WHERE e.state = 'WITHDRAWN') AS withdrawn,
                               (SELECT count(*) FROM screening.tombstone t WHERE t.watchlist = l.id) AS erased
                        FROM screening.watchlist l LEFT JOIN screening.entry e ON e.watchlist = l.id
                        GROUP BY l.id, l.code
                        ORDER BY l.code
                        """)
                .param("due", Columns.utc(dueUntil))
                .query((row, number) -> new Figures(
                        new WatchlistId(row.getObject("id", UUID.class)),
                        row.getInt("drafts"),
                        row.getInt("in_force"),
                        row.getInt("due"),
                        row.getInt("withdrawn"),
                        row.getInt("erased")))
                .list();
    }

    private static Watchlist read(ResultSet row, int number) throws SQLException {
        return new Watchlist(
                new WatchlistId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new Words(row.getString("name_en"), row.getString("name_zh")),
                row.getString("owner"),
                row.getString("purpose"),
                LegalBasis.valueOf(row.getString("ground")),
                Columns.scope(row),
                ListAction.valueOf(row.getString("action")),
                row.getDouble("threshold"),
                row.getString("proportionality"),
                Columns.instant(row, "review_at"),
                Columns.maybe(row, "valid_to"),
                ListingState.valueOf(row.getString("state")),
                row.getInt("revision"),
                Columns.signature(row, "entered_by", "entered_at"),
                Columns.maybeSigned(row, "released_by", "released_at"),
                Columns.end(row));
    }
}
