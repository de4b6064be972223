package org.gatehouse.trust.keeping;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.trust.Anchors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Holds what is believed in memory and builds it anew when the version in the database is another one. When that fails,
 * what was believed stays: a database that is away makes nobody forget.
 */
@Component
class AnchorKeeper implements Anchors, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorKeeper.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
    private static final Duration FIRST_READING_WITHIN = Duration.ofSeconds(60);

    private final Reading reading;
    private final KeeperSettings settings;
    private final SignatureVerifier verifier = SignatureVerifier.fastest();
    private final ReentrantLock building = new ReentrantLock();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile @Nullable Current current;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    AnchorKeeper(Reading reading, KeeperSettings settings) {
        this.reading = reading;
        this.settings = settings;
    }

    @Override
    public Current current() {
        Current known = current;
        return known == null ? first() : known;
    }

    private Current first() {
        try {
            if (!running) {
                follow();
            } else if (!read.await(FIRST_READING_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Current known = current;
        if (known == null) {
            throw new IllegalStateException("trust has not been read");
        }
        return known;
    }

    @Override
    public void follow() {
        building.lock();
        try {
            Current known = current;
            if (known != null && reading.version() == known.version()) {
                return;
            }
            Reading.Built built = Reading.build(reading.rows(), verifier);
            if (!built.accepted().isEmpty()) {
                reading.accept(built.accepted());
            }
            current = built.current();
            read.countDown();
        } finally {
            building.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("trust").start(this::followUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        Thread following = thread;
        if (following == null) {
            return;
        }
        following.interrupt();
        try {
            following.join(STOPS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void followUntilStopped() {
        boolean away = false;
        while (running) {
            try {
                follow();
                away = false;
            } catch (RuntimeException e) {
                if (!away && running) {
                    LOG.warn("Trust cannot be read; what is believed stays: {}", e.getMessage());
                }
                away = true;
            }
            try {
                Thread.sleep(settings.follow());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
