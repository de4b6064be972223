package org.gatehouse.screening.matches;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.MatchSheet.Validity;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.RedressNumber;
import org.gatehouse.screening.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.clearance}: markers of travellers who are somebody else than who is meant. */
@Component
class ClearanceStore {

    /**
     * A marker counts for the document that was compared. By its redress number it counts for another document of the same
     * issuer and birth date too, but never against a hit on the number of a document: that one was not compared.
     */
    private static final String CLEARING = """
            SELECT DISTINCT ON (asked.place) asked.place, c.id
            FROM unnest(?::integer[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                 AS asked(place, entry, version, issuer, number, birth, redress, by_name)
            JOIN screening.clearance c ON c.entry = asked.entry
            JOIN screening.entry_version was ON was.entry = c.entry AND was.number = c.version
            JOIN screening.entry_version now ON now.entry = c.entry AND now.number = asked.version
            WHERE c.withdrawn_at IS NULL
              AND was.particulars = now.particulars
              AND c.issuer = asked.issuer AND c.birth = asked.birth
              AND (c.number = asked.number OR (asked.by_name AND c.redress = asked.redress))
            ORDER BY asked.place, c.cleared_at DESC
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    ClearanceStore(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Those of the alerts that a marker clears, with it. */
    Map<Alert, UUID> clearing(List<Alert> alerts) {
        return batches.execute((Connection connection) -> {
            Map<Alert, UUID> found = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(CLEARING)) {
                ask(connection, statement, alerts);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(alerts.get(rows.getInt("place")), rows.getObject("id", UUID.class));
                    }
                }
            }
            return found;
        });
    }

    private static void ask(Connection connection, PreparedStatement statement, List<Alert> alerts)
            throws SQLException {
        int size = alerts.size();
        var places = new Integer[size];
        var entries = new UUID[size];
        var versions = new Integer[size];
        var texts = new String[4][size];
        var byName = new Boolean[size];
        for (int at = 0; at < size; at++) {
            Alert alert = alerts.get(at);
            Subject subject = alert.traveller().subject();
            places[at] = at;
            entries[at] = alert.hit().entry().value();
            versions[at] = alert.hit().version();
            Optional<Subject.Shown> shown = subject.papers().stream().findFirst();
            texts[0][at] = shown.map(Subject.Shown::issuer).orElse("");
            texts[1][at] = shown.map(Subject.Shown::number).orElse("");
            texts[2][at] = subject.birth().iso();
            texts[3][at] = alert.traveller().redress().map(RedressNumber::value).orElse("");
            byName[at] = alert.hit().likeness() == Hit.Likeness.NAME;
        }
        statement.setArray(1, connection.createArrayOf("integer", places));
        statement.setArray(2, connection.createArrayOf("uuid", entries));
        statement.setArray(3, connection.createArrayOf("integer", versions));
        for (int at = 0; at < texts.length; at++) {
            statement.setArray(4 + at, connection.createArrayOf("text", texts[at]));
        }
        statement.setArray(8, connection.createArrayOf("boolean", byName));
    }

    /** A marker, as it stands. */
    record Marker(UUID id, RedressNumber redress, Instant at, Validity validity) {}

    /** @param document as the traveller showed it */
    void insert(MatchStore.MatchRow match, Subject.Shown document, RedressNumber redress, OfficerId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO screening.clearance (id, match, entry, version, issuer, number, birth, redress,
                            cleared_by, cleared_at)
                        VALUES (:id, :match, :entry, :version, :issuer, :number, :birth, :redress, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("match", match.id().value())
                .param("entry", match.entry().value())
                .param("version", match.version())
                .param("issuer", document.issuer())
                .param("number", document.number())
                .param(
                        "birth",
                        match.traveller().orElseThrow().subject().birth().iso())
                .param("redress", redress.value())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** The number that the bearer of the document was given before, for whichever entry. */
    Optional<RedressNumber> givenTo(Subject.Shown document, String birth) {
        return jdbc.sql("""
                        SELECT redress FROM screening.clearance
                        WHERE issuer = :issuer AND number = :number AND birth = :birth
                        ORDER BY cleared_at DESC
                        LIMIT 1
                        """)
                .param("issuer", document.issuer())
                .param("number", document.number())
                .param("birth", birth)
                .query(String.class)
                .optional()
                .map(RedressNumber::new);
    }

    boolean taken(RedressNumber redress) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM screening.clearance WHERE redress = :redress)")
                .param("redress", redress.value())
                .query(Boolean.class)
                .single();
    }

    /** The marker of the match itself, or else the last one of its document for its entry. */
    Optional<Marker> of(MatchStore.MatchRow match) {
        Optional<Subject> subject = match.traveller().map(traveller -> traveller.subject());
        Optional<Subject.Shown> shown =
                subject.flatMap(one -> one.papers().stream().findFirst());
        return jdbc.sql("""
                        SELECT c.id, c.redress, c.cleared_at,
                               CASE WHEN c.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                                    WHEN was.particulars = now.particulars THEN 'COUNTS'
                                    ELSE 'VOID' END AS validity
                        FROM screening.clearance c
                        JOIN screening.entry e ON e.id = c.entry
                        JOIN screening.entry_version was ON was.entry = c.entry AND was.number = c.version
                        JOIN screening.entry_version now ON now.entry = c.entry AND now.number = e.released_version
                        WHERE c.match = :match
                           OR (c.entry = :entry AND c.issuer = :issuer AND c.number = :number AND c.birth = :birth)
                        ORDER BY c.match = :match DESC, c.cleared_at DESC
                        LIMIT 1
                        """)
                .param("match", match.id().value())
                .param("entry", match.entry().value())
                .param("issuer", shown.map(Subject.Shown::issuer).orElse(""))
                .param("number", shown.map(Subject.Shown::number).orElse(""))
                .param("birth", subject.map(one -> one.birth().iso()).orElse(""))
                .query((row, number) -> new Marker(
                        row.getObject("id", UUID.class),
                        new RedressNumber(row.getString("redress")),
                        row.getObject("cleared_at", OffsetDateTime.class).toInstant(),
                        Validity.valueOf(row.getString("validity"))))
                .optional();
    }

    /** @return false when the match has no marker that counts */
    boolean withdraw(MatchId match, OfficerId by, Instant at, String words) {
        return jdbc.sql("""
                                UPDATE screening.clearance
                                SET withdrawn_by = :by, withdrawn_at = :at, withdrawn_words = :words
                                WHERE match = :match AND withdrawn_at IS NULL
                                """)
                        .param("by", by.value())
                        .param("at", utc(at))
                        .param("words", words)
                        .param("match", match.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
