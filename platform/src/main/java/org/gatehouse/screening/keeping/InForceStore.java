package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What counts at a desk: the released version of each released entry. */
@Component
public class InForceStore {

    private static final String SELECT = """
            SELECT e.id, v.number, e.watchlist, e.kind, v.particulars, LEAST(e.review_at, e.valid_to) AS until
            FROM screening.entry e
            JOIN screening.entry_version v ON v.entry = e.id AND v.number = e.released_version
            WHERE e.state = 'RELEASED'
            """;
    private static final String SOME = SELECT + "AND e.id = ANY(:ids)";

    /** @param until from this instant on it counts no more */
    public record InForce(EntryId id, int version, WatchlistId list, Sought sought, Instant until) {}

    private final JdbcClient jdbc;

    InForceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<InForce> all() {
        return jdbc.sql(SELECT).query(InForceStore::read).list();
    }

    /** Those of the entries that are in force. */
    public List<InForce> of(Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SOME)
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(InForceStore::read)
                .list();
    }

    private static InForce read(ResultSet row, int number) throws SQLException {
        return new InForce(
                new EntryId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                new WatchlistId(row.getObject("watchlist", UUID.class)),
                Particulars.read(Sought.Kind.valueOf(row.getString("kind")), row.getString("particulars")),
                Columns.instant(row, "until"));
    }
}
