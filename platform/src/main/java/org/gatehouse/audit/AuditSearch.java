package org.gatehouse.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the trail along the index that fits what is asked: of the record, of the actor, or of time. */
@Component
class AuditSearch implements AuditRecords {

    static final int ROWS_MAX = 100_000;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT = """
            SELECT id, at, chain, seq, actor, action, record, purpose, justification FROM audit.entry
            WHERE id < :before AND id >= :from AND id < :until AND (:action = '' OR action = :action)
            """;
    private static final String BY_RECORD = SELECT + """
            AND record = :record AND (:actor = '' OR actor = :actor) ORDER BY id DESC LIMIT :limit
            """;
    private static final String BY_ACTOR = SELECT + "AND actor = :actor ORDER BY id DESC LIMIT :limit";
    private static final String BY_TIME = SELECT + "ORDER BY id DESC LIMIT :limit";

    private final JdbcClient jdbc;

    AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Recorded> find(Query query, Optional<UUID> before, int limit) {
        String statement =
                query.record().isPresent() ? BY_RECORD : query.actor().isPresent() ? BY_ACTOR : BY_TIME;
        return jdbc.sql(statement)
                .param("before", before.orElse(LAST))
                .param("from", query.from().map(TimeOrderedId::floor).orElse(FIRST))
                .param("until", query.until().map(TimeOrderedId::floor).orElse(LAST))
                .param("action", query.action().map(AuditEntry.Action::name).orElse(""))
                .param("record", query.record().orElse(""))
                .param("actor", query.actor().orElse(""))
                .param("limit", Math.clamp(limit, 1, ROWS_MAX))
                .query(AuditSearch::read)
                .list();
    }

    private static Recorded read(ResultSet row, int index) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Recorded(
                row.getObject("id", UUID.class),
                at,
                row.getLong("chain"),
                row.getLong("seq"),
                new AuditEntry(
                        row.getString("actor"),
                        AuditEntry.Action.valueOf(row.getString("action")),
                        row.getString("record"),
                        row.getString("purpose"),
                        row.getString("justification")));
    }
}
