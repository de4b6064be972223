package org.gatehouse.statistics.tally;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.statistics.Tallies;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Folds again and again on a thread of its own; a database that is away is waited for and said once. */
@Component
class FoldingClerk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FoldingClerk.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Tallies tallies;
    private final FoldingSettings settings;
    private final AtomicReference<Double> lagSeconds = new AtomicReference<>(Double.NaN);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    FoldingClerk(Tallies tallies, FoldingSettings settings, MeterRegistry meters) {
        this.tallies = tallies;
        this.settings = settings;
        Gauge.builder("gatehouse.statistics.lag", lagSeconds, AtomicReference::get)
                .description("How far the tallies lie behind the facts, as the last fold left them")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        thread = Thread.ofVirtual().name("folding").start(this::foldUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        Thread folding = thread;
        if (folding == null) {
            return;
        }
        folding.interrupt();
        try {
            folding.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void foldUntilStopped() {
        boolean away = false;
        while (running) {
            try {
                tallies.foldNow();
                lagSeconds.set(tallies.lag().toMillis() / 1000.0);
                if (away) {
                    LOG.info("Folding facts again.");
                }
                away = false;
            } catch (RuntimeException e) {
                if (!away && running) {
                    LOG.warn("Facts cannot be folded; trying again every {}: {}", settings.every(), e.getMessage());
                }
                away = true;
            }
            try {
                Thread.sleep(settings.every());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
