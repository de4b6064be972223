package org.gatehouse.screening.keeping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over what was compared, by statements over all rows at once and in the lawful way: as drafts and proposals of the one
 * officer, then signed by the other. All of it belongs to the transaction of the caller.
 */
@Component
public class ImportSwitch {

    private static final String FIRST_VERSIONS = """
            INSERT INTO screening.entry_version (entry, number, kind, particulars, reason, source, state, entered_by,
                entered_at)
            SELECT entry, 1, kind, particulars, :reason, :source, 'PROPOSED', :by, :at
            FROM screening.import_row WHERE import = :id AND does = 'ADD'
            """;
    private static final String NEXT_VERSIONS = """
            INSERT INTO screening.entry_version (entry, number, kind, particulars, reason, source, state, entered_by,
                entered_at)
            SELECT r.entry, (SELECT max(v.number) + 1 FROM screening.entry_version v WHERE v.entry = r.entry), r.kind,
                   r.particulars, :reason, :source, 'PROPOSED', :by, :at
            FROM screening.import_row r WHERE r.import = :id AND r.does = 'CHANGE'
            """;

    private final JdbcClient jdbc;

    ImportSwitch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Officers who correct or withdraw one of them wait until the switch is done. */
    public void lock(WatchlistId list) {
        jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM screening.entry WHERE watchlist = :list AND state = 'RELEASED'
                                              ORDER BY id FOR UPDATE) AS held
                        """).param("list", list.value()).query(Long.class).single();
    }

    /** @return the entries that changed, ended ones included */
    public List<EntryId> apply(Import made, OfficerId signer, Instant now, String endWords) {
        // First what ends: its id may name something of another kind from now on.
        end(made.id(), signer, now, endWords);
        add(made);
        change(made);
        sign(made.id(), signer, now);
        return jdbc.sql(
                        "SELECT entry FROM screening.import_row WHERE import = :id AND does IN ('ADD', 'CHANGE', 'END')")
                .param("id", made.id())
                .query((row, _) -> new EntryId(row.getObject("entry", UUID.class)))
                .list();
    }

    private void add(Import made) {
        jdbc.sql("""
                        INSERT INTO screening.entry (id, watchlist, kind, state, revision, counted_from, review_at,
                            entered_by, entered_at, listed_as)
                        SELECT entry, :list, kind, 'DRAFT', 1, :at, :reviewAt, :by, :at, listed_as
                        FROM screening.import_row WHERE import = :id AND does = 'ADD'
                        """)
                .param("id", made.id())
                .param("list", made.list().value())
                .param("at", Columns.utc(made.entered().at()))
                .param("reviewAt", Columns.utc(made.reviewAt()))
                .param("by", made.entered().by().value())
                .update();
        propose(made, FIRST_VERSIONS);
    }

    /** Proposals of officers for the same entries are superseded by what the list says now. */
    private void change(Import made) {
        jdbc.sql("""
                        UPDATE screening.entry_version v SET state = 'SUPERSEDED'
                        FROM screening.import_row r
                        WHERE r.import = :id AND r.does = 'CHANGE' AND v.entry = r.entry
                          AND v.state IN ('PROPOSED', 'RELEASED')
                        """).param("id", made.id()).update();
        propose(made, NEXT_VERSIONS);
    }

    private void propose(Import made, String versions) {
        jdbc.sql(versions)
                .param("id", made.id())
                .param("reason", made.reason())
                .param("source", made.source())
                .param("by", made.entered().by().value())
                .param("at", Columns.utc(made.entered().at()))
                .update();
    }

    private void sign(UUID id, OfficerId signer, Instant now) {
        jdbc.sql("""
                        UPDATE screening.entry_version v SET state = 'RELEASED', signed_by = :by, signed_at = :at
                        FROM screening.import_row r
                        WHERE r.import = :id AND r.does IN ('ADD', 'CHANGE') AND v.entry = r.entry AND v.state = 'PROPOSED'
                        """)
                .param("id", id)
                .param("by", signer.value())
                .param("at", Columns.utc(now))
                .update();
        jdbc.sql("""
                        UPDATE screening.entry e
                        SET state = 'RELEASED', released_version = v.number, revision = e.revision + 1,
                            released_by = COALESCE(e.released_by, :by), released_at = COALESCE(e.released_at, :at)
                        FROM screening.import_row r
                        JOIN screening.entry_version v ON v.entry = r.entry AND v.state = 'RELEASED'
                        WHERE r.import = :id AND r.does IN ('ADD', 'CHANGE') AND e.id = r.entry
                        """)
                .param("id", id)
                .param("by", signer.value())
                .param("at", Columns.utc(now))
                .update();
    }

    private void end(UUID id, OfficerId signer, Instant now, String words) {
        jdbc.sql("""
                        UPDATE screening.entry e
                        SET state = 'WITHDRAWN', ended_by = :by, ended_at = :at, end_words = :words,
                            revision = e.revision + 1
                        FROM screening.import_row r
                        WHERE r.import = :id AND r.does = 'END' AND e.id = r.entry AND e.state = 'RELEASED'
                        """)
                .param("id", id)
                .param("by", signer.value())
                .param("at", Columns.utc(now))
                .param("words", words)
                .update();
    }
}
