package org.gatehouse.conveyance;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records concluded inspections by the thousand. */
@Service
class BatchRecorder implements ConveyanceBatches {

    private final PortRules rules;
    private final MoveStore store;
    private final MoveCopy copy;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    BatchRecorder(PortRules rules, MoveStore store, MoveCopy copy, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.copy = copy;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean inspect(String batchKey, List<Inspected> all, Actor actor) {
        if (all.size() > SIZE_MAX) {
            throw new ConveyanceProblem.BatchTooLarge(SIZE_MAX);
        }
        if (batchKey.isEmpty() || batchKey.length() > 200) {
            throw new ConveyanceProblem.KeyUnfit();
        }
        var ports = portsOf(all, actor);
        if (!claim(batchKey, all.size(), actor)) {
            return false;
        }
        monthsOf(all).values().forEach(store::ensureMonthOf);
        copy.write(all, ports, actor.reference());
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.DECIDE,
                "conveyance/batch/" + batchKey,
                Purpose.CONVEYANCE_INSPECTION.name(),
                all.size() + " inspections"));
        return true;
    }

    private Map<PortCode, Port> portsOf(List<Inspected> all, Actor actor) {
        var ports = new HashMap<PortCode, Port>();
        for (Inspected one : all) {
            var port = ports.get(one.port());
            if (port == null) {
                port = rules.servedBy(actor, one.port());
                ports.put(one.port(), port);
            }
            PortRules.requireServes(port, one.kind());
            if (!Registration.fits(one.kind(), one.registration())) {
                throw new ConveyanceProblem.RegistrationUnfit(one.kind(), one.registration());
            }
        }
        return ports;
    }

    /** In order, so that two batches never wait for one another's month. */
    private static Map<YearMonth, Instant> monthsOf(List<Inspected> all) {
        var months = new TreeMap<YearMonth, Instant>();
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (Inspected one : all) {
            long at = one.at().getEpochSecond();
            if (at >= from && at < until) {
                continue;
            }
            var month = YearMonth.from(one.at().atOffset(ZoneOffset.UTC));
            months.put(month, one.at());
            from = month.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            until = month.plusMonths(1).atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        }
        return months;
    }

    /** Waits for another transaction that tells the same batch. */
    private boolean claim(String batchKey, int size, Actor actor) {
        return jdbc.sql("""
                                INSERT INTO conveyance.batch (key, size, actor, recorded_in, recorded_at)
                                VALUES (:key, :size, :actor, pg_current_xact_id()::text::bigint, :at)
                                ON CONFLICT (key) DO NOTHING
                                """)
                        .param("key", batchKey)
                        .param("size", size)
                        .param("actor", actor.reference())
                        .param("at", MoveStore.utc(clock.instant()))
                        .update()
                == 1;
    }
}
