package org.gatehouse.screening.deciding;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.WatchlistId;
import org.springframework.stereotype.Component;

/** Entries of the audit of this module; nothing of a person is in them. */
@Component
class Log {

    private static final String CLOCK = "system:screening";

    private final AuditTrail trail;

    Log(AuditTrail trail) {
        this.trail = trail;
    }

    void list(Actor actor, Action action, WatchlistId id, String why) {
        append(actor.reference(), action, "screening/list/" + id, Purpose.WATCHLIST.name(), why);
    }

    void entry(Actor actor, Action action, EntryId id, String why) {
        append(actor.reference(), action, record(id), Purpose.WATCHLIST.name(), why);
    }

    void entryRead(Actor actor, EntryId id, String purpose) {
        append(actor.reference(), Action.READ, record(id), purpose, "");
    }

    void looked(Actor actor, String what, String why) {
        append(actor.reference(), Action.READ, "screening/" + what, Purpose.WATCHLIST.name(), why);
    }

    void erased(EntryId id, String cause) {
        append(CLOCK, Action.ERASE, record(id), Purpose.WATCHLIST.name(), cause);
    }

    void expired(WatchlistId id) {
        append(CLOCK, Action.CHANGE, "screening/list/" + id, Purpose.WATCHLIST.name(), "EXPIRED");
    }

    private void append(String actor, Action action, String record, String purpose, String why) {
        trail.append(new AuditEntry(actor, action, record, purpose, why));
    }

    private static String record(EntryId id) {
        return "screening/entry/" + id;
    }
}
