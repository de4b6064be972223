package org.gatehouse.warning.evaluating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.warning.WarningSettings;
import org.gatehouse.warning.evaluating.Measure.Measured;
import org.gatehouse.warning.thresholds.InForce;
import org.gatehouse.warning.thresholds.ThresholdStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes all indicators every minute. Of several nodes one computes at a time, by a lease that ends by the clock when its
 * holder dies; computing twice makes nothing twice. All windows end now, on the clock of the house: what a replay brings of the
 * past raises nothing.
 */
@Component
@EnableConfigurationProperties(WarningSettings.class)
class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final List<Measure> measures;
    private final ThresholdStore thresholds;
    private final SignalKeeper signals;
    private final LeaseStore lease;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evaluator(
            List<Measure> measures,
            ThresholdStore thresholds,
            SignalKeeper signals,
            LeaseStore lease,
            TransactionTemplate transaction,
            Clock clock) {
        this.measures = measures;
        this.thresholds = thresholds;
        this.signals = signals;
        this.lease = lease;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${gatehouse.warning.every:60s}",
            initialDelayString = "${gatehouse.warning.first-after:30s}")
    void compute() {
        evaluate();
    }

    /** @return false when another node computes; then nothing was done */
    boolean evaluate() {
        Instant now = clock.instant();
        UUID holder = UUID.randomUUID();
        if (!lease.take(holder, now, now.plus(LEASE))) {
            return false;
        }
        try {
            InForce inForce = thresholds.inForce(now);
            measures.forEach(measure -> one(measure, inForce, now, holder));
            return true;
        } finally {
            lease.release(holder);
        }
    }

    /** One that fails leaves the others to go on; its page shows when it was computed last. */
    private void one(Measure measure, InForce inForce, Instant now, UUID holder) {
        try {
            Measured measured = measure.measure(inForce, now);
            transaction.executeWithoutResult(_ -> {
                if (lease.holds(holder)) {
                    signals.keep(measure.code(), measured, now);
                }
            });
        } catch (RuntimeException failure) {
            LOG.error("indicator {} could not be computed", measure.code(), failure);
        }
    }
}
