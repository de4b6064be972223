package org.gatehouse.screening.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.jspecify.annotations.Nullable;

/** All entries in force. One thread writes; while it does, an entry is found as it was or as it becomes. */
final class Shelves {

    private final Map<EntryId, InForce> entries = new ConcurrentHashMap<>();
    private final AtomicInteger persons = new AtomicInteger();
    private final NumberShelf numbers = new NumberShelf();
    private final NameFinder names;

    Shelves(NameFinder names) {
        this.names = names;
    }

    void put(InForce entry) {
        remove(entry.id());
        entries.put(entry.id(), entry);
        numbers.put(entry.id(), entry.sought());
        if (entry.sought() instanceof Sought.Person person) {
            persons.incrementAndGet();
            names.put(entry.id(), person);
        }
    }

    void remove(EntryId id) {
        InForce gone = entries.remove(id);
        if (gone != null) {
            numbers.remove(id);
            if (gone.sought() instanceof Sought.Person) {
                persons.decrementAndGet();
                names.remove(id);
            }
        }
    }

    @Nullable InForce get(EntryId id) {
        return entries.get(id);
    }

    int persons() {
        return persons.get();
    }

    int objects() {
        return entries.size() - persons.get();
    }

    NumberShelf numbers() {
        return numbers;
    }

    NameFinder names() {
        return names;
    }
}
