package org.gatehouse.screening.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.jspecify.annotations.Nullable;

/**
 * All entries in force. One thread at a time changes them; while it does, an entry is found as it was or as it becomes. A few
 * changes are made in place; of many nobody sees a part, so shelves are filled anew and take the place of these.
 */
final class Shelves {

    private static final int NAMES_AT_ONCE = 100;

    private final Map<EntryId, InForce> entries = new ConcurrentHashMap<>();
    private final AtomicInteger persons = new AtomicInteger();
    private final NumberShelf numbers = new NumberShelf();
    private final NameShelf names;

    private Shelves(Collection<InForce> filled) {
        Map<EntryId, Sought.Person> named = new LinkedHashMap<>();
        for (InForce entry : filled) {
            entries.put(entry.id(), entry);
            numbers.put(entry.id(), entry.sought());
            if (entry.sought() instanceof Sought.Person person) {
                named.put(entry.id(), person);
            }
        }
        persons.set(named.size());
        names = new NameShelf(named);
    }

    static Shelves of(Collection<InForce> entries) {
        return new Shelves(entries);
    }

    /** New shelves as these are after a change; these stay as they are for whoever still reads them. */
    Shelves with(Collection<InForce> put, Collection<EntryId> removed) {
        Map<EntryId, InForce> after = new HashMap<>(entries);
        removed.forEach(after::remove);
        put.forEach(entry -> after.put(entry.id(), entry));
        return new Shelves(after.values());
    }

    /** Puts one entry in place; for a few of them. An entry never becomes another kind of thing. */
    void put(InForce entry) {
        numbers.put(entry.id(), entry.sought());
        if (entry.sought() instanceof Sought.Person person) {
            names.put(entry.id(), person);
        }
        if (entries.put(entry.id(), entry) == null && entry.sought() instanceof Sought.Person) {
            persons.incrementAndGet();
        }
    }

    /**
     * Takes entries away, however many, at once: from here on nobody finds them. The names of many are cleared away when
     * shelves are next filled anew.
     */
    void withdraw(Collection<EntryId> ids) {
        boolean few = ids.size() <= NAMES_AT_ONCE;
        for (EntryId id : ids) {
            InForce gone = entries.remove(id);
            if (gone == null) {
                continue;
            }
            numbers.remove(id);
            if (gone.sought() instanceof Sought.Person) {
                persons.decrementAndGet();
                if (few) {
                    names.remove(id);
                }
            }
        }
    }

    @Nullable
    InForce get(EntryId id) {
        return entries.get(id);
    }

    Set<EntryId> ids() {
        return Set.copyOf(entries.keySet());
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
