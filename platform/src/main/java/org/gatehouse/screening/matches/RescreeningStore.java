package org.gatehouse.screening.matches;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.screening.EntryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.rescreening}, which a trigger writes when a version is released. */
@Component
class RescreeningStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RescreeningStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record Pending(EntryId entry, int version) {}

    List<Pending> pending(int limit) {
        return jdbc.sql("""
                        SELECT entry, version FROM screening.rescreening
                        WHERE done_at IS NULL ORDER BY entry, version LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) ->
                        new Pending(new EntryId(row.getObject("entry", UUID.class)), row.getInt("version")))
                .list();
    }

    void done(List<Pending> compared, Instant at) {
        batches.batchUpdate(
                "UPDATE screening.rescreening SET done_at = ? WHERE entry = ? AND version = ?",
                compared,
                500,
                (statement, one) -> {
                    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                    statement.setObject(2, one.entry().value());
                    statement.setInt(3, one.version());
                });
    }

    record Met(UUID crossing, EntryId entry, int version) {}

    /** What these crossings met when they happened. */
    Set<Met> met(Collection<UUID> crossings) {
        return new HashSet<>(jdbc.sql(
                        "SELECT crossing, entry, version FROM screening.match WHERE crossing = ANY(:crossings)")
                .param("crossings", crossings.toArray(UUID[]::new))
                .query((row, number) -> new Met(
                        row.getObject("crossing", UUID.class),
                        new EntryId(row.getObject("entry", UUID.class)),
                        row.getInt("version")))
                .list());
    }
}
