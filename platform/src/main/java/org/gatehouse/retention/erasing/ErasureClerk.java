package org.gatehouse.retention.erasing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.RetentionLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the next month whose time is over, every day, and carries out what two officers stand behind, every minute: also what a stop
 * broke off, and what was hindered.
 */
@Component
class ErasureClerk {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureClerk.class);

    /** Who took a proposal back is not asked again before. */
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(30);

    private final ErasureStore store;
    private final Hindrances hindrances;
    private final Eraser eraser;
    private final RetentionLog log;
    private final Clock clock;

    ErasureClerk(ErasureStore store, Hindrances hindrances, Eraser eraser, RetentionLog log, Clock clock) {
        this.store = store;
        this.hindrances = hindrances;
        this.eraser = eraser;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(cron = "0 47 2 * * *", zone = "UTC")
    @Transactional
    public void propose() {
        Instant now = clock.instant();
        hindrances
                .next()
                .filter(month -> hindrances.byTheCalendar(month).isEmpty())
                .filter(month -> !store.rejectedSince(month, now.minus(ASKED_AGAIN_AFTER)))
                .ifPresent(month -> store.propose(month, RetentionLog.HOUSE, now)
                        .ifPresent(id -> log.tellOfHouse(Action.CREATE, "erasure/" + id, month.toString())));
    }

    @Scheduled(cron = "19 * * * * *", zone = "UTC")
    public void carryOut() {
        for (Erasure erasure : store.confirmed()) {
            eraser.carryOut(erasure)
                    .ifPresent(certificate -> LOG.info(
                            "Records of {} and of before were erased: certificate {}",
                            certificate.month(),
                            certificate.number()));
        }
    }
}
