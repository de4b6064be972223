package org.gatehouse.screening.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Watchlist;
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
    private static final long NOTHING_READ = -1;

    private final ChangeSequence changes;
    private final WatchlistStore lists;
    private final InForceStore entries;
    private final IndexSettings settings;
    private final Clock clock;
    private final ReentrantLock following = new ReentrantLock();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile @Nullable Known known;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    /**
     * What this node knows.
     *
     * @param lists in force
     * @param least the lowest threshold of them
     * @param asOf when the database last said that this is all
     */
    record Known(long sequence, Map<WatchlistId, Watchlist> lists, double least, Shelves shelves, Instant asOf) {

        static Known of(long sequence, Map<WatchlistId, Watchlist> lists, Shelves shelves, Instant asOf) {
            double least = lists.values().stream()
                    .mapToDouble(Watchlist::threshold)
                    .min()
                    .orElse(1);
            return new Known(sequence, lists, least, shelves, asOf);
        }

        Known seenAt(Instant later) {
            return new Known(sequence, lists, least, shelves, later);
        }
    }

    ListKeeper(
            ChangeSequence changes, WatchlistStore lists, InForceStore entries, IndexSettings settings, Clock clock) {
        this.changes = changes;
        this.lists = lists;
        this.entries = entries;
        this.settings = settings;
        this.clock = clock;
    }

    Known known() {
        Known now = known;
        return now == null ? first() : now;
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
        Known now = known;
        if (now == null) {
            throw new IllegalStateException("the watchlists have not been read");
        }
        return now;
    }

    @Override
    public void follow() {
        following.lock();
        try {
            Known before = known;
            // Before the question, so that the age is never told too young.
            Instant asked = clock.instant();
            ChangeSequence.Since since = changes.since(before == null ? NOTHING_READ : before.sequence());
            if (before != null && since.value() == before.sequence()) {
                known = before.seenAt(asked);
            } else if (before == null || since.everything()) {
                known = Known.of(since.value(), listsInForce(), everything(), asked);
            } else {
                Shelves shelves = after(before.shelves(), since.entries());
                known = Known.of(since.value(), listsInForce(), shelves, asked);
            }
            read.countDown();
        } finally {
            following.unlock();
        }
    }

    private Shelves everything() {
        var shelves = new Shelves();
        shelves.change(entries.all(), Set.of());
        return shelves;
    }

    private Shelves after(Shelves shelves, Set<EntryId> changed) {
        Set<EntryId> gone = new HashSet<>(changed);
        var there = entries.of(changed);
        there.forEach(entry -> gone.remove(entry.id()));
        return shelves.with(there, gone);
    }

    private Map<WatchlistId, Watchlist> listsInForce() {
        return lists.all().stream()
                .filter(list -> list.state() == ListingState.RELEASED)
                .collect(Collectors.toUnmodifiableMap(Watchlist::id, Function.identity()));
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
                follow();
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
