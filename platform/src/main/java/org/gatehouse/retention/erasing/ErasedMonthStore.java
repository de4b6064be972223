package org.gatehouse.retention.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.ErasedMonth;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.retention.RecordKind;
import org.gatehouse.retention.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code retention.certificate}: a month is erased when it has one, and so is every month before. */
@Component
class ErasedMonthStore implements ErasedMonths {

    private final JdbcClient jdbc;

    ErasedMonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines in their order. */
    List<String> lines() {
        return jdbc.sql("SELECT line FROM retention.certificate ORDER BY number")
                .query((row, _) -> row.getString("line"))
                .list();
    }

    Optional<String> line(long number) {
        return jdbc.sql("SELECT line FROM retention.certificate WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    void add(Certificate certificate, UUID erasure, String line) {
        jdbc.sql("""
                        INSERT INTO retention.certificate (number, erasure, month, erased_at, basis, line)
                        VALUES (:number, :erasure, :month, :at, :basis, :line)
                        """)
                .param("number", certificate.number())
                .param("erasure", erasure)
                .param("month", certificate.month().atDay(1))
                .param("at", certificate.erasedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "basis",
                        certificate.rules().stream()
                                .filter(rule -> rule.kind() == RecordKind.CROSSING)
                                .map(RetentionRule::legalBasis)
                                .findAny()
                                .orElseThrow())
                .param("line", line)
                .update();
    }

    @Override
    public Optional<ErasedMonth> of(YearMonth month) {
        return jdbc.sql("""
                        SELECT month, erased_at, basis, number FROM retention.certificate
                        WHERE month >= :month ORDER BY month LIMIT 1
                        """)
                .param("month", month.atDay(1))
                .query(ErasedMonthStore::erased)
                .optional();
    }

    @Override
    public Optional<ErasedMonth> last() {
        return jdbc.sql("SELECT month, erased_at, basis, number FROM retention.certificate ORDER BY month DESC LIMIT 1")
                .query(ErasedMonthStore::erased)
                .optional();
    }

    @Override
    public Optional<ErasedMonth> holdBack(YearMonth month) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(hashtextextended(:mark, 17))")
                .param("mark", mark(month))
                .query((_, _) -> month)
                .single();
        return of(month);
    }

    /** Waits for those who hold the month back. */
    void take(YearMonth month) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:mark, 17))")
                .param("mark", mark(month))
                .query((_, _) -> month)
                .single();
    }

    private static String mark(YearMonth month) {
        return "retention/" + month;
    }

    private static ErasedMonth erased(ResultSet row, int number) throws SQLException {
        return new ErasedMonth(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("erased_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDate(),
                row.getString("basis"),
                row.getLong("number"));
    }
}
