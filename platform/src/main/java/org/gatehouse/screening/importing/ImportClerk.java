package org.gatehouse.screening.importing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.importing.ListReading.Found;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.ImportLock;
import org.gatehouse.screening.keeping.ImportSwitch;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, compares and applies imports in the background. What it does is written down step by step: when it is interrupted,
 * it goes on where it was, here or on another node. Applying is one transaction.
 */
@Component
class ImportClerk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportClerk.class);
    private static final int TRIES_MOST = 20;
    private static final Duration WAITS_MOST = Duration.ofDays(30);

    private final Staging staging;
    private final ListReading reading;
    private final Lists lists;
    private final ImportLog log;
    private final TransactionTemplate guard;
    private final TransactionTemplate step;

    /** Where the rows go. */
    @Component("importLists")
    record Lists(WatchlistStore lists, ImportSwitch entries, ChangeSequence changes, ImportLock lock) {}

    ImportClerk(
            Staging staging, ListReading reading, Lists lists, ImportLog log, PlatformTransactionManager transactions) {
        this.staging = staging;
        this.reading = reading;
        this.lists = lists;
        this.log = log;
        guard = new TransactionTemplate(transactions);
        step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelay = 1_000)
    void work() {
        for (UUID id : staging.imports().toWorkOn()) {
            try {
                work(id);
            } catch (IOException | RuntimeException failed) {
                LOG.warn("Import {} was interrupted and is tried again: {}", id, failed.getMessage());
            }
        }
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "UTC")
    void lapse() {
        for (UUID id : staging.imports().waitingSince(now().minus(WAITS_MOST))) {
            step.executeWithoutResult(_ -> staging.imports()
                    .lock(id)
                    .filter(made -> made.state() == State.PROPOSED)
                    .ifPresent(made -> end(id, State.LAPSED, "not signed within 30 days")));
        }
        step.executeWithoutResult(_ -> staging.rows().forgetRemarksBefore(now().minus(WAITS_MOST)));
    }

    /** One node at a time; the lock goes with its connection. */
    void work(UUID id) throws IOException {
        Optional<IOException> unread = Optional.ofNullable(guard.execute(_ -> {
            lists.lock().take(id);
            try {
                take(id);
                return null;
            } catch (IOException failed) {
                return failed;
            }
        }));
        if (unread.isPresent()) {
            throw unread.get();
        }
    }

    private void take(UUID id) throws IOException {
        Import made = staging.imports().find(id).orElseThrow();
        if (made.state() != State.READING && made.state() != State.SIGNED) {
            return;
        }
        Integer tries = step.execute(_ -> staging.imports().tried(id));
        if (tries != null && tries > TRIES_MOST) {
            step.executeWithoutResult(_ -> end(id, State.UNUSABLE, "failed " + TRIES_MOST + " times"));
        } else if (made.state() == State.READING) {
            read(made);
        } else {
            step.executeWithoutResult(_ -> apply(id));
        }
    }

    private void read(Import made) throws IOException {
        UUID id = made.id();
        Found found;
        try (Spool spool = Spool.empty()) {
            for (int file = 0; file < made.files().size(); file++) {
                int number = file;
                spool.add(made.files().get(file), out -> staging.files().copy(id, number, out));
            }
            int kept = staging.rows().lastNumber(id);
            found = reading.read(
                    spool.list(),
                    kept,
                    rows -> step.executeWithoutResult(_ -> {
                        staging.rows().write(id, rows);
                        staging.imports().readSoFar(id, rows.getLast().number());
                    }));
        }
        step.executeWithoutResult(_ -> compare(made, found));
    }

    private void compare(Import made, Found found) {
        UUID id = made.id();
        if (staging.imports()
                .lock(id)
                .filter(now -> now.state() == State.READING)
                .isEmpty()) {
            // withdrawn while it was read
            staging.forget(id);
            return;
        }
        Figures figures = staging.compare(id, made.list(), found);
        Set<Concern> concerns = Staging.concerns(found, figures);
        staging.imports().readSoFar(id, found.taken());
        if (found.complete()) {
            staging.imports()
                    .propose(id, found.form(), figures, concerns, staging.rows().fingerprint(id), false);
            log.compared(id, figures);
            return;
        }
        staging.imports().figures(id, found.form(), figures, concerns);
        end(id, State.UNUSABLE, "breaks off");
        staging.rows().remark(id, found.remarks());
    }

    private void apply(UUID id) {
        Import made = staging.imports().lock(id).orElseThrow();
        if (made.state() != State.SIGNED) {
            return;
        }
        Instant now = now();
        Watchlist list = lists.lists().lock(made.list()).orElseThrow();
        boolean over = list.state() != ListingState.RELEASED
                || !now.isBefore(list.reviewAt())
                || list.validTo().filter(end -> !now.isBefore(end)).isPresent();
        if (over || !now.isBefore(made.reviewAt())) {
            end(id, State.UNUSABLE, over ? "the list is not in force" : "the review date has come");
            return;
        }
        lists.entries().lock(made.list());
        Figures figures = staging.compareAnew(made);
        String fingerprint = staging.rows().fingerprint(id);
        if (!staging.imports().signedAs(id, fingerprint)) {
            staging.imports().propose(id, made.form(), figures, ListReading.concerns(figures), fingerprint, true);
            log.compared(id, figures);
            return;
        }
        List<EntryId> entries = lists.entries()
                .apply(made, made.signed().orElseThrow().by(), now, "No more on the list: " + made.source());
        if (!entries.isEmpty()) {
            lists.changes().of(entries, now);
        }
        staging.imports().applied(id, now);
        staging.forget(id);
        log.applied(id, figures);
    }

    private void end(UUID id, State state, String words) {
        staging.imports().end(id, state, Optional.empty(), now(), words);
        staging.forget(id);
        log.ended(id, state + " " + words);
    }

    private Instant now() {
        return staging.clock().instant();
    }
}
