package org.gatehouse.stays.irregular;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.Concluded;
import org.gatehouse.stays.IrregularStay.Heard;
import org.gatehouse.stays.IrregularStays.Filter;
import org.gatehouse.stays.IrregularStays.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code stays.irregular}, {@code stays.hearing} and {@code stays.conclusion}. */
@Component
class IrregularStore {

    private static final int COUNTED_MAX = 1_000;

    private static final String SELECT = """
            SELECT i.id, i.kind, i.state, i.version, i.stay, i.crossing, i.issuer, i.document_number, i.nationality, i.port,
                   i.day, i.last_day, i.found_at, s.entry_port, s.entry_day, s.ended_how, s.ended_at, s.ended_day,
                   s.exit_port, s.ended_by
            FROM stays.irregular i LEFT JOIN stays.stay s ON s.id = i.stay
            """;
    private static final String FIND = SELECT + "WHERE i.id = :id";
    private static final String LOCK = SELECT + "WHERE i.id = :id FOR UPDATE OF i";
    private static final String LIST = SELECT + """
            WHERE (CAST(:port AS text) IS NULL OR i.port = :port)
              AND (CAST(:kind AS text) IS NULL OR i.kind = :kind)
              AND (CAST(:state AS text) IS NULL OR i.state = :state)
              AND (CAST(:since AS date) IS NULL OR i.day >= :since)
              AND (CAST(:number AS text) IS NULL OR i.document_number = :number)
              AND (CAST(:before AS uuid) IS NULL OR i.id < :before)
            ORDER BY i.id DESC
            LIMIT :limit
            """;

    // Two, since one that asks whether there is a port would be planned without the index of the ports.
    private static final String WAITING = """
            SELECT count(*) FROM (SELECT 1 FROM stays.irregular WHERE state IN ('FOUND', 'HEARD') LIMIT :most) AS waiting
            """;
    private static final String WAITING_AT_PORT = """
            SELECT count(*) FROM (
                SELECT 1 FROM stays.irregular WHERE state IN ('FOUND', 'HEARD') AND port = :port LIMIT :most) AS waiting
            """;

    private final JdbcClient jdbc;

    IrregularStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IrregularStay> find(IrregularId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(IrregularRow::read)
                .optional()
                .map(this::whole);
    }

    /** Waits for another officer's transaction on the same row, then shows the row as that one left it. */
    Optional<IrregularStay> lock(IrregularId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query(IrregularRow::read)
                .optional()
                .map(this::whole);
    }

    private IrregularStay whole(IrregularStay row) {
        return IrregularRow.with(row, hearings(row.id()), conclusions(row.id()));
    }

    /** @param port the only port that counts; empty for all */
    Page list(Filter filter, Optional<PortCode> port) {
        int limit = Math.clamp(filter.limit(), 1, 100);
        List<IrregularStay> rows = jdbc.sql(LIST)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("kind", filter.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("state", filter.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("since", filter.since().orElse(null), Types.DATE)
                .param("number", filter.number().orElse(null), Types.VARCHAR)
                .param("before", filter.before().map(IrregularId::value).orElse(null), Types.OTHER)
                .param("limit", limit + 1)
                .query(IrregularRow::read)
                .list();
        boolean more = rows.size() > limit;
        List<IrregularStay> page = more ? rows.subList(0, limit) : rows;
        return new Page(List.copyOf(page), more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    long countWaiting(Optional<PortCode> port) {
        return jdbc.sql(port.isPresent() ? WAITING_AT_PORT : WAITING)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("most", COUNTED_MAX)
                .query(Long.class)
                .single();
    }

    void hear(IrregularStay before, Hearing hearing, OfficerId by, Instant at) {
        @Nullable String language = hearing instanceof Hearing.Statement said ? said.language() : null;
        @Nullable
        String interpreter =
                hearing instanceof Hearing.Statement said ? said.interpreter().orElse(null) : null;
        jdbc.sql("""
                        INSERT INTO stays.hearing (irregular, number, kind, words, language, interpreter, heard_by, heard_at)
                        VALUES (:irregular, :number, :kind, :words, :language, :interpreter, :by, :at)
                        """)
                .param("irregular", before.id().value())
                .param("number", before.hearings().size() + 1)
                .param("kind", language == null ? "ATTEMPT" : "STATEMENT")
                .param("words", hearing.words())
                .param("language", language, Types.VARCHAR)
                .param("interpreter", interpreter, Types.VARCHAR)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        become(before.id(), "HEARD");
    }

    void conclude(IrregularStay before, Conclusion conclusion, OfficerId by, Instant at, LocalDate day) {
        @Nullable String excuse = null;
        @Nullable UUID correction = null;
        @Nullable UUID crossing = null;
        @Nullable String handedTo = null;
        switch (conclusion) {
            case Conclusion.Explained(Link.OfCorrection(var id), var _) -> correction = id;
            case Conclusion.Explained(Link.OfCrossing(var id), var _) -> crossing = id;
            case Conclusion.Excused(var ground, var _) -> excuse = ground.name();
            case Conclusion.Confirmed(var _, var authority) -> handedTo = authority;
        }
        jdbc.sql("""
                        INSERT INTO stays.conclusion (irregular, number, outcome, excuse, correction, crossing, words, handed_to,
                                                      concluded_by, concluded_at, day, recorded_in)
                        VALUES (:irregular, :number, :outcome, :excuse, :correction, :crossing, :words, :handedTo,
                                :by, :at, :day, pg_current_xact_id()::text::bigint)
                        """)
                .param("irregular", before.id().value())
                .param("number", before.conclusions().size() + 1)
                .param("outcome", conclusion.outcome().name())
                .param("excuse", excuse, Types.VARCHAR)
                .param("correction", correction, Types.OTHER)
                .param("crossing", crossing, Types.OTHER)
                .param("words", conclusion.words())
                .param("handedTo", handedTo, Types.VARCHAR)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
        become(before.id(), conclusion.outcome().name());
    }

    private void become(IrregularId id, String state) {
        jdbc.sql("UPDATE stays.irregular SET state = :state, version = version + 1 WHERE id = :id")
                .param("state", state)
                .param("id", id.value())
                .update();
    }

    private List<Heard> hearings(IrregularId id) {
        return jdbc.sql("""
                        SELECT number, kind, words, language, interpreter, heard_by, heard_at
                        FROM stays.hearing WHERE irregular = :id ORDER BY number
                        """).param("id", id.value()).query(IrregularRow::heard).list();
    }

    private List<Concluded> conclusions(IrregularId id) {
        return jdbc.sql("""
                        SELECT number, outcome, excuse, correction, crossing, words, handed_to, concluded_by, concluded_at,
                               fell_away
                        FROM stays.conclusion WHERE irregular = :id ORDER BY number
                        """)
                .param("id", id.value())
                .query(IrregularRow::concluded)
                .list();
    }
}
