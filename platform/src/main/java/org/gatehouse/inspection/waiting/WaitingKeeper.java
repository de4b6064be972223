package org.gatehouse.inspection.waiting;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** Starts the clock of who is refused entry, within the transaction of the refusal. */
@Component
public class WaitingKeeper {

    private final WaitingStore store;

    WaitingKeeper(WaitingStore store) {
        this.store = store;
    }

    public void refused(UUID inspection, PortCode port, Instant at) {
        store.insert(inspection, port, at);
    }

    /** How many wait at the actor's port; none for national staff, who have not one but all. */
    long at(Actor actor) {
        return actor.port().map(store::count).orElse(0L);
    }
}
