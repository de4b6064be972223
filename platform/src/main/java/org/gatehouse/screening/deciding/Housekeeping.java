package org.gatehouse.screening.deciding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gatehouse.screening.keeping.AskedBefore;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.Erasure;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends by the clock what is over, and erases what is known of persons that are sought no more. */
@Component("screeningHousekeeping")
class Housekeeping {

    private static final int ENTRIES_AT_ONCE = 500;
    private static final Duration KEYS_KEPT = Duration.ofDays(30);
    private static final Duration CHANGES_KEPT = Duration.ofDays(7);

    private final WatchlistStore lists;
    private final Erasure erasure;
    private final ChangeSequence changes;
    private final AskedBefore requests;
    private final Log log;
    private final Work work;

    /** What each piece of work needs beside the rows: a transaction of its own, the time, and how long what ended is kept. */
    @Component("screeningWork")
    record Work(TransactionTemplate transaction, Clock clock, HousekeepingSettings settings) {}

    Housekeeping(
            WatchlistStore lists, Erasure erasure, ChangeSequence changes, AskedBefore requests, Log log, Work work) {
        this.lists = lists;
        this.erasure = erasure;
        this.changes = changes;
        this.requests = requests;
        this.log = log;
        this.work = work;
    }

    @Scheduled(cron = "7 * * * * *", zone = "UTC")
    void endWhatIsOver() {
        work.transaction().executeWithoutResult(_ -> expireLists());
        int erased;
        do {
            Integer now = work.transaction().execute(_ -> eraseSome());
            erased = now == null ? 0 : now;
        } while (erased == ENTRIES_AT_ONCE);
    }

    @Scheduled(cron = "0 23 3 * * *", zone = "UTC")
    void forget() {
        Instant now = work.clock().instant();
        work.transaction().executeWithoutResult(_ -> {
            requests.forgetBefore(now.minus(KEYS_KEPT));
            changes.forgetBefore(now.minus(CHANGES_KEPT));
        });
    }

    private void expireLists() {
        Instant now = work.clock().instant();
        var over = lists.expire(now);
        if (!over.isEmpty()) {
            over.forEach(log::expired);
            changes.ofLists(now);
        }
    }

    private int eraseSome() {
        Instant now = work.clock().instant();
        List<Erasure.Over> over = erasure.over(now, now.minus(work.settings().endedKept()), ENTRIES_AT_ONCE);
        for (Erasure.Over one : over) {
            erasure.erase(one, now);
            log.erased(one.id(), one.cause().name());
        }
        if (!over.isEmpty()) {
            changes.of(over.stream().map(Erasure.Over::id).toList(), now);
        }
        return over.size();
    }
}
