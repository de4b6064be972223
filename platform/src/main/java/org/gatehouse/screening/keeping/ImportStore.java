package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.OfficerId;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code screening.list_import}. */
@Component("screeningImportStore")
public class ImportStore {

    private static final String SELECT = """
            SELECT id, watchlist, digest, files, octets, reason, source, review_at, state, revision, entered_by, entered_at,
                   read_so_far, form, before_it, added, changed, ended, unchanged, refused, kinds, counts, concerns,
                   compared_anew, signed_by, signed_at, applied_at, ended_by, ended_at, end_words
            FROM screening.list_import
            """;
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String OPEN = SELECT + """
            WHERE watchlist = :list AND digest = :digest AND state IN ('READING', 'PROPOSED', 'SIGNED')
            """;
    private static final String OF_LIST = SELECT + "WHERE watchlist = :list ORDER BY id DESC LIMIT 50";
    private static final String WAITING = SELECT + "WHERE state = 'PROPOSED' ORDER BY id LIMIT 200";
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private static final TypeReference<Map<Sought.Kind, Integer>> KINDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another import of the same files waits */
    public boolean insert(Import made) {
        return jdbc.sql("""
                                INSERT INTO screening.list_import (id, watchlist, digest, files, octets, reason, source,
                                    review_at, state, revision, entered_by, entered_at)
                                VALUES (:id, :list, :digest, :files, :octets, :reason, :source, :reviewAt, 'READING', 1, :by,
                                    :at)
                                ON CONFLICT (watchlist, digest) WHERE state IN ('READING', 'PROPOSED', 'SIGNED')
                                DO NOTHING
                                """)
                        .param("id", made.id())
                        .param("list", made.list().value())
                        .param("digest", made.digest())
                        .param("files", made.files().toArray(String[]::new))
                        .param("octets", made.octets())
                        .param("reason", made.reason())
                        .param("source", made.source())
                        .param("reviewAt", Columns.utc(made.reviewAt()))
                        .param("by", made.entered().by().value())
                        .param("at", Columns.utc(made.entered().at()))
                        .update()
                == 1;
    }

    public Optional<Import> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ImportStore::read).optional();
    }

    public Optional<Import> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(ImportStore::read).optional();
    }

    /** The one that waits with the same files. */
    public Optional<Import> open(WatchlistId list, String digest) {
        return jdbc.sql(OPEN)
                .param("list", list.value())
                .param("digest", digest)
                .query(ImportStore::read)
                .optional();
    }

    public List<Import> of(WatchlistId list) {
        return jdbc.sql(OF_LIST)
                .param("list", list.value())
                .query(ImportStore::read)
                .list();
    }

    public List<Import> waiting() {
        return jdbc.sql(WAITING).query(ImportStore::read).list();
    }

    /** Those on which there is work for the house, oldest first. */
    public List<UUID> toWorkOn() {
        return jdbc.sql("SELECT id FROM screening.list_import WHERE state IN ('READING', 'SIGNED') ORDER BY id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    public List<UUID> waitingSince(Instant before) {
        return jdbc.sql("""
                        SELECT id FROM screening.list_import WHERE state = 'PROPOSED' AND entered_at < :before ORDER BY id
                        """)
                .param("before", Columns.utc(before))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Whether its rows still do what was signed. */
    public boolean signedAs(UUID id, String fingerprint) {
        return jdbc.sql("SELECT COALESCE(fingerprint = :now, false) FROM screening.list_import WHERE id = :id")
                .param("id", id)
                .param("now", fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** @return how often it was tried, this time included */
    public int tried(UUID id) {
        return jdbc.sql("UPDATE screening.list_import SET tries = tries + 1 WHERE id = :id RETURNING tries")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    public void readSoFar(UUID id, int entries) {
        jdbc.sql("UPDATE screening.list_import SET read_so_far = :entries WHERE id = :id")
                .param("id", id)
                .param("entries", entries)
                .update();
    }

    /**
     * @param fingerprint of what its rows do
     * @param anew whether a signature is void since the list changed after it was given
     */
    public void propose(
            UUID id, String form, Figures figures, Set<Concern> concerns, String fingerprint, boolean anew) {
        figures(id, form, figures, concerns);
        jdbc.sql("""
                        UPDATE screening.list_import
                        SET state = 'PROPOSED', revision = revision + 1, tries = 0, compared_anew = :anew,
                            fingerprint = :fingerprint, confirmed = '{}', signed_by = NULL, signed_at = NULL
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("anew", anew)
                .param("fingerprint", fingerprint)
                .update();
    }

    public void figures(UUID id, String form, Figures figures, Set<Concern> concerns) {
        jdbc.sql("""
                        UPDATE screening.list_import
                        SET form = :form, before_it = :before, added = :added, changed = :changed, ended = :ended,
                            unchanged = :unchanged, refused = :refused, kinds = CAST(:kinds AS jsonb),
                            counts = CAST(:counts AS jsonb),
                            concerns = :concerns
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("form", form)
                .param("before", figures.before())
                .param("added", figures.added())
                .param("changed", figures.changed())
                .param("ended", figures.ended())
                .param("unchanged", figures.unchanged())
                .param("refused", figures.refused())
                .param("kinds", JsonMapper.shared().writeValueAsString(figures.kinds()))
                .param("counts", JsonMapper.shared().writeValueAsString(figures.remarks()))
                .param("concerns", names(concerns))
                .update();
    }

    public void sign(UUID id, Set<Concern> confirmed, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE screening.list_import
                        SET state = 'SIGNED', revision = revision + 1, confirmed = :confirmed, signed_by = :by,
                            signed_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("confirmed", names(confirmed))
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    public void applied(UUID id, Instant at) {
        jdbc.sql("""
                        UPDATE screening.list_import SET state = 'APPLIED', revision = revision + 1, applied_at = :at
                        WHERE id = :id
                        """).param("id", id).param("at", Columns.utc(at)).update();
    }

    public void end(UUID id, State state, Optional<OfficerId> by, Instant at, String words) {
        jdbc.sql("""
                        UPDATE screening.list_import
                        SET state = :state, revision = revision + 1, ended_by = :by, ended_at = :at, end_words = :words
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", by.map(OfficerId::value).orElse(null), java.sql.Types.OTHER)
                .param("at", Columns.utc(at))
                .param("words", words)
                .update();
    }

    private static String[] names(Set<Concern> concerns) {
        return concerns.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        String form = row.getString("form");
        return new Import(
                row.getObject("id", UUID.class),
                new WatchlistId(row.getObject("watchlist", UUID.class)),
                List.of(texts(row, "files")),
                row.getLong("octets"),
                row.getString("digest"),
                row.getString("reason"),
                row.getString("source"),
                Columns.instant(row, "review_at"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                Columns.signature(row, "entered_by", "entered_at"),
                row.getInt("read_so_far"),
                form == null ? "" : form,
                new Figures(
                        row.getInt("before_it"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("ended"),
                        row.getInt("unchanged"),
                        row.getInt("refused"),
                        JsonMapper.shared().readValue(row.getString("kinds"), KINDS),
                        JsonMapper.shared().readValue(row.getString("counts"), COUNTS)),
                Arrays.stream(texts(row, "concerns"))
                        .map(Concern::valueOf)
                        .collect(Collectors.toCollection(HashSet::new)),
                row.getBoolean("compared_anew"),
                Columns.maybeSigned(row, "signed_by", "signed_at"),
                Columns.maybe(row, "applied_at"),
                Columns.end(row));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
