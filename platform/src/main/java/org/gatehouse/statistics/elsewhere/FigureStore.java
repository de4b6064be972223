package org.gatehouse.statistics.elsewhere;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere.Figure;
import org.gatehouse.statistics.PublishedElsewhere.Import;
import org.gatehouse.statistics.PublishedElsewhere.Outcome;
import org.gatehouse.statistics.PublishedElsewhere.Qualified;
import org.gatehouse.statistics.PublishedElsewhere.Report;
import org.gatehouse.statistics.published.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.published_figure}; one that another replaces holds no longer. */
@Component
class FigureStore {

    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the hash of the table, by which it is known again. */
    long insert(String name, String table, Report report, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO statistics.published_import
                            (name, sha256, imported_by, imported_at, taken, repeated, conflicting, unreadable)
                        VALUES (:name, encode(sha256(convert_to(:table, 'UTF8')), 'hex'), :by, :at, :taken, :repeated, :conflicting, :unreadable)
                        RETURNING number
                        """)
                .param("name", name)
                .param("table", table)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("taken", report.taken())
                .param("repeated", report.count(Outcome.ALREADY_THERE))
                .param("conflicting", report.count(Outcome.CONFLICTING))
                .param("unreadable", report.count(Outcome.UNREADABLE))
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another import took the figure in meanwhile */
    void insert(long number, FigureTable.Row row, Optional<Long> replaces) {
        jdbc.sql("""
                        INSERT INTO statistics.published_figure
                            (import, line, period, printed_period, metric, authority, value, low, high, unit, comparison, source,
                             as_published, qualifier, note, replaces)
                        VALUES (:import, :line, :period, :printed, :metric, :authority, :value, :low, :high, :unit, :comparison,
                                :source, :words, :qualifier, :note, :replaces)
                        """)
                .param("import", number)
                .param("line", row.line())
                .param("period", row.period().toString())
                .param("printed", row.printedPeriod())
                .param("metric", row.metric())
                .param("authority", row.authority())
                .param("value", row.value().orElse(null))
                .param("low", row.within().map(Interval::low).orElse(null))
                .param("high", row.within().map(Interval::high).orElse(null))
                .param("unit", row.unit())
                .param("comparison", row.comparison())
                .param("source", row.source())
                .param("words", row.asPublished())
                .param("qualifier", row.qualifier().code())
                .param("note", row.note())
                .param("replaces", replaces.orElse(null))
                .update();
    }

    List<Figure> all() {
        return jdbc.sql("""
                        SELECT figure.number, period, printed_period, metric, authority, value, low, high, unit, comparison, source,
                               as_published, qualifier, note, imported_by, imported_at
                        FROM statistics.published_figure AS figure
                        JOIN statistics.published_import AS import ON import.number = figure.import
                        WHERE NOT EXISTS (
                            SELECT FROM statistics.published_figure AS later WHERE later.replaces = figure.number)
                        ORDER BY metric, authority, period, figure.number
                        """).query(FigureStore::read).list();
    }

    List<Import> imports() {
        return jdbc.sql("""
                        SELECT number, name, sha256, imported_by, imported_at, taken, repeated, conflicting, unreadable
                        FROM statistics.published_import ORDER BY number DESC
                        """)
                .query((row, _) -> new Import(
                        row.getLong("number"),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getString("imported_by"),
                        row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                        row.getInt("taken"),
                        row.getInt("repeated"),
                        row.getInt("conflicting"),
                        row.getInt("unreadable")))
                .list();
    }

    private static Figure read(ResultSet row, int number) throws SQLException {
        return new Figure(
                row.getLong("number"),
                Period.parse(row.getString("period")),
                row.getString("printed_period"),
                row.getString("metric"),
                row.getString("authority"),
                number(row, "value"),
                number(row, "low"),
                number(row, "high"),
                row.getString("unit"),
                row.getString("comparison"),
                row.getString("source"),
                row.getString("as_published"),
                Qualified.valueOf(row.getString("qualifier").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
