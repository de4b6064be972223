package org.gatehouse.inspection.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Evidence.Ended;
import org.gatehouse.inspection.Evidence.Interpreting;
import org.gatehouse.inspection.Evidence.Interview;
import org.gatehouse.inspection.Evidence.ReadBack;
import org.gatehouse.inspection.Evidence.Said;
import org.gatehouse.inspection.Evidence.Setting;
import org.gatehouse.inspection.Evidence.Turn;
import org.gatehouse.inspection.Evidence.TurnKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.interview} and {@code inspection.turn}. */
@Component
class InterviewStore {

    private final JdbcClient jdbc;

    InterviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another interview of the inspection goes on; then nothing was written */
    boolean insert(UUID id, UUID inspection, Setting setting, OfficerId by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO inspection.interview (
                            id, inspection, language, interpreter, interpreting, persons_present, by_officer, started_at)
                        VALUES (:id, :inspection, :language, :interpreter, :interpreting, :present, :by, :at)
                        ON CONFLICT (inspection) WHERE ended_at IS NULL DO NOTHING
                        """)
                        .param("id", id)
                        .param("inspection", inspection)
                        .param("language", setting.language())
                        .param("interpreter", setting.interpreter().orElse(null), Types.VARCHAR)
                        .param(
                                "interpreting",
                                setting.interpreting().map(Enum::name).orElse(null),
                                Types.VARCHAR)
                        .param("present", setting.personsPresent())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the interview of the inspection has ended; empty where there is none. Holds it until the transaction ends. */
    Optional<Boolean> lock(UUID inspection, UUID id) {
        return jdbc.sql("""
                        SELECT ended_at IS NOT NULL
                        FROM inspection.interview
                        WHERE id = :id AND inspection = :inspection
                        FOR UPDATE
                        """)
                .param("id", id)
                .param("inspection", inspection)
                .query(Boolean.class)
                .optional();
    }

    void write(UUID interview, Said said, OfficerId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO inspection.turn (interview, number, at, kind, words, by_officer)
                        SELECT :interview, coalesce(max(number), 0) + 1, :at, :kind, :words, :by
                        FROM inspection.turn
                        WHERE interview = :interview
                        """)
                .param("interview", interview)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", said.kind().name())
                .param("words", said.words())
                .param("by", by.value())
                .update();
    }

    void end(UUID id, Ended ended) {
        jdbc.sql("""
                        UPDATE inspection.interview
                        SET ended_at = :at, read_back = :readBack, read_back_words = :words
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("at", ended.at().atOffset(ZoneOffset.UTC))
                .param("readBack", ended.readBack().name())
                .param("words", ended.words())
                .update();
    }

    /** Oldest first, each with its turns. */
    List<Interview> of(UUID inspection) {
        Map<UUID, List<Turn>> turns = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT turn.interview, turn.number, turn.at, turn.kind, turn.words, turn.by_officer
                        FROM inspection.turn
                        JOIN inspection.interview ON interview.id = turn.interview
                        WHERE interview.inspection = :inspection
                        ORDER BY turn.interview, turn.number
                        """)
                .param("inspection", inspection)
                .query((row, index) -> turns.computeIfAbsent(
                                row.getObject("interview", UUID.class), _ -> new ArrayList<>())
                        .add(new Turn(
                                row.getInt("number"),
                                instant(row, "at"),
                                TurnKind.valueOf(row.getString("kind")),
                                row.getString("words"),
                                new OfficerId(row.getObject("by_officer", UUID.class)))))
                .list();
        return jdbc.sql("""
                        SELECT id, language, interpreter, interpreting, persons_present, by_officer, started_at, ended_at,
                               read_back, read_back_words
                        FROM inspection.interview
                        WHERE inspection = :inspection
                        ORDER BY started_at, id
                        """)
                .param("inspection", inspection)
                .query((row, index) -> read(row, turns))
                .list();
    }

    private static Interview read(ResultSet row, Map<UUID, List<Turn>> turns) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Ended> ended = row.getObject("ended_at") == null
                ? Optional.empty()
                : Optional.of(new Ended(
                        instant(row, "ended_at"),
                        ReadBack.valueOf(row.getString("read_back")),
                        row.getString("read_back_words")));
        return new Interview(
                id,
                new Setting(
                        row.getString("language"),
                        Optional.ofNullable(row.getString("interpreter")),
                        Optional.ofNullable(row.getString("interpreting")).map(Interpreting::valueOf),
                        row.getString("persons_present")),
                new OfficerId(row.getObject("by_officer", UUID.class)),
                instant(row, "started_at"),
                ended,
                turns.getOrDefault(id, List.of()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
