package org.gatehouse.inspection.correcting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.CrossingRecords;
import org.gatehouse.stays.Stays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Crossings and their corrections, as {@code stays} asks for them when an officer names one as an explanation. */
@Component
class StayEvidence implements CrossingRecords {

    private final JdbcClient jdbc;

    StayEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As counted by the last confirmed correction of its direction and of its day; none that was annulled. */
    @Override
    public Optional<Crossing> crossing(UUID id) {
        return jdbc.sql("""
                        SELECT id, port, decided_at,
                               COALESCE(corrected.new_direction, inspection.direction) AS direction,
                               COALESCE(corrected.new_day, inspection.day) AS day
                        FROM inspection.inspection
                        LEFT JOIN LATERAL (
                            SELECT true AS confirmed, new_direction, new_day
                            FROM inspection.correction
                            WHERE correction.inspection = inspection.id AND correction.status = 'CONFIRMED'
                            ORDER BY correction.confirmed_at DESC, correction.id DESC
                            LIMIT 1) AS corrected ON true
                        WHERE inspection.id = :id AND inspection.outcome = 'ADMITTED'
                          AND (corrected.confirmed IS NULL OR corrected.new_day IS NOT NULL)
                        """)
                .param("id", id)
                .query((row, number) -> new Crossing(
                        row.getObject("id", UUID.class),
                        Direction.valueOf(row.getString("direction")),
                        new PortCode(row.getString("port")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    @Override
    public Set<UUID> on(Stays.Bearer document) {
        return new HashSet<>(jdbc.sql("""
                        SELECT id FROM inspection.inspection WHERE document_number = :number AND issuer = :issuer
                        """)
                .param("number", document.number())
                .param("issuer", document.issuer())
                .query(UUID.class)
                .list());
    }

    @Override
    public Optional<UUID> correction(UUID named) {
        return jdbc.sql("""
                        SELECT id FROM inspection.correction
                        WHERE status = 'CONFIRMED' AND (id = :named OR inspection = :named)
                        ORDER BY confirmed_at DESC, id DESC
                        LIMIT 1
                        """).param("named", named).query(UUID.class).optional();
    }

    @Override
    public Set<UUID> awaitingCorrection(Collection<UUID> crossings) {
        if (crossings.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql(
                        "SELECT inspection FROM inspection.correction WHERE status = 'PROPOSED' AND inspection IN (:ids)")
                .param("ids", crossings)
                .query(UUID.class)
                .list());
    }
}
