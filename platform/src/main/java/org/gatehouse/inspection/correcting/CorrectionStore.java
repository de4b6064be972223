package org.gatehouse.inspection.correcting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.Corrections.Correction;
import org.gatehouse.inspection.Corrections.Status;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.correction}. */
@Component
class CorrectionStore {

    private static final String SELECT = """
            SELECT correction.id, correction.inspection, field, was, becomes, reason, proposed_by, proposed_at,
                   correction.status, correction.confirmed_by, confirmed_at
            FROM inspection.correction
            """;
    private static final String LOCK = SELECT + "WHERE correction.id = :id FOR UPDATE";
    private static final String OF = SELECT + "WHERE correction.inspection = :inspection ORDER BY correction.id";
    private static final String WAITING = SELECT + """
            JOIN inspection.inspection ON inspection.id = correction.inspection
            WHERE correction.status = 'PROPOSED' AND inspection.port = :port
            ORDER BY correction.id
            LIMIT 200
            """;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another proposal on the same inspection waits */
    boolean add(Correction correction) {
        try {
            jdbc.sql("""
                            INSERT INTO inspection.correction (id, inspection, field, was, becomes, reason, proposed_by,
                                                               proposed_at, status)
                            VALUES (:id, :inspection, :field, :was, :becomes, :reason, :by, :at, 'PROPOSED')
                            """)
                    .param("id", correction.id())
                    .param("inspection", correction.inspection().value())
                    .param("field", field(correction.change()))
                    .param("was", correction.was())
                    .param("becomes", becomes(correction.change()))
                    .param("reason", correction.reason())
                    .param("by", correction.proposedBy().value())
                    .param("at", correction.proposedAt().atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    Optional<Correction> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(CorrectionStore::read).optional();
    }

    List<Correction> of(InspectionId inspection) {
        return jdbc.sql(OF)
                .param("inspection", inspection.value())
                .query(CorrectionStore::read)
                .list();
    }

    List<Correction> waiting(PortCode port) {
        return jdbc.sql(WAITING)
                .param("port", port.value())
                .query(CorrectionStore::read)
                .list();
    }

    void reject(UUID id, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE inspection.correction SET status = 'REJECTED', confirmed_by = :by, confirmed_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From here on the figures count the record as {@code now}; not at all when that is null. */
    void confirm(UUID id, OfficerId by, Instant at, Counted before, @Nullable Counted now) {
        jdbc.sql("""
                        UPDATE inspection.correction
                        SET status = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at,
                            old_day = :oldDay, old_port = :oldPort, old_direction = :oldDirection, old_mode = :oldMode,
                            old_group = :oldGroup, old_channel = :oldChannel, old_outcome = :oldOutcome,
                            old_second_line = :oldSecondLine,
                            new_day = :newDay, new_port = :newPort, new_direction = :newDirection, new_mode = :newMode,
                            new_group = :newGroup, new_channel = :newChannel, new_outcome = :newOutcome,
                            new_second_line = :newSecondLine,
                            recorded_in = pg_current_xact_id()::text::bigint
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("oldDay", before.day())
                .param("oldPort", before.port())
                .param("oldDirection", before.direction().name())
                .param("oldMode", before.mode())
                .param("oldGroup", before.countedGroup())
                .param("oldChannel", before.channel())
                .param("oldOutcome", before.outcome())
                .param("oldSecondLine", before.secondLine())
                .param("newDay", now == null ? null : now.day(), Types.DATE)
                .param("newPort", now == null ? null : now.port(), Types.VARCHAR)
                .param("newDirection", now == null ? null : now.direction().name(), Types.VARCHAR)
                .param("newMode", now == null ? null : now.mode(), Types.VARCHAR)
                .param("newGroup", now == null ? null : now.countedGroup(), Types.VARCHAR)
                .param("newChannel", now == null ? null : now.channel(), Types.VARCHAR)
                .param("newOutcome", now == null ? null : now.outcome(), Types.VARCHAR)
                .param("newSecondLine", now == null ? null : now.secondLine(), Types.BOOLEAN)
                .update();
    }

    private static String field(Change change) {
        return switch (change) {
            case Change.ToDirection _ -> "DIRECTION";
            case Change.ToGroup _ -> "NATIONALITY_GROUP";
            case Change.ToDay _ -> "DAY";
            case Change.Annulled _ -> "ANNULLED";
        };
    }

    private static String becomes(Change change) {
        return switch (change) {
            case Change.ToDirection(var direction) -> direction.name();
            case Change.ToGroup(var group) -> group.name();
            case Change.ToDay(var day) -> day.toString();
            case Change.Annulled() -> "";
        };
    }

    private static Change change(String field, String becomes) {
        return switch (field) {
            case "DIRECTION" -> new Change.ToDirection(Direction.valueOf(becomes));
            case "NATIONALITY_GROUP" -> new Change.ToGroup(NationalityGroup.valueOf(becomes));
            case "DAY" -> new Change.ToDay(LocalDate.parse(becomes));
            case "ANNULLED" -> new Change.Annulled();
            default -> throw new IllegalStateException("no such field: " + field);
        };
    }

    private static Correction read(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                new InspectionId(row.getObject("inspection", UUID.class)),
                change(row.getString("field"), row.getString("becomes")),
                row.getString("was"),
                row.getString("reason"),
                new OfficerId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(OfficerId::new),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
