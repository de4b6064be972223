package org.gatehouse.inspection.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.situation.SituationStore.Temporary;
import org.gatehouse.inspection.waiting.WaitingKeeper;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts from the inspections; who is on temporary entry and still here, {@code stays} knows. */
@Service
class SituationDesk implements Situations {

    private final SituationStore store;
    private final WaitingKeeper waiting;
    private final Stays stays;
    private final Ports ports;
    private final Clock clock;

    SituationDesk(SituationStore store, WaitingKeeper waiting, Stays stays, Ports ports, Clock clock) {
        this.store = store;
        this.waiting = waiting;
        this.stays = stays;
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Queued> queues(Instant since) {
        return store.queues(since);
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<Flow>> flows(List<Span> spans) {
        return spans.stream().map(store::flows).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Defects> defects(Span span) {
        return store.defects(span);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stranded> stranded(Instant since) {
        Map<PortCode, Stranded> found = new HashMap<>();
        waiting.overdue(since).forEach(one -> found.merge(one.port(), one, SituationDesk::together));
        temporary(since).forEach(one -> found.merge(one.port(), one, SituationDesk::together));
        return List.copyOf(found.values());
    }

    private List<Stranded> temporary(Instant since) {
        Instant now = clock.instant();
        // tomorrow has begun somewhere before it has here; each port says for itself below
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.MAX);
        List<Temporary> past = store.temporary(since, latest).stream()
                .filter(one -> one.leaveBy().isBefore(LocalDate.ofInstant(now, zone(one.port()))))
                .toList();
        if (past.isEmpty()) {
            return List.of();
        }
        Map<Bearer, Stay> open =
                stays.open(past.stream().map(Temporary::bearer).distinct().toList());
        List<Stranded> stranded = new ArrayList<>();
        for (Temporary one : past) {
            Stay stay = open.get(one.bearer());
            if (stay != null && stay.id().value().equals(one.inspection())) {
                stranded.add(new Stranded(
                        one.port(),
                        1,
                        one.leaveBy().plusDays(1).atStartOfDay(zone(one.port())).toInstant()));
            }
        }
        return stranded;
    }

    private static Stranded together(Stranded one, Stranded other) {
        return new Stranded(
                one.port(),
                one.persons() + other.persons(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
    }

    private ZoneId zone(PortCode port) {
        return ports.find(port).map(Port::zone).orElse(ZoneOffset.UTC);
    }
}
