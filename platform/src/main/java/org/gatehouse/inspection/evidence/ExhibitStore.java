package org.gatehouse.inspection.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Evidence.Content;
import org.gatehouse.inspection.Evidence.Custody;
import org.gatehouse.inspection.Evidence.CustodyKind;
import org.gatehouse.inspection.Evidence.Exhibit;
import org.gatehouse.inspection.Evidence.ExhibitClass;
import org.gatehouse.inspection.Evidence.FileNote;
import org.gatehouse.inspection.Evidence.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code inspection.exhibit}, its files and its custody. */
@Component
class ExhibitStore {

    private final JdbcClient jdbc;

    ExhibitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inspection is held by the caller's transaction, so that numbers follow each other. */
    void insert(UUID id, UUID inspection, Taken taken, OfficerId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO inspection.exhibit (id, inspection, number, class, description, by_officer, at)
                        SELECT :id, :inspection, coalesce(max(number), 0) + 1, :class, :description, :by, :at
                        FROM inspection.exhibit
                        WHERE inspection = :inspection
                        """)
                .param("id", id)
                .param("inspection", inspection)
                .param("class", taken.kind().name())
                .param("description", taken.description())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID exhibit, CleanFile file, byte[] broughtSha256, byte[] sha256) {
        jdbc.sql("""
                        INSERT INTO inspection.exhibit_file (exhibit, media_type, brought_sha256, sha256, content)
                        VALUES (:exhibit, :mediaType, :brought, :sha256, :content)
                        """)
                .param("exhibit", exhibit)
                .param("mediaType", file.mediaType())
                .param("brought", broughtSha256)
                .param("sha256", sha256)
                .param("content", file.bytes())
                .update();
    }

    void pass(UUID exhibit, Custody custody) {
        jdbc.sql("""
                        INSERT INTO inspection.custody (exhibit, number, at, kind, place, seal, words, by_officer)
                        SELECT :exhibit, coalesce(max(number), 0) + 1, :at, :kind, :place, :seal, :words, :by
                        FROM inspection.custody
                        WHERE exhibit = :exhibit
                        """)
                .param("exhibit", exhibit)
                .param("at", custody.at().atOffset(ZoneOffset.UTC))
                .param("kind", custody.kind().name())
                .param("place", custody.place())
                .param("seal", custody.seal())
                .param("words", custody.words())
                .param("by", custody.by().value())
                .update();
    }

    /** Whether the exhibit was given away; empty where the inspection has none of that id. Holds it. */
    Optional<Boolean> lock(UUID inspection, UUID exhibit) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM inspection.custody
                                       WHERE exhibit = :exhibit AND kind IN ('HANDED_ON', 'RETURNED'))
                        FROM inspection.exhibit
                        WHERE id = :exhibit AND inspection = :inspection
                        FOR UPDATE
                        """)
                .param("exhibit", exhibit)
                .param("inspection", inspection)
                .query(Boolean.class)
                .optional();
    }

    Optional<Content> content(UUID inspection, UUID exhibit) {
        return jdbc.sql("""
                        SELECT file.media_type, file.content
                        FROM inspection.exhibit_file file
                        JOIN inspection.exhibit ON exhibit.id = file.exhibit
                        WHERE exhibit.id = :exhibit AND exhibit.inspection = :inspection
                        """)
                .param("exhibit", exhibit)
                .param("inspection", inspection)
                .query((row, index) -> new Content(row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    /** In their order, each with its custody. */
    List<Exhibit> of(UUID inspection) {
        Map<UUID, List<Custody>> custody = new HashMap<>();
        jdbc.sql("""
                        SELECT custody.exhibit, custody.number, custody.at, custody.kind, custody.place, custody.seal,
                               custody.words, custody.by_officer
                        FROM inspection.custody
                        JOIN inspection.exhibit ON exhibit.id = custody.exhibit
                        WHERE exhibit.inspection = :inspection
                        ORDER BY custody.exhibit, custody.number
                        """)
                .param("inspection", inspection)
                .query((row, index) -> custody.computeIfAbsent(
                                row.getObject("exhibit", UUID.class), _ -> new ArrayList<>())
                        .add(new Custody(
                                row.getInt("number"),
                                instant(row),
                                CustodyKind.valueOf(row.getString("kind")),
                                row.getString("place"),
                                row.getString("seal"),
                                row.getString("words"),
                                officer(row))))
                .list();
        return jdbc.sql("""
                        SELECT exhibit.id, exhibit.number, exhibit.class, exhibit.description, exhibit.by_officer, exhibit.at,
                               file.media_type, octet_length(file.content) AS bytes, file.sha256, file.brought_sha256
                        FROM inspection.exhibit
                        LEFT JOIN inspection.exhibit_file file ON file.exhibit = exhibit.id
                        WHERE exhibit.inspection = :inspection
                        ORDER BY exhibit.number
                        """)
                .param("inspection", inspection)
                .query((row, index) -> read(row, custody))
                .list();
    }

    private static Exhibit read(ResultSet row, Map<UUID, List<Custody>> custody) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String mediaType = row.getString("media_type");
        return new Exhibit(
                id,
                row.getInt("number"),
                ExhibitClass.valueOf(row.getString("class")),
                row.getString("description"),
                officer(row),
                instant(row),
                mediaType == null
                        ? Optional.empty()
                        : Optional.of(new FileNote(
                                mediaType,
                                row.getInt("bytes"),
                                HexFormat.of().formatHex(row.getBytes("sha256")),
                                HexFormat.of().formatHex(row.getBytes("brought_sha256")))),
                custody.getOrDefault(id, List.of()));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static OfficerId officer(ResultSet row) throws SQLException {
        return new OfficerId(row.getObject("by_officer", UUID.class));
    }
}
