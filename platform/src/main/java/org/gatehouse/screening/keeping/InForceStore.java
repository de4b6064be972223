package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

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

    /** @param listedAs by which a published list names it; empty when an officer entered it */
    public record Listed(EntryId id, String listedAs, Sought sought) {}

    private static final Logger LOG = LoggerFactory.getLogger(InForceStore.class);

    private final JdbcClient jdbc;

    InForceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<InForce> all() {
        return readable(jdbc.sql(SELECT).query(InForceStore::read).list());
    }

    /** Those of the entries that are in force. */
    public List<InForce> of(Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return readable(jdbc.sql(SOME)
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(InForceStore::read)
                .list());
    }

    /** Which of the entries are in force. */
    public Set<EntryId> stillOf(Collection<EntryId> ids) {
        return ids(jdbc.sql("SELECT id FROM screening.entry WHERE state = 'RELEASED' AND id = ANY(:ids)")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new)));
    }

    public Set<EntryId> ids() {
        return ids(jdbc.sql("SELECT id FROM screening.entry WHERE state = 'RELEASED'"));
    }

    private static Set<EntryId> ids(JdbcClient.StatementSpec question) {
        return question.query((row, _) -> new EntryId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Of one list, in the order of their ids. */
    public List<Listed> of(WatchlistId list, Optional<EntryId> after, int limit) {
        return jdbc.sql("""
                        SELECT e.id, e.listed_as, e.kind, v.particulars
                        FROM screening.entry e
                        JOIN screening.entry_version v ON v.entry = e.id AND v.number = e.released_version
                        WHERE e.watchlist = :list AND e.state = 'RELEASED'
                          AND (CAST(:after AS uuid) IS NULL OR e.id > :after)
                        ORDER BY e.id
                        LIMIT :limit
                        """)
                .param("list", list.value())
                .param("after", after.map(EntryId::value).orElse(null), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> {
                    String listedAs = row.getString("listed_as");
                    return new Listed(
                            new EntryId(row.getObject("id", UUID.class)),
                            listedAs == null ? "" : listedAs,
                            Particulars.read(Sought.Kind.valueOf(row.getString("kind")), row.getString("particulars")));
                })
                .list();
    }

    private static List<InForce> readable(List<Optional<InForce>> rows) {
        return rows.stream().flatMap(Optional::stream).toList();
    }

    /** One row that nobody can read must not make a desk blind for all others. */
    private static Optional<InForce> read(ResultSet row, int number) throws SQLException {
        var id = new EntryId(row.getObject("id", UUID.class));
        int version = row.getInt("number");
        var list = new WatchlistId(row.getObject("watchlist", UUID.class));
        var kind = Sought.Kind.valueOf(row.getString("kind"));
        String particulars = row.getString("particulars");
        Instant until = Columns.instant(row, "until");
        try {
            return Optional.of(new InForce(id, version, list, Particulars.read(kind, particulars), until));
        } catch (ScreeningProblem | JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            LOG.error("Version {} of entry {} cannot be read and is found by nobody", version, id, unreadable);
            return Optional.empty();
        }
    }
}
