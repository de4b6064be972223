package org.gatehouse.screening.index;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.InForceStore;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lists in the memory of this node, and how they catch up with the sequence of changes. A few changes are made at once in
 * what is asked. Many that belong together are filled into new shelves beside it, on a thread of their own; nothing waits for
 * that, a withdrawal least of all.
 */
final class HeldLists {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLists.class);
    private static final long NOTHING_READ = -1;

    /** More entries than these come in together with the next filling; a withdrawal never does. */
    private static final int PUT_AT_ONCE = 50;

    private final ChangeSequence changes;
    private final WatchlistStore lists;
    private final InForceStore entries;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Known known;

    // What follows is touched by whoever holds the lock.
    private long seen = NOTHING_READ;
    private Instant seenAt = Instant.MIN;
    private Set<EntryId> owed = new HashSet<>();
    private boolean everythingOwed;
    private @Nullable Filling filling;

    HeldLists(ChangeSequence changes, WatchlistStore lists, InForceStore entries, Clock clock) {
        this.changes = changes;
        this.lists = lists;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * What this node knows.
     *
     * @param edition another one after each change of the lists or the shelves
     * @param lists in force
     * @param least the lowest threshold of them
     * @param asOf when the database last said that this is all
     */
    record Known(
            long edition,
            long sequence,
            Map<WatchlistId, Watchlist> lists,
            double least,
            Shelves shelves,
            Instant asOf) {

        private static final AtomicLong EDITIONS = new AtomicLong();

        static Known of(long sequence, Map<WatchlistId, Watchlist> lists, Shelves shelves, Instant asOf) {
            double least = lists.values().stream()
                    .mapToDouble(Watchlist::threshold)
                    .min()
                    .orElse(1);
            return new Known(EDITIONS.incrementAndGet(), sequence, lists, least, shelves, asOf);
        }

        Known seenAt(Instant later) {
            return new Known(edition, sequence, lists, least, shelves, later);
        }
    }

    /**
     * New shelves while they are filled.
     *
     * @param reaches up to this number of the sequence all is in them
     * @param taken entries that come in or go; passed over when everything is read
     * @param meanwhile entries that changed after the filling began
     */
    private record Filling(
            long reaches,
            Instant asked,
            boolean everything,
            Set<EntryId> taken,
            Set<EntryId> meanwhile,
            CompletableFuture<Void> done) {}

    /** Empty until the first reading. */
    Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    /**
     * Makes at once what can be made at once, and begins to fill in the rest.
     *
     * @return the end of the filling that is under way; empty when all is there
     */
    Optional<CompletableFuture<Void>> look() {
        lock.lock();
        try {
            // Before the question, so that the age is never told too young.
            Instant asked = clock.instant();
            ChangeSequence.Since since = changes.since(seen);
            Known before = known;
            if (before == null) {
                known = Known.of(since.value(), listsInForce(), Shelves.of(entries.all()), asked);
            } else if (since.value() != seen) {
                take(since, before.shelves());
                fillWhatIsOwed(asked, since.value(), before.shelves());
                known = filling == null
                        ? Known.of(since.value(), listsInForce(), before.shelves(), asked)
                        : Known.of(before.sequence(), listsInForce(), before.shelves(), before.asOf());
            } else {
                fillWhatIsOwed(asked, seen, before.shelves());
                known = filling == null ? before.seenAt(asked) : before;
            }
            seen = since.value();
            seenAt = asked;
            return Optional.ofNullable(filling).map(Filling::done);
        } finally {
            lock.unlock();
        }
    }

    /** Looks, and returns when all that was there then is in what is asked. */
    void follow() {
        for (var rest = look(); rest.isPresent(); rest = look()) {
            try {
                rest.get().join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }

    private void take(ChangeSequence.Since since, Shelves shelves) {
        if (since.everything()) {
            Set<EntryId> gone = new HashSet<>(shelves.ids());
            gone.removeAll(entries.ids());
            shelves.withdraw(gone);
            everythingOwed = true;
            return;
        }
        Set<EntryId> atOnce = new HashSet<>(since.few());
        for (Set<EntryId> whole : since.wholes()) {
            // What only takes away need not wait until something else has come in.
            (entries.stillOf(whole).isEmpty() ? atOnce : owed).addAll(whole);
        }
        List<InForce> there = change(shelves, atOnce, PUT_AT_ONCE);
        there.forEach(entry -> owed.add(entry.id()));
        if (filling != null) {
            filling.meanwhile().addAll(atOnce);
        }
    }

    /** @return entries that were not put, since they are too many; those that are gone are taken away in any case */
    private List<InForce> change(Shelves shelves, Set<EntryId> changed, int most) {
        List<InForce> there = entries.of(changed);
        Set<EntryId> gone = new HashSet<>(changed);
        there.forEach(entry -> gone.remove(entry.id()));
        shelves.withdraw(gone);
        if (there.size() > most) {
            return there;
        }
        there.forEach(shelves::put);
        return List.of();
    }

    private void fillWhatIsOwed(Instant asked, long reaches, Shelves shelves) {
        if (filling != null || !everythingOwed && owed.isEmpty()) {
            return;
        }
        var begun = new Filling(reaches, asked, everythingOwed, owed, new HashSet<>(), new CompletableFuture<>());
        filling = begun;
        owed = new HashSet<>();
        everythingOwed = false;
        Thread.ofPlatform().daemon().name("screening-filling").start(() -> fill(begun, shelves));
    }

    private void fill(Filling begun, Shelves shelves) {
        try {
            publish(begun, begun.everything() ? Shelves.of(entries.all()) : after(shelves, begun.taken()));
            begun.done().complete(null);
        } catch (RuntimeException | Error failed) {
            again(begun);
            LOG.warn("Lists could not be filled in and are tried again: {}", failed.getMessage());
            begun.done().completeExceptionally(failed);
        }
    }

    private Shelves after(Shelves shelves, Set<EntryId> changed) {
        List<InForce> there = entries.of(changed);
        Set<EntryId> gone = new HashSet<>(changed);
        there.forEach(entry -> gone.remove(entry.id()));
        return shelves.with(there, gone);
    }

    private void publish(Filling begun, Shelves shelves) {
        lock.lock();
        try {
            // With everything owed again, nobody can say what of these shelves is gone: others follow.
            if (!everythingOwed) {
                change(shelves, begun.meanwhile(), Integer.MAX_VALUE);
                known = owed.isEmpty()
                        ? Known.of(seen, listsInForce(), shelves, seenAt)
                        : Known.of(begun.reaches(), listsInForce(), shelves, begun.asked());
            }
            filling = null;
        } finally {
            lock.unlock();
        }
    }

    private void again(Filling begun) {
        lock.lock();
        try {
            owed.addAll(begun.taken());
            everythingOwed |= begun.everything();
            filling = null;
        } finally {
            lock.unlock();
        }
    }

    private Map<WatchlistId, Watchlist> listsInForce() {
        return lists.all().stream()
                .filter(list -> list.state() == ListingState.RELEASED)
                .collect(Collectors.toUnmodifiableMap(Watchlist::id, Function.identity()));
    }
}
