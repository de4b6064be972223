package org.gatehouse.screening.index;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.index.HeldLists.Known;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.screening.keeping.InForceStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Holds the lists in memory and follows the sequence of changes. When the database is away, what was known stays, and its
 * age is told.
 */
@Component
class ListKeeper implements Follower, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ListKeeper.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
    private static final Duration FIRST_READING_WITHIN = Duration.ofSeconds(60);

    private final HeldLists held;
    private final IndexSettings settings;
    private final Clock clock;
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ListKeeper(
            ChangeSequence changes, WatchlistStore lists, InForceStore entries, IndexSettings settings, Clock clock) {
        held = new HeldLists(changes, lists, entries, clock);
        this.settings = settings;
        this.clock = clock;
    }

    Known known() {
        return held.known().orElseGet(this::first);
    }

    Picture picture() {
        Known now = known();
        Duration age = Duration.between(now.asOf(), clock.instant());
        return new Picture(
                now.sequence(),
                now.asOf(),
                age,
                age.compareTo(settings.staleAfter()) > 0,
                now.shelves().persons(),
                now.shelves().objects());
    }

    private Known first() {
        try {
            if (!running || !read.await(FIRST_READING_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                follow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return held.known().orElseThrow(() -> new IllegalStateException("the watchlists have not been read"));
    }

    @Override
    public void follow() {
        held.follow();
        read.countDown();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("screening").start(this::followUntilStopped);
    }

    @Override
    public void stop() {
        running = false;
        Thread follower = thread;
        if (follower == null) {
            return;
        }
        follower.interrupt();
        try {
            follower.join(STOPS_WITHIN);
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
                held.look();
                read.countDown();
                away = false;
            } catch (RuntimeException e) {
                if (!away && running) {
                    LOG.warn("Watchlists cannot be followed; what is known stays: {}", e.getMessage());
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
