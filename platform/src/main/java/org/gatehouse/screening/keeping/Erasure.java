package org.gatehouse.screening.keeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.screening.Entries.Cause;
import org.gatehouse.screening.Entries.Tombstone;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries whose time is over: what is known of a person goes, a tombstone stays. */
@Component
public class Erasure {

    /** An entry that is over, and why. */
    public record Over(EntryId id, Cause cause) {}

    private final JdbcClient jdbc;

    Erasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries that are to go now, locked; those on which an officer works in this moment wait for the next time.
     *
     * @param endedBefore what was withdrawn or rejected before this instant goes
     */
    public List<Over> over(Instant now, Instant endedBefore, int limit) {
        return jdbc.sql("""
                        SELECT e.id,
                               CASE WHEN e.state IN ('WITHDRAWN', 'REJECTED') THEN e.state
                                    WHEN l.state IN ('REJECTED', 'WITHDRAWN', 'EXPIRED') THEN 'LIST_ENDED'
                                    WHEN e.valid_to <= :now THEN 'VALIDITY_ENDED'
                                    ELSE 'REVIEW_DUE' END AS cause
                        FROM screening.entry e JOIN screening.watchlist l ON l.id = e.watchlist
                        WHERE (e.state IN ('DRAFT', 'RELEASED')
                               AND (e.review_at <= :now OR e.valid_to <= :now
                                    OR l.state IN ('REJECTED', 'WITHDRAWN', 'EXPIRED')))
                           OR (e.state IN ('WITHDRAWN', 'REJECTED') AND e.ended_at <= :ended)
                        ORDER BY e.id
                        LIMIT :limit
                        FOR UPDATE OF e SKIP LOCKED
                        """)
                .param("now", Columns.utc(now))
                .param("ended", Columns.utc(endedBefore))
                .param("limit", limit)
                .query((row, number) ->
                        new Over(new EntryId(row.getObject("id", UUID.class)), Cause.valueOf(row.getString("cause"))))
                .list();
    }

    public void erase(Over over, Instant now) {
        UUID id = over.id().value();
        jdbc.sql("""
                        UPDATE screening.entry SET state = 'EXPIRED', ended_at = :now
                        WHERE id = :id AND state IN ('DRAFT', 'RELEASED')
                        """).param("id", id).param("now", Columns.utc(now)).update();
        jdbc.sql("""
                        INSERT INTO screening.tombstone (entry, watchlist, kind, cause, entered_at, ended_at, erased_at)
                        SELECT id, watchlist, kind, :cause, entered_at, ended_at, :now FROM screening.entry WHERE id = :id
                        """)
                .param("id", id)
                .param("cause", over.cause().name())
                .param("now", Columns.utc(now))
                .update();
        jdbc.sql("DELETE FROM screening.entry WHERE id = :id").param("id", id).update();
    }

    public List<Tombstone> erased(WatchlistId list) {
        return jdbc.sql("""
                        SELECT entry, kind, cause, entered_at, ended_at, erased_at
                        FROM screening.tombstone WHERE watchlist = :list
                        ORDER BY erased_at DESC, entry
                        LIMIT 50
                        """)
                .param("list", list.value())
                .query((row, number) -> new Tombstone(
                        new EntryId(row.getObject("entry", UUID.class)),
                        Sought.Kind.valueOf(row.getString("kind")),
                        Cause.valueOf(row.getString("cause")),
                        Columns.instant(row, "entered_at"),
                        Columns.instant(row, "ended_at"),
                        Columns.instant(row, "erased_at")))
                .list();
    }
}
