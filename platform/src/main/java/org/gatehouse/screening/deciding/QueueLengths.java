package org.gatehouse.screening.deciding;

import java.time.Clock;
import org.gatehouse.access.OfficerId;
import org.gatehouse.screening.Queues;
import org.gatehouse.screening.keeping.EntryStore;
import org.springframework.stereotype.Component;

/** Counts what waits. */
@Component
class QueueLengths implements Queues {

    private final EntryStore store;
    private final Clock clock;

    QueueLengths(EntryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long waitingFor(OfficerId officer) {
        return store.countWaiting(officer);
    }

    @Override
    public long due() {
        return store.countDue(Rules.noticeUntil(clock.instant()));
    }
}
