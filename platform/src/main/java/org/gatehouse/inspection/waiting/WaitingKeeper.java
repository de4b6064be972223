package org.gatehouse.inspection.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Situations.Stranded;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** Starts the clock of who is refused entry, within the transaction of the refusal. */
@Component
public class WaitingKeeper {

    private final WaitingStore store;
    private final WaitingSettings settings;
    private final Clock clock;

    WaitingKeeper(WaitingStore store, WaitingSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    public void refused(UUID inspection, PortCode port, Instant at) {
        store.insert(inspection, port, at);
    }

    /** How many at each port wait past the limit; only those who began to wait from {@code since} on. */
    public List<Stranded> overdue(Instant since) {
        return store.overdue(since, clock.instant().minus(settings.limit())).stream()
                .map(one -> new Stranded(one.port(), one.persons(), one.since().plus(settings.limit())))
                .toList();
    }

    /** How many wait at the actor's port; none for national staff, who have not one but all. */
    long at(Actor actor) {
        return actor.port().map(store::count).orElse(0L);
    }
}
