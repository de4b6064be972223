package org.gatehouse.screening.deciding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Entries.Filter;
import org.gatehouse.screening.Entries.Page;
import org.gatehouse.screening.Entries.Tombstone;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.keeping.EntryStore;
import org.gatehouse.screening.keeping.Erasure;
import org.springframework.stereotype.Component;

/** Reads entries, and enters in the audit who read them; within the transaction of the desk. */
@Component
class EntryReading {

    private final EntryStore store;
    private final Erasure erasure;
    private final Log log;

    EntryReading(EntryStore store, Erasure erasure, Log log) {
        this.store = store;
        this.erasure = erasure;
        this.log = log;
    }

    /** For the answer to whoever has just changed it. */
    Entry found(EntryId id) {
        return store.find(id).orElseThrow(ScreeningProblem.NoSuchEntry::new);
    }

    Entry get(EntryId id, Actor actor, String purpose) {
        readers(actor);
        Entry entry = found(id);
        log.entryRead(actor, id, purpose);
        return entry;
    }

    Page list(Filter filter, Actor actor) {
        readers(actor);
        int limit = Math.clamp(filter.limit(), 1, Filter.LIMIT_MAX);
        List<Entry> rows = store.list(new Filter(filter.list(), filter.state(), filter.before(), limit));
        boolean more = rows.size() > limit;
        List<Entry> shown = more ? rows.subList(0, limit) : rows;
        log.looked(actor, "list/" + filter.list() + "/entries", shown.size() + " entries");
        return new Page(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    List<Entry> waiting(Actor actor) {
        readers(actor);
        List<Entry> rows = store.waiting();
        log.looked(actor, "queue", rows.size() + " entries");
        return rows;
    }

    List<Entry> due(Actor actor, Instant until) {
        readers(actor);
        List<Entry> rows = store.due(until);
        log.looked(actor, "due", rows.size() + " entries");
        return rows;
    }

    List<Tombstone> erased(WatchlistId list) {
        return erasure.erased(list);
    }

    private static void readers(Actor actor) {
        if (!actor.may(Permission.WATCHLIST_READ)) {
            throw new AccessProblem.NotPermitted();
        }
    }
}
