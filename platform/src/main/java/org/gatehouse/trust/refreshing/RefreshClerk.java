package org.gatehouse.trust.refreshing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the folder and at the addresses again and again, on a thread of its own. */
@Component
class RefreshClerk implements SmartLifecycle {

    /** As the audit knows who brings what comes by itself. */
    static final String BY_WHOM = "system:trust-refresh";

    private static final Logger LOG = LoggerFactory.getLogger(RefreshClerk.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final Inbox inbox;
    private final Addresses addresses;
    private final SourceStore sources;
    private final RefreshSettings settings;
    private final AtomicInteger failing = new AtomicInteger();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    RefreshClerk(
            Inbox inbox, Addresses addresses, SourceStore sources, RefreshSettings settings, MeterRegistry meters) {
        this.inbox = inbox;
        this.addresses = addresses;
        this.sources = sources;
        this.settings = settings;
        Gauge.builder("gatehouse.trust.sources.failing", failing, AtomicInteger::get)
                .description("Sources of certificates and lists whose last refresh failed")
                .register(meters);
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        thread = Thread.ofVirtual().name("trust-refresh").start(this::lookUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        Thread looking = thread;
        if (looking == null) {
            return;
        }
        looking.interrupt();
        try {
            looking.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void lookUntilStopped() {
        boolean away = false;
        while (running) {
            try {
                inbox.look();
                addresses.fetchDue();
                int now = sources.failing();
                if (now > failing.getAndSet(now)) {
                    LOG.warn("{} sources of certificates cannot be refreshed; the page of imports says why.", now);
                }
                away = false;
            } catch (RuntimeException e) {
                if (!away && running) {
                    LOG.warn("Trust cannot be refreshed; trying again: {}", e.getMessage());
                }
                away = true;
            }
            try {
                Thread.sleep(settings.inboxEvery());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
