package org.gatehouse.screening.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    private final NameShelf names = new NameShelf();

    /** @param removed are removed; those that are put as well are put */
    void change(Collection<InForce> put, Collection<EntryId> removed) {
        Map<EntryId, Sought.Person> named = new HashMap<>();
        Set<EntryId> unnamed = new HashSet<>();
        for (EntryId id : removed) {
            if (remove(id)) {
                unnamed.add(id);
            }
        }
        for (InForce entry : put) {
            remove(entry.id());
            entries.put(entry.id(), entry);
            numbers.put(entry.id(), entry.sought());
            if (entry.sought() instanceof Sought.Person person) {
                persons.incrementAndGet();
                named.put(entry.id(), person);
                unnamed.remove(entry.id());
            }
        }
        if (!named.isEmpty() || !unnamed.isEmpty()) {
            names.change(named, unnamed);
        }
    }

    /** @return whether it was there and is a person */
    private boolean remove(EntryId id) {
        InForce gone = entries.remove(id);
        if (gone == null) {
            return false;
        }
        numbers.remove(id);
        boolean person = gone.sought() instanceof Sought.Person;
        if (person) {
            persons.decrementAndGet();
        }
        return person;
    }

    @Nullable
    InForce get(EntryId id) {
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

    NameShelf names() {
        return names;
    }
}
