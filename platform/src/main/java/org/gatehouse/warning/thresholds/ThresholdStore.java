package org.gatehouse.warning.thresholds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.Threshold.Answer;
import org.gatehouse.warning.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code warning.threshold}. */
@Component
public class ThresholdStore {

    private static final String SELECT = """
            SELECT id, indicator, port, number,
                   ARRAY(SELECT key || '=' || value FROM jsonb_each_text(parameters)) AS parameters,
                   review_on, reason, state, proposed_by, proposed_at, effective_from, answered_by, answered_at, answer
            FROM warning.threshold
            """;
    private static final String IN_FORCE = """
            SELECT DISTINCT ON (indicator, COALESCE(port, ''))
                   id, indicator, port, number,
                   ARRAY(SELECT key || '=' || value FROM jsonb_each_text(parameters)) AS parameters,
                   review_on, reason, state, proposed_by, proposed_at, effective_from, answered_by, answered_at, answer
            FROM warning.threshold
            WHERE state = 'APPROVED' AND effective_from <= :now
            ORDER BY indicator, COALESCE(port, ''), effective_from DESC, number DESC
            """;
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String VERSIONS =
            SELECT + "WHERE indicator = :indicator ORDER BY port NULLS FIRST, number DESC";

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public InForce inForce(Instant now) {
        return new InForce(jdbc.sql(IN_FORCE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ThresholdStore::read)
                .list());
    }

    List<Threshold> versions(IndicatorCode code) {
        return jdbc.sql(VERSIONS)
                .param("indicator", code.name())
                .query(ThresholdStore::read)
                .list();
    }

    Optional<Threshold> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(ThresholdStore::read).optional();
    }

    /** @return false when one of that indicator and port waits already; then nothing was written */
    boolean propose(Threshold proposed, OfficerId by) {
        Map<Parameter, Integer> values = new EnumMap<>(proposed.values().of());
        return jdbc.sql("""
                        INSERT INTO warning.threshold (id, indicator, port, number, parameters, review_on, reason, state,
                            proposed_by, proposed_at, effective_from)
                        SELECT :id, :indicator, CAST(:port AS text), COALESCE(max(number), 0) + 1,
                               (SELECT jsonb_object_agg(p.name, p.value)
                                FROM unnest(CAST(:names AS text[]), CAST(:values AS integer[])) AS p (name, value)),
                               :reviewOn, :reason, 'PROPOSED', :by, :at, :from
                        FROM warning.threshold WHERE indicator = :indicator AND port IS NOT DISTINCT FROM CAST(:port AS text)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", proposed.id())
                        .param("indicator", proposed.indicator().name())
                        .param("port", proposed.port().map(PortCode::value).orElse(null), Types.VARCHAR)
                        .param("names", values.keySet().stream().map(Enum::name).toArray(String[]::new))
                        .param("values", values.values().toArray(Integer[]::new))
                        .param("reviewOn", proposed.reviewOn())
                        .param("reason", proposed.reason())
                        .param("by", by.value())
                        .param("at", proposed.proposedAt().atOffset(ZoneOffset.UTC))
                        .param("from", proposed.effectiveFrom().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void answer(UUID id, Threshold.State state, Answer answer, Instant effectiveFrom) {
        jdbc.sql("""
                        UPDATE warning.threshold
                        SET state = :state, answered_by = :by, answered_at = :at, answer = :words, effective_from = :from
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", answer.by().value())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("words", answer.words())
                .param("from", effectiveFrom.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Threshold read(ResultSet row, int number) throws SQLException {
        UUID proposedBy = row.getObject("proposed_by", UUID.class);
        UUID answeredBy = row.getObject("answered_by", UUID.class);
        return new Threshold(
                row.getObject("id", UUID.class),
                IndicatorCode.valueOf(row.getString("indicator")),
                Optional.ofNullable(row.getString("port")).map(PortCode::new),
                row.getInt("number"),
                values((String[]) row.getArray("parameters").getArray()),
                row.getObject("review_on", LocalDate.class),
                row.getString("reason"),
                Threshold.State.valueOf(row.getString("state")),
                Optional.ofNullable(proposedBy).map(OfficerId::new),
                at(row, "proposed_at"),
                at(row, "effective_from"),
                answeredBy == null
                        ? Optional.empty()
                        : Optional.of(new Answer(
                                new OfficerId(answeredBy), at(row, "answered_at"), row.getString("answer"))));
    }

    private static Values values(String[] pairs) {
        Map<Parameter, Integer> values = new EnumMap<>(Parameter.class);
        Arrays.stream(pairs)
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(Parameter.valueOf(pair[0]), Integer.valueOf(pair[1])));
        return new Values(values);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
