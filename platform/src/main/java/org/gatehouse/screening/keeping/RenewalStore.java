package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Renewals.Renewal;
import org.gatehouse.screening.Renewals.Renewed;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.WatchlistId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.renewal}. */
@Component
public class RenewalStore {

    private static final String SELECT = """
            SELECT id, watchlist, entry, assessment, review_at, state, proposed_by, proposed_at, signed_by, signed_at
            FROM screening.renewal
            """;
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String WAITING = SELECT + "WHERE state = 'PROPOSED' ORDER BY id LIMIT 200";
    private static final String OF_ENTRY = SELECT + "WHERE entry = :of ORDER BY id";
    private static final String OF_LIST = SELECT + "WHERE watchlist = :of ORDER BY id";

    private final JdbcClient jdbc;

    RenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another one waits */
    public boolean insert(Renewal renewal) {
        try {
            jdbc.sql("""
                            INSERT INTO screening.renewal (id, watchlist, entry, assessment, review_at, state,
                                proposed_by, proposed_at)
                            VALUES (:id, :list, :entry, :assessment, :reviewAt, 'PROPOSED', :by, :at)
                            """)
                    .param("id", renewal.id())
                    .param("list", list(renewal.what()), Types.OTHER)
                    .param("entry", entry(renewal.what()), Types.OTHER)
                    .param("assessment", renewal.assessment())
                    .param("reviewAt", Columns.utc(renewal.reviewAt()))
                    .param("by", renewal.proposed().by().value())
                    .param("at", Columns.utc(renewal.proposed().at()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    public Optional<Renewal> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(RenewalStore::read).optional();
    }

    public List<Renewal> waiting() {
        return jdbc.sql(WAITING).query(RenewalStore::read).list();
    }

    public List<Renewal> of(Renewed what) {
        return switch (what) {
            case Renewed.OfEntry(var id) ->
                jdbc.sql(OF_ENTRY)
                        .param("of", id.value())
                        .query(RenewalStore::read)
                        .list();
            case Renewed.OfList(var id) ->
                jdbc.sql(OF_LIST)
                        .param("of", id.value())
                        .query(RenewalStore::read)
                        .list();
        };
    }

    public void answer(UUID id, State state, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE screening.renewal SET state = :state, signed_by = :by, signed_at = :at WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    private static @Nullable UUID list(Renewed what) {
        return what instanceof Renewed.OfList(var id) ? id.value() : null;
    }

    private static @Nullable UUID entry(Renewed what) {
        return what instanceof Renewed.OfEntry(var id) ? id.value() : null;
    }

    private static Renewal read(ResultSet row, int number) throws SQLException {
        UUID entry = row.getObject("entry", UUID.class);
        return new Renewal(
                row.getObject("id", UUID.class),
                entry == null
                        ? new Renewed.OfList(new WatchlistId(row.getObject("watchlist", UUID.class)))
                        : new Renewed.OfEntry(new EntryId(entry)),
                row.getString("assessment"),
                Columns.instant(row, "review_at"),
                State.valueOf(row.getString("state")),
                Columns.signature(row, "proposed_by", "proposed_at"),
                Columns.maybeSigned(row, "signed_by", "signed_at"));
    }
}
