package org.gatehouse.inspection.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has opened the evidence of an inspection. Within the caller's transaction. */
@Component
public class EvidenceKeeper {

    private final JdbcClient jdbc;

    EvidenceKeeper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The actor has the assessment before the eyes; that is all there is to open where nobody was heard and nothing taken. */
    public void seen(UUID inspection, Actor actor, Instant now) {
        jdbc.sql("""
                        INSERT INTO inspection.evidence_opening (inspection, officer, opened_at)
                        SELECT :inspection, :officer, :now
                        WHERE NOT EXISTS (SELECT FROM inspection.evidence_added WHERE inspection = :inspection)
                        ON CONFLICT (inspection, officer) DO UPDATE SET opened_at = EXCLUDED.opened_at
                        """)
                .param("inspection", inspection)
                .param("officer", actor.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void opened(UUID inspection, Actor actor, Instant now) {
        jdbc.sql("""
                        INSERT INTO inspection.evidence_opening (inspection, officer, opened_at)
                        VALUES (:inspection, :officer, :now)
                        ON CONFLICT (inspection, officer) DO UPDATE SET opened_at = EXCLUDED.opened_at
                        """)
                .param("inspection", inspection)
                .param("officer", actor.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Who decides against a traveller has opened the evidence since anybody else added to it.
     *
     * @throws InspectionProblem.EvidenceNotOpened otherwise
     */
    public void check(UUID inspection, Actor actor) {
        boolean opened = jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM inspection.evidence_opening opening
                            WHERE opening.inspection = :inspection AND opening.officer = :officer
                              AND NOT EXISTS (
                                  SELECT FROM inspection.evidence_added added
                                  WHERE added.inspection = :inspection AND added.by_officer <> :officer
                                    AND added.at > opening.opened_at))
                        """)
                .param("inspection", inspection)
                .param("officer", actor.id().value())
                .query(Boolean.class)
                .single();
        if (!opened) {
            throw new InspectionProblem.EvidenceNotOpened();
        }
    }
}
