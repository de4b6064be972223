package org.gatehouse.warning.evaluating;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.WarningSettings;
import org.gatehouse.warning.evaluating.Measure.Measured;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Raises, extends and ends signals by what was measured. The unique index one_signal_lasts is the referee: measured twice, by
 * one node or two, it is one signal.
 */
@Component
class SignalKeeper {

    /** Of one evaluation, the gravest first; more than these nobody can look into. */
    private static final int KEPT_MOST = 200;

    private final JdbcClient jdbc;
    private final Ports ports;
    private final WarningLog log;
    private final WarningSettings settings;

    SignalKeeper(JdbcClient jdbc, Ports ports, WarningLog log, WarningSettings settings) {
        this.jdbc = jdbc;
        this.ports = ports;
        this.log = log;
        this.settings = settings;
    }

    private record Kept(UUID id, boolean raised) {}

    /** Within the caller's transaction. */
    void keep(IndicatorCode code, Measured measured, Instant now) {
        List<Observation> gravest = measured.beyond().stream()
                .sorted(Comparator.comparingDouble((Observation one) ->
                                Math.abs(one.value() - one.expected().orElse(0)) / (1 + one.bound()))
                        .reversed()
                        .thenComparing(one -> one.scope().key()))
                .limit(KEPT_MOST)
                .toList();
        for (Observation one : gravest) {
            Kept kept = put(code, one, now);
            if (kept.raised()) {
                log.tellOfHouse(Action.CREATE, "signal/" + kept.id(), code.name());
            }
        }
        jdbc.sql("""
                        UPDATE warning.signal SET ended_at = :now
                        WHERE indicator = :code AND ended_at IS NULL AND last_seen_at <= :quietSince
                        RETURNING id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", code.name())
                .param("quietSince", now.minus(settings.quiet()).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(ended -> log.tellOfHouse(Action.CHANGE, "signal/" + ended, "over"));
        jdbc.sql("""
                        INSERT INTO warning.evaluation (indicator, at, measured, unknown, beyond)
                        VALUES (:code, :at, :measured, :unknown, :beyond)
                        ON CONFLICT (indicator) DO UPDATE
                        SET at = EXCLUDED.at, measured = EXCLUDED.measured, unknown = EXCLUDED.unknown, beyond = EXCLUDED.beyond
                        """)
                .param("code", code.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("measured", measured.places())
                .param("unknown", measured.unknown())
                .param("beyond", measured.beyond().size())
                .update();
    }

    private Kept put(IndicatorCode code, Observation one, Instant now) {
        UUID id = TimeOrderedId.at(now);
        UUID kept = jdbc.sql("""
                        INSERT INTO warning.signal AS kept (id, indicator, scope, port, threshold, bound, expected, first_value,
                            last_value, peak_value, minutes, inspections, raised_at, raised_day, raised_in, last_seen_at, state,
                            version)
                        VALUES (:id, :code, :scope, :port, :threshold, :bound, :expected, :value, :value, :value, :minutes,
                            :inspections, :now, :day, pg_current_xact_id()::text::bigint, :now, 'RAISED', 1)
                        ON CONFLICT (indicator, scope) WHERE ended_at IS NULL DO UPDATE
                        SET last_value = EXCLUDED.last_value,
                            peak_value = CASE WHEN abs(EXCLUDED.last_value - COALESCE(kept.expected, 0))
                                                   > abs(kept.peak_value - COALESCE(kept.expected, 0))
                                              THEN EXCLUDED.last_value ELSE kept.peak_value END,
                            minutes = EXCLUDED.minutes,
                            inspections = EXCLUDED.inspections,
                            last_seen_at = GREATEST(kept.last_seen_at, EXCLUDED.last_seen_at)
                        RETURNING id
                        """)
                .param("id", id)
                .param("code", code.name())
                .param("scope", one.scope().key())
                .param("port", one.scope().port().map(PortCode::value).orElse(null), Types.VARCHAR)
                .param("threshold", one.threshold().id())
                .param("bound", one.bound())
                .param("expected", one.expected().isPresent() ? one.expected().getAsDouble() : null, Types.DOUBLE)
                .param("value", one.value())
                .param("minutes", one.minutes().isPresent() ? one.minutes().getAsInt() : null, Types.INTEGER)
                .param("inspections", one.inspections().toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(now, zone(one.scope().port())))
                .query(UUID.class)
                .single();
        return new Kept(kept, kept.equals(id));
    }

    private ZoneId zone(Optional<PortCode> port) {
        return port.flatMap(ports::find).map(Port::zone).orElse(ZoneOffset.UTC);
    }
}
