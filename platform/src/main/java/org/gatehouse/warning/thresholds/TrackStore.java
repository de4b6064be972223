package org.gatehouse.warning.thresholds;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators.Evaluation;
import org.gatehouse.warning.Indicators.LegalGround;
import org.gatehouse.warning.Indicators.Track;
import org.gatehouse.warning.Indicators.Week;
import org.gatehouse.warning.Indicators.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code warning.indicator}, and what their signals came to. */
@Component
class TrackStore {

    private static final int WEEKS = 26;

    private final JdbcClient jdbc;

    TrackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An indicator without its threshold. */
    record Defined(
            IndicatorCode code,
            LegalGround ground,
            Words owner,
            Words variable,
            Words source,
            Optional<Evaluation> last) {}

    /** In the order of {@link IndicatorCode}. */
    List<Defined> defined() {
        return jdbc
                .sql("""
                        SELECT i.code, i.legal_ground, i.owner_en, i.owner_zh, i.variable_en, i.variable_zh, i.source_en,
                               i.source_zh, e.at, e.measured, e.unknown, e.beyond
                        FROM warning.indicator i LEFT JOIN warning.evaluation e ON e.indicator = i.code
                        """)
                .query((row, _) -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new Defined(
                            IndicatorCode.valueOf(row.getString("code")),
                            LegalGround.valueOf(row.getString("legal_ground")),
                            new Words(row.getString("owner_en"), row.getString("owner_zh")),
                            new Words(row.getString("variable_en"), row.getString("variable_zh")),
                            new Words(row.getString("source_en"), row.getString("source_zh")),
                            at == null
                                    ? Optional.empty()
                                    : Optional.of(new Evaluation(
                                            at.toInstant(),
                                            row.getInt("measured"),
                                            row.getInt("unknown"),
                                            row.getInt("beyond"))));
                })
                .list()
                .stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    Track track(IndicatorCode code, Optional<PortCode> port, Instant now) {
        LocalDate first = monday(now).minusWeeks(WEEKS - 1L);
        List<Week> counted = weeks(code, port, first);
        Map<LocalDate, Week> byMonday = counted.stream().collect(Collectors.toMap(Week::monday, week -> week));
        List<Week> weeks = IntStream.range(0, WEEKS)
                .mapToObj(first::plusWeeks)
                .map(monday -> byMonday.getOrDefault(monday, new Week(monday, 0, 0)))
                .toList();
        return jdbc.sql("""
                        SELECT count(*) AS signals,
                               count(*) FILTER (WHERE said.real >= 2) AS confirmed,
                               count(*) FILTER (WHERE said.not_real >= 2) AS dismissed,
                               count(w.id) AS warned,
                               count(*) FILTER (WHERE o.outcome = 'TRUE_POSITIVE') AS true_ones,
                               count(*) FILTER (WHERE o.outcome = 'FALSE_POSITIVE') AS false_ones,
                               percentile_cont(0.5) WITHIN GROUP (
                                   ORDER BY EXTRACT(epoch FROM s.settled_at - s.raised_at)::double precision) AS to_assessment,
                               percentile_cont(0.5) WITHIN GROUP (
                                   ORDER BY EXTRACT(epoch FROM o.happened_at - w.issued_at)::double precision) AS lead
                        FROM warning.signal s
                        CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE a.opinion = 'REAL') AS real,
                                   count(*) FILTER (WHERE a.opinion = 'NOT_REAL') AS not_real
                            FROM warning.assessment a WHERE a.signal = s.id) AS said
                        LEFT JOIN warning.warning w ON w.signal = s.id
                        LEFT JOIN warning.outcome o ON o.signal = s.id
                        WHERE s.indicator = :code
                          AND (CAST(:port AS text) IS NULL OR s.port IS NULL OR s.port = :port)
                        """)
                .param("code", code.name())
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .query((row, _) -> new Track(
                        row.getLong("signals"),
                        row.getLong("confirmed"),
                        row.getLong("dismissed"),
                        row.getLong("warned"),
                        row.getLong("true_ones"),
                        row.getLong("false_ones"),
                        seconds(row.getObject("to_assessment", Double.class)),
                        seconds(row.getObject("lead", Double.class)),
                        weeks))
                .single();
    }

    private List<Week> weeks(IndicatorCode code, Optional<PortCode> port, LocalDate first) {
        return jdbc.sql("""
                        SELECT CAST(date_trunc('week', s.raised_at AT TIME ZONE 'UTC') AS date) AS monday, count(*) AS raised,
                               count(*) FILTER (WHERE (SELECT count(*) FROM warning.assessment a
                                                       WHERE a.signal = s.id AND a.opinion = 'REAL') >= 2) AS confirmed
                        FROM warning.signal s
                        WHERE s.indicator = :code AND s.raised_at >= :first
                          AND (CAST(:port AS text) IS NULL OR s.port IS NULL OR s.port = :port)
                        GROUP BY 1
                        """)
                .param("code", code.name())
                .param("first", first.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .query((row, _) -> new Week(
                        row.getObject("monday", LocalDate.class), row.getLong("raised"), row.getLong("confirmed")))
                .list();
    }

    private static LocalDate monday(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private static Optional<Duration> seconds(@Nullable Double seconds) {
        return Optional.ofNullable(seconds).map(value -> Duration.ofSeconds(Math.round(value)));
    }
}
