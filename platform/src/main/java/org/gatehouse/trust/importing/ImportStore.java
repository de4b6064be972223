package org.gatehouse.trust.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.trust.TrustImports.Disposition;
import org.gatehouse.trust.TrustImports.FileKind;
import org.gatehouse.trust.TrustImports.Import;
import org.gatehouse.trust.TrustImports.Line;
import org.gatehouse.trust.TrustImports.Source;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code trust.import}, its lines, and {@code trust.source}. */
@Component
class ImportStore {

    private static final String SELECT = """
            SELECT id, at, by_whom, source, sha256, bytes, kind, remark, taken, proposed, known, not_taken
            FROM trust.import
            """;
    private static final String LATEST = SELECT + "ORDER BY at DESC, id DESC LIMIT :limit";
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String SAME =
            SELECT + "WHERE sha256 = :sha256 AND source = :source ORDER BY at DESC, id DESC LIMIT 1";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Import made) {
        jdbc.sql("""
                        INSERT INTO trust.import (id, at, by_whom, source, sha256, bytes, kind, remark, taken, proposed,
                            known, not_taken)
                        VALUES (:id, :at, :byWhom, :source, :sha256, :bytes, :kind, :remark, :taken, :proposed, :known,
                            :notTaken)
                        """)
                .param("id", made.id())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("byWhom", made.byWhom())
                .param("source", made.source())
                .param("sha256", made.sha256())
                .param("bytes", made.bytes())
                .param("kind", made.kind().name())
                .param("remark", made.remark())
                .param("taken", made.taken())
                .param("proposed", made.proposed())
                .param("known", made.known())
                .param("notTaken", made.notTaken())
                .update();
    }

    void insertLines(UUID of, List<Line> lines) {
        int[] number = {0};
        batches.batchUpdate("""
                INSERT INTO trust.import_item (import, line, disposition, kind, sha256, country, subject, entry, expired, why)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, 1_000, (statement, line) -> {
            statement.setObject(1, of);
            statement.setInt(2, ++number[0]);
            statement.setString(3, line.disposition().name());
            statement.setString(4, line.kind());
            statement.setString(5, line.sha256());
            statement.setString(6, storable(line.country()));
            statement.setString(7, storable(line.subject()));
            statement.setString(8, storable(line.entry()));
            statement.setBoolean(9, line.expired());
            statement.setString(10, storable(line.why()));
        });
    }

    /** Names come from outside; no text of a database holds the character of value nought. */
    static String storable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ImportStore::read).optional();
    }

    /** The same bytes from the same source. */
    Optional<Import> same(String source, String sha256) {
        return jdbc.sql(SAME)
                .param("source", source)
                .param("sha256", sha256)
                .query(ImportStore::read)
                .optional();
    }

    List<Import> latest(int limit) {
        return jdbc.sql(LATEST).param("limit", limit).query(ImportStore::read).list();
    }

    /** Those first that want attention. */
    List<Line> lines(UUID of, int limit) {
        return jdbc.sql("""
                        SELECT disposition, kind, sha256, country, subject, entry, expired, why
                        FROM trust.import_item
                        WHERE import = :of
                        ORDER BY array_position(ARRAY['NOT_TAKEN', 'PROPOSED', 'WAITING', 'TAKEN', 'KNOWN'], disposition), line
                        LIMIT :limit
                        """)
                .param("of", of)
                .param("limit", limit)
                .query((row, _) -> new Line(
                        Disposition.valueOf(row.getString("disposition")),
                        row.getString("kind"),
                        row.getString("sha256"),
                        row.getString("country"),
                        row.getString("subject"),
                        row.getString("entry"),
                        row.getBoolean("expired"),
                        row.getString("why")))
                .list();
    }

    int countLines(UUID of) {
        return jdbc.sql("SELECT count(*) FROM trust.import_item WHERE import = :of")
                .param("of", of)
                .query(Integer.class)
                .single();
    }

    List<Source> sources() {
        return jdbc.sql("SELECT name, tried_at, succeeded_at, failure FROM trust.source ORDER BY name")
                .query((row, _) -> new Source(
                        row.getString("name"),
                        row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("succeeded_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString("failure")))
                .list();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"),
                row.getString("source"),
                row.getString("sha256"),
                row.getInt("bytes"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("remark"),
                row.getInt("taken"),
                row.getInt("proposed"),
                row.getInt("known"),
                row.getInt("not_taken"));
    }
}
