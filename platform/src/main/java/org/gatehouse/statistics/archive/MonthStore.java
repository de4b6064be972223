package org.gatehouse.statistics.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.statistics.Archives.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.archive_month}, and what the database says of months that are or should be among them. */
@Component
class MonthStore {

    private final JdbcClient jdbc;

    MonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param foldedBelow up to where its facts are in the files */
    record Row(Sealed sealed, long foldedBelow) {}

    /** How far facts are folded, as this transaction sees it. */
    record Mark(long foldedBelow, Instant asOf) {}

    /** Until the end of the transaction one process writes to the archive. */
    boolean tryLock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('statistics.archive_month', 0))")
                .query(Boolean.class)
                .single();
    }

    Mark mark() {
        return jdbc.sql("SELECT folded_below, as_of FROM statistics.watermark")
                .query((row, _) -> new Mark(
                        row.getLong("folded_below"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant()))
                .single();
    }

    void insert(Sealed sealed, long foldedBelow, String previous) {
        jdbc.sql("""
                        INSERT INTO statistics.archive_month
                            (month, vintage, schema, folded_below, as_of, row_count, hash, previous, sealed_by, sealed_at)
                        VALUES (:month, :vintage, :schema, :foldedBelow, :asOf, :rows, :hash, :previous, :by, :at)
                        """)
                .param("month", sealed.month().atDay(1))
                .param("vintage", sealed.vintage())
                .param("schema", sealed.schema())
                .param("foldedBelow", foldedBelow)
                .param("asOf", sealed.asOf().atOffset(ZoneOffset.UTC))
                .param("rows", sealed.rows())
                .param("hash", sealed.hash())
                .param("previous", previous)
                .param("by", sealed.sealedBy())
                .param("at", sealed.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every vintage, in the order of months. */
    List<Row> all() {
        return jdbc.sql("""
                        SELECT month, vintage, schema, folded_below, as_of, row_count, hash, sealed_by, sealed_at
                        FROM statistics.archive_month ORDER BY month, vintage
                        """).query(MonthStore::row).list();
    }

    /** The last vintage of each month, in the order of months. */
    List<Row> latest() {
        return jdbc.sql("""
                        SELECT DISTINCT ON (month) month, vintage, schema, folded_below, as_of, row_count, hash, sealed_by,
                               sealed_at
                        FROM statistics.archive_month ORDER BY month, vintage DESC
                        """).query(MonthStore::row).list();
    }

    Optional<Row> latest(YearMonth month) {
        return jdbc.sql("""
                        SELECT month, vintage, schema, folded_below, as_of, row_count, hash, sealed_by, sealed_at
                        FROM statistics.archive_month WHERE month = :month ORDER BY vintage DESC LIMIT 1
                        """)
                .param("month", month.atDay(1))
                .query(MonthStore::row)
                .optional();
    }

    /** Whether the month has facts that were folded since its last vintage. */
    boolean changedSince(Row row) {
        return jdbc.sql("""
                        WITH span AS (
                            SELECT CAST(:from AS date) AS first, CAST(:until AS date) AS ends, CAST(:since AS bigint) AS since,
                                   folded_below AS below
                            FROM statistics.watermark
                        )
                        SELECT EXISTS (
                                   SELECT FROM span JOIN inspection.fact_person_inspected AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                            OR EXISTS (
                                   SELECT FROM span JOIN conveyance.fact_conveyance_inspected AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                            OR EXISTS (
                                   SELECT FROM span JOIN screening.fact_match AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                            OR EXISTS (
                                   SELECT FROM span JOIN stays.fact_irregular AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                            OR EXISTS (
                                   SELECT FROM span JOIN warning.fact_signal AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                            OR EXISTS (
                                   SELECT FROM span JOIN warning.fact_warning AS fact
                                       ON fact.recorded_in >= span.since AND fact.recorded_in < span.below
                                      AND fact.day >= span.first AND fact.day < span.ends)
                        """)
                .param("from", row.sealed().month().atDay(1))
                .param("until", row.sealed().month().plusMonths(1).atDay(1))
                .param("since", row.foldedBelow())
                .query(Boolean.class)
                .single();
    }

    /** What the tallies have of the month, by fact; a fact that did not occur is not among them. */
    Map<ArchivedFact, Long> tallied(YearMonth month) {
        Map<ArchivedFact, Long> sums = new EnumMap<>(ArchivedFact.class);
        jdbc.sql("""
                        SELECT 'PERSONS_INSPECTED' AS fact, SUM(quantity) AS quantity
                        FROM statistics.person_month WHERE month = :month HAVING COUNT(*) > 0
                        UNION ALL
                        SELECT 'CONVEYANCES_INSPECTED', SUM(quantity)
                        FROM statistics.conveyance_month WHERE month = :month HAVING COUNT(*) > 0
                        UNION ALL
                        SELECT 'LIST_ALERTS', SUM(quantity)
                        FROM statistics.alert_month WHERE month = :month HAVING COUNT(*) > 0
                        UNION ALL
                        SELECT 'IRREGULAR_STAYS', SUM(quantity)
                        FROM statistics.irregular_month WHERE month = :month HAVING COUNT(*) > 0
                        UNION ALL
                        SELECT 'SIGNALS', SUM(quantity)
                        FROM statistics.signal_month WHERE month = :month HAVING COUNT(*) > 0
                        UNION ALL
                        SELECT 'WARNINGS', SUM(quantity)
                        FROM statistics.warning_month WHERE month = :month HAVING COUNT(*) > 0
                        """)
                .param("month", month.atDay(1))
                .query((row, _) -> sums.put(ArchivedFact.valueOf(row.getString("fact")), row.getLong("quantity")))
                .list();
        return sums;
    }

    /** Months with any record of the facts that are counted within a period. */
    List<YearMonth> recorded() {
        return jdbc.sql("""
                        SELECT month FROM statistics.person_month
                        UNION SELECT month FROM statistics.conveyance_month
                        UNION SELECT month FROM statistics.alert_month
                        UNION SELECT month FROM statistics.irregular_month
                        UNION SELECT month FROM statistics.signal_month
                        UNION SELECT month FROM statistics.warning_month
                        ORDER BY month
                        """).query((row, _) -> month(row)).list();
    }

    /** Months with any record of an irregular stay, of which a bulletin takes all there ever were. */
    List<YearMonth> withIrregularStays() {
        return jdbc.sql("SELECT DISTINCT month FROM statistics.irregular_month ORDER BY month")
                .query((row, _) -> month(row))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new Sealed(
                        month(row),
                        row.getInt("vintage"),
                        row.getString("schema"),
                        row.getLong("row_count"),
                        row.getObject("as_of", OffsetDateTime.class).toInstant(),
                        row.getString("hash"),
                        row.getString("sealed_by"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()),
                row.getLong("folded_below"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
