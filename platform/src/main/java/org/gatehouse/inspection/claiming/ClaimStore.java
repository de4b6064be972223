package org.gatehouse.inspection.claiming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.SecondLine.Handling;
import org.gatehouse.inspection.SecondLine.HandlingKind;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.claim} and {@code inspection.handling}. */
@Component
class ClaimStore {

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ClaimRow(UUID inspection, OfficerId officer, Instant since, Instant lapsesAt) {}

    /** Waits for whoever is deciding the inspection; then nobody decides it until this transaction ends. */
    Optional<InspectionStatus> lock(UUID inspection) {
        return jdbc.sql("SELECT status FROM inspection.inspection WHERE id = :id FOR UPDATE")
                .param("id", inspection)
                .query(String.class)
                .optional()
                .map(InspectionStatus::valueOf);
    }

    Optional<PortCode> port(UUID inspection) {
        return jdbc.sql("SELECT port FROM inspection.inspection WHERE id = :id")
                .param("id", inspection)
                .query(String.class)
                .optional()
                .map(PortCode::new);
    }

    /** The claim that holds at the instant. */
    Optional<ClaimRow> held(UUID inspection, Instant now) {
        return jdbc.sql("""
                        SELECT inspection, officer, since, lapses_at
                        FROM inspection.claim
                        WHERE inspection = :inspection AND lapses_at > :now
                        """)
                .param("inspection", inspection)
                .param("now", at(now))
                .query(ClaimStore::read)
                .optional();
    }

    List<ClaimRow> held(Collection<UUID> inspections, Instant now) {
        return jdbc.sql("""
                        SELECT inspection, officer, since, lapses_at
                        FROM inspection.claim
                        WHERE inspection = ANY(:inspections) AND lapses_at > :now
                        """)
                .param("inspections", inspections.toArray(UUID[]::new))
                .param("now", at(now))
                .query(ClaimStore::read)
                .list();
    }

    /** Writes the claim over whatever claim there was. */
    void put(ClaimRow claim) {
        jdbc.sql("""
                        INSERT INTO inspection.claim (inspection, officer, since, lapses_at)
                        VALUES (:inspection, :officer, :since, :lapsesAt)
                        ON CONFLICT (inspection) DO UPDATE
                        SET officer = EXCLUDED.officer, since = EXCLUDED.since, lapses_at = EXCLUDED.lapses_at
                        """)
                .param("inspection", claim.inspection())
                .param("officer", claim.officer().value())
                .param("since", at(claim.since()))
                .param("lapsesAt", at(claim.lapsesAt()))
                .update();
    }

    void remove(UUID inspection) {
        jdbc.sql("DELETE FROM inspection.claim WHERE inspection = :inspection")
                .param("inspection", inspection)
                .update();
    }

    /** Takes the claims out that have lapsed, of one inspection or of all, and keeps that they did. */
    List<UUID> lapse(@Nullable UUID inspection, Instant now) {
        return jdbc.sql("""
                        WITH lapsed AS (
                            DELETE FROM inspection.claim
                            WHERE lapses_at <= :now AND (:inspection::uuid IS NULL OR inspection = :inspection)
                            RETURNING inspection, officer, lapses_at)
                        INSERT INTO inspection.handling (inspection, at, kind, holder, words)
                        SELECT inspection, lapses_at, 'LAPSED', officer, '' FROM lapsed
                        RETURNING inspection
                        """)
                .param("now", at(now))
                .param("inspection", inspection, Types.OTHER)
                .query((row, number) -> row.getObject("inspection", UUID.class))
                .list();
    }

    void add(UUID inspection, Handling handling) {
        jdbc.sql("""
                        INSERT INTO inspection.handling (inspection, at, kind, holder, by_officer, to_officer, words)
                        VALUES (:inspection, :at, :kind, :holder, :by, :to, :words)
                        """)
                .param("inspection", inspection)
                .param("at", at(handling.at()))
                .param("kind", handling.kind().name())
                .param("holder", handling.holder().value())
                .param("by", handling.by().map(OfficerId::value).orElse(null), Types.OTHER)
                .param("to", handling.to().map(OfficerId::value).orElse(null), Types.OTHER)
                .param("words", handling.words())
                .update();
    }

    /** Oldest first. */
    List<Handling> handled(UUID inspection) {
        return jdbc.sql("""
                        SELECT at, kind, holder, by_officer, to_officer, words
                        FROM inspection.handling
                        WHERE inspection = :inspection
                        ORDER BY number
                        """)
                .param("inspection", inspection)
                .query((row, number) -> new Handling(
                        instant(row, "at"),
                        HandlingKind.valueOf(row.getString("kind")),
                        new OfficerId(row.getObject("holder", UUID.class)),
                        officer(row, "by_officer"),
                        officer(row, "to_officer"),
                        row.getString("words")))
                .list();
    }

    private static ClaimRow read(ResultSet row, int number) throws SQLException {
        return new ClaimRow(
                row.getObject("inspection", UUID.class),
                new OfficerId(row.getObject("officer", UUID.class)),
                instant(row, "since"),
                instant(row, "lapses_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<OfficerId> officer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(OfficerId::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
