package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.ListChanges.Change;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.WatchlistId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.list_change}. */
@Component
public class ListChangeStore {

    private static final String SELECT = """
            SELECT id, watchlist, directions, ports, threshold, review_at, proportionality, state, proposed_by, proposed_at,
                   signed_by, signed_at
            FROM screening.list_change
            """;
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String WAITING = SELECT + "WHERE state = 'PROPOSED' ORDER BY id LIMIT 200";

    private final JdbcClient jdbc;

    ListChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another one waits */
    public boolean insert(Change change) {
        try {
            jdbc.sql("""
                            INSERT INTO screening.list_change (id, watchlist, directions, ports, threshold, review_at,
                                proportionality, state, proposed_by, proposed_at)
                            VALUES (:id, :list, :directions, :ports, :threshold, :reviewAt, :proportionality, 'PROPOSED',
                                :by, :at)
                            """)
                    .param("id", change.id())
                    .param("list", change.list().value())
                    .param("directions", change.scope().directions().name())
                    .param("ports", Columns.ports(change.scope()))
                    .param("threshold", change.threshold())
                    .param("reviewAt", Columns.utc(change.reviewAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("proportionality", change.proportionality())
                    .param("by", change.proposed().by().value())
                    .param("at", Columns.utc(change.proposed().at()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    public Optional<Change> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(ListChangeStore::read).optional();
    }

    public List<Change> waiting() {
        return jdbc.sql(WAITING).query(ListChangeStore::read).list();
    }

    public void answer(UUID id, State state, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE screening.list_change SET state = :state, signed_by = :by, signed_at = :at WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    /** The list is as the change says; a review that came nearer meanwhile stays. */
    public void apply(UUID id) {
        jdbc.sql("""
                        UPDATE screening.watchlist l
                        SET directions = c.directions, ports = c.ports, threshold = c.threshold,
                            proportionality = c.proportionality, review_at = LEAST(l.review_at, c.review_at),
                            revision = l.revision + 1
                        FROM screening.list_change c
                        WHERE c.id = :id AND l.id = c.watchlist
                        """).param("id", id).update();
    }

    private static Change read(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                new WatchlistId(row.getObject("watchlist", UUID.class)),
                Columns.scope(row),
                row.getDouble("threshold"),
                row.getString("proportionality"),
                Columns.maybe(row, "review_at"),
                State.valueOf(row.getString("state")),
                Columns.signature(row, "proposed_by", "proposed_at"),
                Columns.maybeSigned(row, "signed_by", "signed_at"));
    }
}
