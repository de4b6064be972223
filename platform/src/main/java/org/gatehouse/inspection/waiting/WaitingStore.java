package org.gatehouse.inspection.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.WaitingArea.Entry;
import org.gatehouse.inspection.WaitingArea.Leaving;
import org.gatehouse.inspection.WaitingArea.Left;
import org.gatehouse.inspection.WaitingArea.Note;
import org.gatehouse.inspection.WaitingArea.Placing;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.waiting} and its log. */
@Component
class WaitingStore {

    private static final String SELECT = """
            SELECT inspection, port, since, area, carrier, conveyance, protection, left_at, left_how, left_words, left_by
            FROM inspection.waiting
            """;

    private static final String LOCK = SELECT + "WHERE inspection = :inspection FOR UPDATE";
    private static final String FIND = SELECT + "WHERE inspection = :inspection";
    private static final String AT_PORT = SELECT + """
            WHERE port = :port AND left_at IS NULL
            ORDER BY since, inspection
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param protection ASKED or ENDED; null where nobody asked */
    record WaitingRow(
            UUID inspection,
            PortCode port,
            Instant since,
            Placing placing,
            @Nullable String protection,
            Optional<Left> left) {}

    void insert(UUID inspection, PortCode port, Instant since) {
        jdbc.sql("""
                        INSERT INTO inspection.waiting (inspection, port, since, area, carrier, conveyance)
                        VALUES (:inspection, :port, :since, '', '', '')
                        """)
                .param("inspection", inspection)
                .param("port", port.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<WaitingRow> lock(UUID inspection) {
        return jdbc.sql(LOCK)
                .param("inspection", inspection)
                .query(WaitingStore::read)
                .optional();
    }

    Optional<WaitingRow> find(UUID inspection) {
        return jdbc.sql(FIND)
                .param("inspection", inspection)
                .query(WaitingStore::read)
                .optional();
    }

    /** Longest first. */
    List<WaitingRow> at(PortCode port, int limit) {
        return jdbc.sql(AT_PORT)
                .param("port", port.value())
                .param("limit", limit)
                .query(WaitingStore::read)
                .list();
    }

    long count(PortCode port) {
        return jdbc.sql("SELECT count(*) FROM inspection.waiting WHERE port = :port AND left_at IS NULL")
                .param("port", port.value())
                .query(Long.class)
                .single();
    }

    record Overdue(PortCode port, int persons, Instant since) {}

    /** Those who began to wait from {@code since} to before {@code before} and wait still. */
    List<Overdue> overdue(Instant since, Instant before) {
        return jdbc.sql("""
                        SELECT port, count(*) AS persons, min(since) AS since
                        FROM inspection.waiting
                        WHERE left_at IS NULL AND since >= :since AND since < :before
                        GROUP BY port
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Overdue(
                        new PortCode(row.getString("port")),
                        row.getInt("persons"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    void place(UUID inspection, Placing placing) {
        jdbc.sql("""
                        UPDATE inspection.waiting
                        SET area = :area, carrier = :carrier, conveyance = :conveyance
                        WHERE inspection = :inspection
                        """)
                .param("inspection", inspection)
                .param("area", placing.area())
                .param("carrier", placing.carrier())
                .param("conveyance", placing.conveyance())
                .update();
    }

    void protection(UUID inspection, String state) {
        jdbc.sql("UPDATE inspection.waiting SET protection = :state WHERE inspection = :inspection")
                .param("inspection", inspection)
                .param("state", state)
                .update();
    }

    void leave(UUID inspection, Left left) {
        jdbc.sql("""
                        UPDATE inspection.waiting
                        SET left_at = :at, left_how = :how, left_words = :words, left_by = :by
                        WHERE inspection = :inspection
                        """)
                .param("inspection", inspection)
                .param("at", left.at().atOffset(ZoneOffset.UTC))
                .param("how", left.how().name())
                .param("words", left.words())
                .param("by", left.by().value())
                .update();
    }

    void add(UUID inspection, Entry entry) {
        jdbc.sql("""
                        INSERT INTO inspection.waiting_entry (inspection, at, note, words, by_officer)
                        VALUES (:inspection, :at, :note, :words, :by)
                        """)
                .param("inspection", inspection)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("note", entry.note().name())
                .param("words", entry.words())
                .param("by", entry.by().value())
                .update();
    }

    /** Each oldest first; without any, an inspection is not in the answer. */
    Map<UUID, List<Entry>> entries(Collection<UUID> inspections) {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        jdbc.sql("""
                        SELECT inspection, at, note, words, by_officer
                        FROM inspection.waiting_entry
                        WHERE inspection = ANY(:inspections)
                        ORDER BY inspection, number
                        """)
                .param("inspections", inspections.toArray(UUID[]::new))
                .query((row, index) -> entries.computeIfAbsent(
                                row.getObject("inspection", UUID.class), _ -> new ArrayList<>())
                        .add(new Entry(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                Note.valueOf(row.getString("note")),
                                row.getString("words"),
                                new OfficerId(row.getObject("by_officer", UUID.class)))))
                .list();
        return entries;
    }

    private static WaitingRow read(ResultSet row, int number) throws SQLException {
        var leftAt = row.getObject("left_at", OffsetDateTime.class);
        return new WaitingRow(
                row.getObject("inspection", UUID.class),
                new PortCode(row.getString("port")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                new Placing(row.getString("area"), row.getString("carrier"), row.getString("conveyance")),
                row.getString("protection"),
                leftAt == null
                        ? Optional.empty()
                        : Optional.of(new Left(
                                leftAt.toInstant(),
                                Leaving.valueOf(row.getString("left_how")),
                                row.getString("left_words"),
                                new OfficerId(row.getObject("left_by", UUID.class)))));
    }
}
