package org.gatehouse.stays.book;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.stays.book.OverdueStore.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds stays that are open past their last lawful day: every hour, since midnight comes to each zone of the country at its
 * own time. Nobody is told and nothing follows by itself; an officer looks into each.
 */
@Component
class OverstayClerk {

    /** Of one transaction, so that statistics never wait long for it. */
    private static final int AT_ONCE = 2_000;

    private final OverdueStore overdue;
    private final FoundStore findings;
    private final Ports ports;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OverstayClerk(
            OverdueStore overdue,
            FoundStore findings,
            Ports ports,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.overdue = overdue;
        this.findings = findings;
        this.ports = ports;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "11 3 * * * *", zone = "UTC")
    void look() {
        Instant now = clock.instant();
        Map<PortCode, LocalDate> today = new LinkedHashMap<>();
        ports.all().forEach(port -> today.put(port.code(), LocalDate.ofInstant(now, port.zone())));
        Optional<Place> place = Optional.of(Place.START);
        while (place.isPresent()) {
            Place after = place.get();
            place = Optional.ofNullable(transaction.execute(_ -> some(today, after, now)));
        }
    }

    /** @return null at the end */
    private @Nullable Place some(Map<PortCode, LocalDate> today, Place after, Instant now) {
        List<Found> found = overdue.overdue(today, after, AT_ONCE);
        if (found.isEmpty()) {
            return null;
        }
        findings.add(found, now);
        audit.append(new AuditEntry(
                "system:stays",
                AuditEntry.Action.CREATE,
                "stays/irregular",
                Purpose.STAY_REVIEW.name(),
                found.size() + " open past their last lawful day"));
        Found last = found.getLast();
        return found.size() < AT_ONCE
                ? null
                : new Place(
                        last.lastDay().orElseThrow(), last.stay().orElseThrow().value());
    }
}
