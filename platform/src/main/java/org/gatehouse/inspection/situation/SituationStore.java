package org.gatehouse.inspection.situation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Situations.Defects;
import org.gatehouse.inspection.Situations.Flow;
import org.gatehouse.inspection.Situations.Queue;
import org.gatehouse.inspection.Situations.Queued;
import org.gatehouse.inspection.Situations.Span;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of {@code inspection.inspection}. A span of time is a span of its keys, so that only rows of the span are read. */
@Component
class SituationStore {

    /** Findings about the document itself that point to one that is forged, altered, lost or stolen. */
    private static final Set<Finding.Kind> DEFECTS = EnumSet.of(
            Finding.Kind.CHECK_DIGIT,
            Finding.Kind.FIELD,
            Finding.Kind.UNKNOWN_DOCUMENT_KIND,
            Finding.Kind.SPECIMEN,
            Finding.Kind.CHIP_FAILED,
            Finding.Kind.DOCUMENT_SOUGHT);

    private final JdbcClient jdbc;

    SituationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The index still_open holds exactly the rows that are not closed. */
    List<Queued> queues(Instant since) {
        return jdbc.sql("""
                        SELECT port, CASE status WHEN 'OPEN' THEN 'DESK' ELSE 'SECOND_LINE' END AS queue,
                               count(*) AS travellers,
                               min(to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)) AS oldest
                        FROM inspection.inspection
                        WHERE status <> 'CLOSED' AND status <> 'PROTECTION' AND id >= :since
                        GROUP BY 1, 2
                        """)
                .param("since", TimeOrderedId.floor(since))
                .query((row, _) -> new Queued(
                        new PortCode(row.getString("port")),
                        Queue.valueOf(row.getString("queue")),
                        row.getInt("travellers"),
                        row.getObject("oldest", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Flow> flows(Span span) {
        return jdbc.sql("""
                        SELECT port, direction, count(*) AS travellers
                        FROM inspection.inspection
                        WHERE id >= :from AND id < :until
                        GROUP BY port, direction
                        """)
                .param("from", TimeOrderedId.floor(span.from()))
                .param("until", TimeOrderedId.floor(span.until()))
                .query((row, _) -> new Flow(
                        new PortCode(row.getString("port")),
                        Direction.valueOf(row.getString("direction")),
                        row.getInt("travellers")))
                .list();
    }

    /**
     * The index referred holds exactly the rows that software does not clear. A document without a readable number is one of
     * its own each time.
     */
    List<Defects> defects(Span span) {
        return jdbc.sql("""
                        WITH shown AS (
                            SELECT DISTINCT i.id, i.port, i.issuer, i.document_kind, split_part(f.code, ':', 1) AS defect,
                                   CASE i.document_number WHEN '' THEN i.id::text ELSE i.document_number END AS document
                            FROM inspection.inspection i, unnest(i.findings) AS f (code)
                            WHERE i.verdict = 'REFER' AND i.id >= :from AND i.id < :until
                              AND split_part(f.code, ':', 1) = ANY(:defects)
                        )
                        SELECT port, issuer, document_kind, defect, count(DISTINCT document) AS documents,
                               (array_agg(id ORDER BY id DESC))[1 : 20] AS inspections
                        FROM shown
                        GROUP BY GROUPING SETS ((port, issuer, document_kind, defect), (issuer, document_kind, defect))
                        """)
                .param("from", TimeOrderedId.floor(span.from()))
                .param("until", TimeOrderedId.floor(span.until()))
                .param("defects", DEFECTS.stream().map(Enum::name).toArray(String[]::new))
                .query(SituationStore::defects)
                .list();
    }

    private static Defects defects(ResultSet row, int number) throws SQLException {
        Array inspections = row.getArray("inspections");
        return new Defects(
                Optional.ofNullable(row.getString("port")).map(PortCode::new),
                row.getString("issuer"),
                row.getString("document_kind"),
                Finding.Kind.valueOf(row.getString("defect")),
                row.getInt("documents"),
                Arrays.stream((UUID[]) inspections.getArray()).toList());
    }

    /** Somebody who entered for a while, to a place. */
    record Temporary(UUID inspection, PortCode port, Bearer bearer, LocalDate leaveBy) {}

    /** The index temporary_entry holds exactly these. */
    List<Temporary> temporary(Instant since, LocalDate before) {
        return jdbc.sql("""
                        SELECT id, port, issuer, document_number, leave_by
                        FROM inspection.inspection
                        WHERE temporary_reason IS NOT NULL AND leave_by < :before AND id >= :since
                        """)
                .param("before", before)
                .param("since", TimeOrderedId.floor(since))
                .query((row, _) -> new Temporary(
                        row.getObject("id", UUID.class),
                        new PortCode(row.getString("port")),
                        new Bearer(row.getString("issuer"), row.getString("document_number")),
                        row.getObject("leave_by", LocalDate.class)))
                .list();
    }
}
