package org.gatehouse.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that changes while it is asked. Each question is answered by one whole snapshot; a change is seen by every question
 * that is asked after the method that made it has returned. Changes wait for each other, questions for nobody.
 */
public final class LiveScreen {

    private volatile NameScreen snapshot;

    public LiveScreen(Collection<ListEntry> entries) {
        snapshot = NameScreen.build(entries, 1);
    }

    public List<Candidate> search(Query query, double threshold) {
        return snapshot.search(query, threshold);
    }

    /** The list as it stands now; it stays so. */
    public NameScreen snapshot() {
        return snapshot;
    }

    /** Puts another list in the place of all that was there. */
    public synchronized void replace(Collection<ListEntry> entries) {
        snapshot = NameScreen.build(entries, snapshot.version() + 1);
    }

    /** Adds the entry, or puts it in the place of the one with its id. */
    public synchronized void put(ListEntry entry) {
        Map<String, ListEntry> entries = new LinkedHashMap<>(snapshot.entries());
        entries.put(entry.id(), entry);
        replace(entries.values());
    }

    /** @return false when the list has no such entry; then nothing changes */
    public synchronized boolean remove(String id) {
        Map<String, ListEntry> entries = new LinkedHashMap<>(snapshot.entries());
        if (entries.remove(id) == null) {
            return false;
        }
        replace(entries.values());
        return true;
    }
}
