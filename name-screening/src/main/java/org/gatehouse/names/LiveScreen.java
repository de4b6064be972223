package org.gatehouse.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that changes while it is asked. Each question is answered by one whole snapshot; a change is seen by every question
 * that is asked after the method that made it has returned. Changes wait for each other, questions for nobody.
 *
 * <p>Entries that were put lie beside the large index in a small one, until there are many of them; then the large one is made
 * anew in the background, and nothing waits for it.
 */
public final class LiveScreen {

    /** So many changes beside the large index make a new one worth its time. */
    private static final int BESIDE_MOST = 300;

    private volatile Overlay current;
    private @Nullable Thread renewal;

    public LiveScreen(Collection<ListEntry> entries) {
        current = Overlay.over((Snapshot) NameScreen.build(entries, 1));
    }

    public List<Candidate> search(Query query, double threshold) {
        return current.search(query, threshold);
    }

    /** The list as it stands now; it stays so. */
    public NameScreen snapshot() {
        return current;
    }

    /** Puts another list in the place of all that was there. Takes as long as {@link NameScreen#build}. */
    public synchronized void replace(Collection<ListEntry> entries) {
        current = Overlay.over((Snapshot) NameScreen.build(entries, current.version() + 1));
    }

    /** Adds the entry, or puts it in the place of the one with its id. */
    public synchronized void put(ListEntry entry) {
        current = current.with(entry);
        renew();
    }

    /** @return false when the list has no such entry; then nothing changes */
    public synchronized boolean remove(String id) {
        if (!current.has(id)) {
            return false;
        }
        current = current.without(id);
        renew();
        return true;
    }

    private void renew() {
        if (renewal == null && current.changes() > BESIDE_MOST) {
            Overlay seen = current;
            renewal = Thread.ofPlatform().daemon().name("name-screen-renewal").start(() -> renew(seen));
        }
    }

    private void renew(Overlay seen) {
        try {
            Snapshot whole = (Snapshot) NameScreen.build(seen.entries().values(), seen.version());
            synchronized (this) {
                // Somebody may have replaced the list, or changed it further, since.
                if (current.sameBase(seen)) {
                    current = Overlay.over(whole).with(seen, current);
                }
            }
        } finally {
            synchronized (this) {
                renewal = null;
            }
        }
    }

    /** Returns when no large index is being made. */
    void awaitRenewal() throws InterruptedException {
        for (Thread running = renewal(); running != null; running = renewal()) {
            running.join();
        }
    }

    private synchronized @Nullable Thread renewal() {
        return renewal;
    }

    /** What differs between two states of one list: the new entry, or none where one went. */
    static Map<String, Optional<ListEntry>> difference(
            Map<String, Optional<ListEntry>> before, Map<String, Optional<ListEntry>> after) {
        Map<String, Optional<ListEntry>> difference = new LinkedHashMap<>();
        after.forEach((id, entry) -> {
            Optional<ListEntry> was = before.get(id);
            if (was == null || !was.equals(entry)) {
                difference.put(id, entry);
            }
        });
        return difference;
    }
}
