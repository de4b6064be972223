package org.gatehouse.warning.assessing;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signal.Assessment;
import org.gatehouse.warning.Signal.Told;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals.Filter;
import org.gatehouse.warning.Signals.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code warning.signal}, what analysts said of them, and what came of them. */
@Component
public class SignalStore {

    private static final int COUNTED_MAX = 1_000;

    private static final String SELECT = """
            SELECT s.id, s.version, s.indicator, s.scope, s.threshold, s.bound, s.expected, s.first_value, s.last_value,
                   s.peak_value, s.minutes, s.inspections, s.raised_at, s.last_seen_at, s.ended_at, s.state, s.settled_at,
                   w.id AS warning
            FROM warning.signal s LEFT JOIN warning.warning w ON w.signal = s.id
            """;
    private static final String FIND = SELECT + "WHERE s.id = :id";
    private static final String LOCK = SELECT + "WHERE s.id = :id FOR UPDATE OF s";
    private static final String LIST = SELECT + """
            WHERE (CAST(:port AS text) IS NULL OR s.port = :port OR (:overPorts AND s.port IS NULL))
              AND (CAST(:indicator AS text) IS NULL OR s.indicator = :indicator)
              AND (CAST(:state AS text) IS NULL OR s.state = :state)
              AND (CAST(:before AS uuid) IS NULL OR s.id < :before)
            ORDER BY s.id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Signal> find(SignalId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(SignalRow::read)
                .optional()
                .map(this::whole);
    }

    /** Waits for another officer's transaction on the same row, then shows the row as that one left it. */
    public Optional<Signal> lock(SignalId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query(SignalRow::read)
                .optional()
                .map(this::whole);
    }

    /**
     * @param port the only port that counts; empty for all
     * @param overPorts whether what shows over ports is among them
     */
    Page list(Filter filter, Optional<PortCode> port, boolean overPorts) {
        int limit = Math.clamp(filter.limit(), 1, 100);
        List<Signal> rows = jdbc.sql(LIST)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("overPorts", overPorts)
                .param("indicator", filter.indicator().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("state", filter.state().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("before", filter.before().map(SignalId::value).orElse(null), Types.OTHER)
                .param("limit", limit + 1)
                .query(SignalRow::read)
                .list();
        boolean more = rows.size() > limit;
        List<Signal> page = more ? rows.subList(0, limit) : rows;
        return new Page(List.copyOf(page), more ? Optional.of(page.getLast().id()) : Optional.empty());
    }

    /** Those that the analyst may assess. */
    long toAssess(OfficerId analyst, Optional<PortCode> port) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM warning.signal s
                            WHERE s.state IN ('RAISED', 'HALF_ASSESSED', 'DISPUTED')
                              AND (CAST(:port AS text) IS NULL OR s.port IS NULL OR s.port = :port)
                              AND NOT EXISTS (SELECT 1 FROM warning.assessment a
                                              WHERE a.signal = s.id AND a.analyst = :analyst)
                            LIMIT :most) AS waiting
                        """)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("analyst", analyst.value())
                .param("most", COUNTED_MAX)
                .query(Long.class)
                .single();
    }

    /** Those that the commander may warn of. */
    long toWarnOf(Optional<PortCode> port) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM warning.signal s
                            WHERE s.state = 'CONFIRMED' AND (CAST(:port AS text) IS NULL OR s.port = :port)
                            LIMIT :most) AS waiting
                        """)
                .param("port", port.map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("most", COUNTED_MAX)
                .query(Long.class)
                .single();
    }

    /** @param day civil day on which it is settled, where it is */
    void assess(
            Signal before, Opinion opinion, String words, OfficerId by, Instant at, SignalState after, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO warning.assessment (signal, number, analyst, opinion, words, assessed_at)
                        VALUES (:signal, :number, :analyst, :opinion, :words, :at)
                        """)
                .param("signal", before.id().value())
                .param("number", before.assessments().size() + 1)
                .param("analyst", by.value())
                .param("opinion", opinion.name())
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (after.settled()) {
            jdbc.sql("""
                            UPDATE warning.signal
                            SET state = :state, version = version + 1, settled_at = :at, settled_day = :day,
                                settled_in = pg_current_xact_id()::text::bigint
                            WHERE id = :id
                            """)
                    .param("state", after.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("day", day)
                    .param("id", before.id().value())
                    .update();
        } else {
            become(before.id(), after);
        }
    }

    public void become(SignalId id, SignalState state) {
        jdbc.sql("UPDATE warning.signal SET state = :state, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void close(SignalId id, Feedback feedback, OfficerId by, Instant at, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO warning.outcome (signal, outcome, happened_at, words, told_by, told_at, told_day, told_in)
                        VALUES (:signal, :outcome, :happenedAt, :words, :by, :at, :day, pg_current_xact_id()::text::bigint)
                        """)
                .param("signal", id.value())
                .param("outcome", feedback.outcome().name())
                .param(
                        "happenedAt",
                        feedback.happenedAt()
                                .map(one -> one.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("words", feedback.words())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .update();
        become(id, SignalState.CLOSED);
    }

    /** Whether no warning of it stands as issued; one past its time is ended by the clock within a minute. */
    boolean warningOver(SignalId id) {
        return jdbc.sql("SELECT count(*) FROM warning.warning WHERE signal = :id AND state = 'ISSUED'")
                        .param("id", id.value())
                        .query(Long.class)
                        .single()
                == 0;
    }

    Optional<OfficerId> issuedBy(SignalId id) {
        return jdbc.sql("SELECT issued_by FROM warning.warning WHERE signal = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(OfficerId::new);
    }

    private Signal whole(Signal row) {
        List<Assessment> assessments = jdbc.sql("""
                        SELECT number, analyst, opinion, words, assessed_at
                        FROM warning.assessment WHERE signal = :id ORDER BY number
                        """)
                .param("id", row.id().value())
                .query((one, _) -> new Assessment(
                        one.getInt("number"),
                        new OfficerId(one.getObject("analyst", UUID.class)),
                        Optional.of(Opinion.valueOf(one.getString("opinion"))),
                        Optional.ofNullable(one.getString("words")),
                        SignalRow.at(one, "assessed_at")))
                .list();
        Optional<Told> outcome = jdbc.sql("""
                        SELECT outcome, happened_at, words, told_by, told_at FROM warning.outcome WHERE signal = :id
                        """)
                .param("id", row.id().value())
                .query((one, _) -> new Told(
                        Feedback.Outcome.valueOf(one.getString("outcome")),
                        SignalRow.maybe(one, "happened_at"),
                        Optional.ofNullable(one.getString("words")),
                        new OfficerId(one.getObject("told_by", UUID.class)),
                        SignalRow.at(one, "told_at")))
                .optional();
        return SignalRow.with(row, assessments, outcome);
    }
}
