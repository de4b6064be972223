package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.screening.ListImports.Deed;
import org.gatehouse.screening.ListImports.Line;
import org.gatehouse.screening.ListImports.Remark;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.WatchlistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was read of a file that has not been taken over yet, compared with what the list holds. */
@Component
public class ImportRows {

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row to be kept.
     *
     * @param number in the order of reading, from 1
     * @param entry under which it is added, if it is
     */
    public record Row(int number, String listedAs, UUID entry, Sought.Kind kind, String particulars) {

        public static Row of(int number, String listedAs, UUID entry, Sought sought) {
            return new Row(number, listedAs, entry, sought.kind(), Particulars.write(sought));
        }
    }

    public int lastNumber(UUID id) {
        return jdbc.sql("SELECT COALESCE(max(number), 0) FROM screening.import_row WHERE import = :id AND number > 0")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    public void write(UUID id, List<Row> rows) {
        jdbc.sql("""
                        INSERT INTO screening.import_row (import, number, listed_as, entry, does, kind, particulars)
                        SELECT :id, number, listed_as, entry, 'ADD', kind, CAST(particulars AS jsonb)
                        FROM unnest(CAST(:numbers AS integer[]), CAST(:ids AS text[]), CAST(:entries AS uuid[]),
                                    CAST(:kinds AS text[]), CAST(:particulars AS text[]))
                             AS t (number, listed_as, entry, kind, particulars)
                        """)
                .param("id", id)
                .param("numbers", rows.stream().map(Row::number).toArray(Integer[]::new))
                .param("ids", rows.stream().map(Row::listedAs).toArray(String[]::new))
                .param("entries", rows.stream().map(Row::entry).toArray(UUID[]::new))
                .param("kinds", rows.stream().map(row -> row.kind().name()).toArray(String[]::new))
                .param("particulars", rows.stream().map(Row::particulars).toArray(String[]::new))
                .update();
    }

    /** Ids that are not taken over: whoever the list holds under them stays. */
    public void refuse(UUID id, List<String> listedAs, int from) {
        jdbc.sql("""
                        INSERT INTO screening.import_row (import, number, listed_as, entry, does)
                        SELECT :id, :from + number, listed_as, gen_random_uuid(), 'REFUSE'
                        FROM unnest(CAST(:ids AS text[])) WITH ORDINALITY AS t (listed_as, number)
                        WHERE NOT EXISTS (SELECT 1 FROM screening.import_row r
                                          WHERE r.import = :id AND r.listed_as = t.listed_as)
                        ON CONFLICT (import, listed_as, kind) DO NOTHING
                        """)
                .param("id", id)
                .param("from", from)
                .param("ids", listedAs.toArray(String[]::new))
                .update();
    }

    /**
     * Says of each row what it does to the list as it stands now; done again, it says it anew. The order in which names or
     * dates are given says nothing.
     */
    public Map<Deed, Integer> compare(UUID id, WatchlistId list) {
        jdbc.sql("DELETE FROM screening.import_row WHERE import = :id AND does = 'END'")
                .param("id", id)
                .update();
        jdbc.sql("ANALYZE screening.import_row").update();
        jdbc.sql("""
                        UPDATE screening.import_row r SET does = 'ADD', entry = gen_random_uuid()
                        WHERE r.import = :id AND r.does IN ('CHANGE', 'KEEP')
                        """).param("id", id).update();
        jdbc.sql("""
                        UPDATE screening.import_row r
                        SET does = CASE WHEN v.particulars @> r.particulars AND r.particulars @> v.particulars
                                        THEN 'KEEP' ELSE 'CHANGE' END, entry = e.id
                        FROM screening.entry e
                        JOIN screening.entry_version v ON v.entry = e.id AND v.number = e.released_version
                        WHERE r.import = :id AND r.does = 'ADD' AND e.watchlist = :list AND e.state = 'RELEASED'
                          AND e.kind = r.kind AND COALESCE(e.listed_as, e.id::text) = r.listed_as
                        """).param("id", id).param("list", list.value()).update();
        jdbc.sql("""
                        INSERT INTO screening.import_row (import, number, listed_as, entry, does, kind)
                        SELECT :id, -row_number() OVER (ORDER BY e.listed_as), e.listed_as, e.id, 'END', e.kind
                        FROM screening.entry e
                        WHERE e.watchlist = :list AND e.state = 'RELEASED' AND e.listed_as IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM screening.import_row r
                                          WHERE r.import = :id AND r.listed_as = e.listed_as
                                            AND (r.kind = e.kind OR r.does = 'REFUSE'))
                        """).param("id", id).param("list", list.value()).update();
        Map<Deed, Integer> counts = new EnumMap<>(Deed.class);
        jdbc.sql("SELECT does, count(*) AS entries FROM screening.import_row WHERE import = :id GROUP BY does")
                .param("id", id)
                .query(row -> {
                    counts.put(Deed.valueOf(row.getString("does")), row.getInt("entries"));
                });
        return counts;
    }

    /** What was read and can be sought, by what it is. */
    public Map<Sought.Kind, Integer> kinds(UUID id) {
        Map<Sought.Kind, Integer> kinds = new EnumMap<>(Sought.Kind.class);
        jdbc.sql("""
                        SELECT kind, count(*) AS entries FROM screening.import_row
                        WHERE import = :id AND does IN ('ADD', 'CHANGE', 'KEEP') GROUP BY kind
                        """).param("id", id).query(row -> {
            kinds.put(Sought.Kind.valueOf(row.getString("kind")), row.getInt("entries"));
        });
        return kinds;
    }

    /** What each row does, and to which version of which entry: another one as soon as one of them does something else. */
    public String fingerprint(UUID id) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(COALESCE(string_agg(concat_ws(' ', r.does, r.kind, r.listed_as,
                                   CASE WHEN r.does IN ('CHANGE', 'KEEP', 'END') THEN concat_ws(' ', e.id, e.released_version)
                                   END), E'\\n' ORDER BY r.listed_as, r.kind, r.does), ''), 'UTF8')), 'hex') AS fingerprint
                        FROM screening.import_row r LEFT JOIN screening.entry e ON e.id = r.entry
                        WHERE r.import = :id
                        """).param("id", id).query(String.class).single();
    }

    /** Entries of earlier imports that the list holds. */
    public int held(WatchlistId list) {
        return jdbc.sql("""
                        SELECT count(*) FROM screening.entry
                        WHERE watchlist = :list AND state = 'RELEASED' AND listed_as IS NOT NULL
                        """).param("list", list.value()).query(Integer.class).single();
    }

    public List<Line> lines(UUID id, Deed deed, int limit) {
        return jdbc.sql("""
                        SELECT r.does, r.kind, r.listed_as, COALESCE(r.particulars, v.particulars) AS particulars,
                               ARRAY(SELECT key FROM jsonb_object_keys(r.particulars) AS key
                                     WHERE r.does = 'CHANGE'
                                       AND NOT ((r.particulars -> key) @> (v.particulars -> key)
                                                AND (v.particulars -> key) @> (r.particulars -> key))
                                     ORDER BY key) AS fields
                        FROM screening.import_row r
                        LEFT JOIN screening.entry e ON e.id = r.entry
                        LEFT JOIN screening.entry_version v ON v.entry = e.id AND v.number = e.released_version
                        WHERE r.import = :id AND r.does = :deed
                        ORDER BY r.number
                        LIMIT :limit
                        """)
                .param("id", id)
                .param("deed", deed.name())
                .param("limit", limit)
                .query(ImportRows::line)
                .list();
    }

    public void remark(UUID id, List<Remark> remarks) {
        jdbc.sql("DELETE FROM screening.import_remark WHERE import = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        INSERT INTO screening.import_remark (import, number, line, about, code, value)
                        SELECT :id, number, line, about, code, value
                        FROM unnest(CAST(:lines AS bigint[]), CAST(:about AS text[]), CAST(:codes AS text[]),
                                    CAST(:values AS text[])) WITH ORDINALITY AS t (line, about, code, value, number)
                        """)
                .param("id", id)
                .param("lines", remarks.stream().map(Remark::line).toArray(Long[]::new))
                .param("about", remarks.stream().map(Remark::about).toArray(String[]::new))
                .param("codes", remarks.stream().map(Remark::code).toArray(String[]::new))
                .param("values", remarks.stream().map(Remark::value).toArray(String[]::new))
                .update();
    }

    public List<Remark> remarks(UUID id, int limit) {
        return jdbc.sql("""
                        SELECT line, about, code, value FROM screening.import_remark WHERE import = :id
                        ORDER BY number LIMIT :limit
                        """)
                .param("id", id)
                .param("limit", limit)
                .query((row, _) -> new Remark(
                        row.getLong("line"), row.getString("about"), row.getString("code"), row.getString("value")))
                .list();
    }

    public void forget(UUID id) {
        jdbc.sql("DELETE FROM screening.import_row WHERE import = :id")
                .param("id", id)
                .update();
        jdbc.sql("DELETE FROM screening.import_remark WHERE import = :id")
                .param("id", id)
                .update();
    }

    /** Of files that could not be read, which are told a while longer. */
    public void forgetRemarksBefore(Instant ended) {
        jdbc.sql("""
                        DELETE FROM screening.import_remark r USING screening.list_import i
                        WHERE i.id = r.import AND i.ended_at < :ended
                        """).param("ended", Columns.utc(ended)).update();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String particulars = row.getString("particulars");
        Optional<Sought.Kind> kind = Optional.ofNullable(row.getString("kind")).map(Sought.Kind::valueOf);
        return new Line(
                Deed.valueOf(row.getString("does")),
                kind,
                row.getString("listed_as"),
                particulars == null || kind.isEmpty() ? "" : Particulars.label(kind.get(), particulars),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}
