package org.gatehouse.inspection.deciding;

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
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.LegalGround;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.step}: added, never changed. */
@Component
class StepStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StepStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    record StepRow(UUID inspection, Step step) {}

    void add(List<StepRow> rows) {
        batches.batchUpdate("""
                INSERT INTO inspection.step (inspection, number, at, kind, by_officer, ground, words)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, rows, 1_000, (statement, row) -> {
            statement.setObject(1, row.inspection());
            statement.setInt(2, row.step().number());
            statement.setObject(3, row.step().at().atOffset(ZoneOffset.UTC));
            statement.setString(4, row.step().kind());
            statement.setObject(5, row.step().by().value());
            statement.setString(6, row.step().ground().map(LegalGround::name).orElse(null));
            statement.setString(7, row.step().words());
        });
    }

    /** Steps of each inspection in their order; an inspection without any is not in the answer. */
    Map<UUID, List<Step>> of(Collection<UUID> inspections) {
        if (inspections.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.sql("""
                        SELECT inspection, number, at, kind, by_officer, ground, words
                        FROM inspection.step
                        WHERE inspection IN (:inspections)
                        ORDER BY inspection, number
                        """)
                .param("inspections", inspections)
                .query((row, index) -> steps.computeIfAbsent(
                                row.getObject("inspection", UUID.class), _ -> new ArrayList<>())
                        .add(new Step(
                                row.getInt("number"),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getString("kind"),
                                new OfficerId(row.getObject("by_officer", UUID.class)),
                                Optional.ofNullable(row.getString("ground")).map(LegalGround::valueOf),
                                row.getString("words"))))
                .list();
        return steps;
    }
}
