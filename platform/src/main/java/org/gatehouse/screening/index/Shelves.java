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

    /** So few changes are made in place, since each is small; more are shelved anew, so that they are seen at once. */
    private static final int IN_PLACE = 4;

    private final Map<EntryId, InForce> entries = new ConcurrentHashMap<>();
    private final AtomicInteger persons = new AtomicInteger();
    private final NumberShelf numbers = new NumberShelf();
    private final NameShelf names = new NameShelf();

    /**
     * The shelves after a change: these, or new ones, and then these stay as they are for whoever still reads them. Of a list
     * that comes in whole nobody sees a part.
     */
    Shelves with(Collection<InForce> put, Collection<EntryId> removed) {
        if (put.size() + removed.size() <= IN_PLACE) {
            change(put, removed);
            return this;
        }
        Map<EntryId, InForce> after = new HashMap<>(entries);
        removed.forEach(after::remove);
        put.forEach(entry -> after.put(entry.id(), entry));
        var shelves = new Shelves();
        shelves.change(after.values(), Set.of());
        return shelves;
    }

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
