package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Entries.Filter;
import org.gatehouse.screening.Entries.Version;
import org.gatehouse.screening.Entries.VersionState;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code screening.entry} and {@code screening.entry_version}. */
@Component("screeningEntryStore")
public class EntryStore {

    private static final String SELECT = """
            SELECT id, watchlist, kind, state, revision, review_at, valid_to, entered_by, entered_at, released_by,
                   released_at, ended_by, ended_at, end_words
            FROM screening.entry
            """;
    private static final String FIND = SELECT + "WHERE id = :id";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String LIST = SELECT + """
            WHERE watchlist = :list
              AND (CAST(:state AS text) IS NULL OR state = :state)
              AND (CAST(:before AS uuid) IS NULL OR id < :before)
            ORDER BY id DESC
            LIMIT :limit
            """;
    private static final String WAITING = SELECT + """
            WHERE id IN (SELECT entry FROM screening.entry_version WHERE state = 'PROPOSED')
              AND state IN ('DRAFT', 'RELEASED')
            ORDER BY id
            LIMIT 200
            """;
    private static final String DUE = SELECT + """
            WHERE state = 'RELEASED' AND review_at <= :until
            ORDER BY review_at, id
            LIMIT 200
            """;
    private static final String VERSIONS = """
            SELECT entry, number, kind, particulars, reason, source, state, entered_by, entered_at, signed_by,
                   signed_at, words
            FROM screening.entry_version
            WHERE entry IN (:ids)
            ORDER BY entry, number
            """;

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the entry, without its versions. */
    public void insert(Entry entry) {
        jdbc.sql("""
                        INSERT INTO screening.entry (id, watchlist, kind, state, revision, counted_from, review_at,
                            valid_to, entered_by, entered_at)
                        VALUES (:id, :list, :kind, 'DRAFT', 1, :at, :reviewAt, :validTo, :by, :at)
                        """)
                .param("id", entry.id().value())
                .param("list", entry.list().value())
                .param("kind", entry.kind().name())
                .param("reviewAt", Columns.utc(entry.reviewAt()))
                .param("validTo", Columns.utc(entry.validTo()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", entry.entered().by().value())
                .param("at", Columns.utc(entry.entered().at()))
                .update();
    }

    /** A version that waits for a second officer; one that waited already is superseded. */
    public void propose(EntryId id, Version version) {
        jdbc.sql("UPDATE screening.entry_version SET state = 'SUPERSEDED' WHERE entry = :id AND state = 'PROPOSED'")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        INSERT INTO screening.entry_version (entry, number, kind, particulars, reason, source, state,
                            entered_by, entered_at)
                        VALUES (:id, :number, :kind, CAST(:particulars AS jsonb), :reason, :source, 'PROPOSED', :by,
                            :at)
                        """)
                .param("id", id.value())
                .param("number", version.number())
                .param("kind", version.sought().kind().name())
                .param("particulars", Particulars.write(version.sought()))
                .param("reason", version.reason())
                .param("source", version.source())
                .param("by", version.entered().by().value())
                .param("at", Columns.utc(version.entered().at()))
                .update();
    }

    /** What a version says; empty once it is erased. */
    public Optional<Sought> sought(EntryId id, int version) {
        return jdbc.sql("""
                        SELECT kind, particulars FROM screening.entry_version WHERE entry = :id AND number = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((row, _) ->
                        Particulars.read(Sought.Kind.valueOf(row.getString("kind")), row.getString("particulars")))
                .optional();
    }

    public Optional<Entry> find(EntryId id) {
        return whole(jdbc.sql(FIND)
                        .param("id", id.value())
                        .query(EntryStore::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Waits for another officer's transaction on the entry. */
    public Optional<Entry> lock(EntryId id) {
        return whole(jdbc.sql(LOCK)
                        .param("id", id.value())
                        .query(EntryStore::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** One more than the limit when there are more. */
    public List<Entry> list(Filter filter) {
        return whole(jdbc.sql(LIST)
                .param("list", filter.list().value())
                .param("state", filter.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("before", filter.before().map(EntryId::value).orElse(null), Types.OTHER)
                .param("limit", filter.limit() + 1)
                .query(EntryStore::read)
                .list());
    }

    public List<Entry> waiting() {
        return whole(jdbc.sql(WAITING).query(EntryStore::read).list());
    }

    public List<Entry> due(Instant until) {
        return whole(jdbc.sql(DUE)
                .param("until", Columns.utc(until))
                .query(EntryStore::read)
                .list());
    }

    /** @param notBy whose own proposals are not counted, since they wait for somebody else */
    public long countWaiting(OfficerId notBy) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM screening.entry_version v JOIN screening.entry e ON e.id = v.entry
                                WHERE v.state = 'PROPOSED' AND v.entered_by <> :by AND e.state IN ('DRAFT', 'RELEASED'))
                             + (SELECT count(*) FROM screening.renewal WHERE state = 'PROPOSED' AND proposed_by <> :by)
                             + (SELECT count(*) FROM screening.watchlist WHERE state = 'DRAFT' AND entered_by <> :by)
                             + (SELECT count(*) FROM screening.list_change WHERE state = 'PROPOSED' AND proposed_by <> :by)
                             + (SELECT count(*) FROM screening.list_import WHERE state = 'PROPOSED' AND entered_by <> :by)
                        """).param("by", notBy.value()).query(Long.class).single();
    }

    public long countDue(Instant until) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM screening.entry WHERE state = 'RELEASED' AND review_at <= :until)
                             + (SELECT count(*) FROM screening.watchlist WHERE state = 'RELEASED' AND review_at <= :until)
                        """)
                .param("until", Columns.utc(until))
                .query(Long.class)
                .single();
    }

    public void answer(EntryId id, int number, VersionState state, OfficerId by, Instant at, String words) {
        if (state == VersionState.RELEASED) {
            jdbc.sql("UPDATE screening.entry_version SET state = 'SUPERSEDED' WHERE entry = :id AND state = 'RELEASED'")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("""
                        UPDATE screening.entry_version
                        SET state = :state, signed_by = :by, signed_at = :at, words = NULLIF(:words, '')
                        WHERE entry = :id AND number = :number
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("state", state.name())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .param("words", words)
                .update();
    }

    /** The version counts from now on; who released the entry first stays. */
    public void release(EntryId id, int version, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE screening.entry
                        SET state = 'RELEASED', released_version = :version, released_by = COALESCE(released_by, :by),
                            released_at = COALESCE(released_at, :at), revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    public void end(EntryId id, ListingState state, OfficerId by, Instant at, String words) {
        jdbc.sql("""
                        UPDATE screening.entry
                        SET state = :state, ended_by = :by, ended_at = :at, end_words = :words, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .param("words", words)
                .update();
    }

    public void touch(EntryId id) {
        jdbc.sql("UPDATE screening.entry SET revision = revision + 1 WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** @param countedFrom when the renewal was proposed; the years that the law allows run from there */
    public void prolong(EntryId id, Instant reviewAt, Instant countedFrom) {
        jdbc.sql("""
                        UPDATE screening.entry
                        SET review_at = :reviewAt, counted_from = :from, revision = revision + 1
                        WHERE id = :id
                        """)
                .param("id", id.value())
                .param("reviewAt", Columns.utc(reviewAt))
                .param("from", Columns.utc(countedFrom))
                .update();
    }

    private List<Entry> whole(List<Entry> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Version>> versions = new HashMap<>();
        jdbc.sql(VERSIONS)
                .param("ids", bare.stream().map(entry -> entry.id().value()).toList())
                .query(row -> {
                    versions.computeIfAbsent(row.getObject("entry", UUID.class), _ -> new ArrayList<>())
                            .add(version(row));
                });
        return bare.stream()
                .map(entry -> with(entry, versions.getOrDefault(entry.id().value(), List.of())))
                .toList();
    }

    private static Entry with(Entry bare, List<Version> versions) {
        return new Entry(
                bare.id(),
                bare.list(),
                bare.kind(),
                bare.state(),
                bare.revision(),
                bare.reviewAt(),
                bare.validTo(),
                bare.entered(),
                bare.released(),
                bare.end(),
                versions);
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new WatchlistId(row.getObject("watchlist", UUID.class)),
                Sought.Kind.valueOf(row.getString("kind")),
                ListingState.valueOf(row.getString("state")),
                row.getInt("revision"),
                Columns.instant(row, "review_at"),
                Columns.maybe(row, "valid_to"),
                Columns.signature(row, "entered_by", "entered_at"),
                Columns.maybeSigned(row, "released_by", "released_at"),
                Columns.end(row),
                List.of());
    }

    private static Version version(ResultSet row) throws SQLException {
        String words = row.getString("words");
        return new Version(
                row.getInt("number"),
                Particulars.read(Sought.Kind.valueOf(row.getString("kind")), row.getString("particulars")),
                row.getString("reason"),
                row.getString("source"),
                VersionState.valueOf(row.getString("state")),
                Columns.signature(row, "entered_by", "entered_at"),
                Columns.maybeSigned(row, "signed_by", "signed_at"),
                words == null ? "" : words);
    }
}
