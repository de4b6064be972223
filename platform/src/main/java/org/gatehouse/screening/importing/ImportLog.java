package org.gatehouse.screening.importing;

import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.screening.ListImports.Exported;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.WatchlistId;
import org.springframework.stereotype.Component;

/** Entries of the audit about lists that come in and go out; nothing of a person is in them. */
@Component
class ImportLog {

    private static final String CLERK = "system:screening";

    private final AuditTrail trail;

    ImportLog(AuditTrail trail) {
        this.trail = trail;
    }

    void proposed(Actor actor, UUID id, WatchlistId list, String digest) {
        append(actor.reference(), Action.CREATE, record(id), "list " + list + ", SHA-256 " + digest);
    }

    void decided(Actor actor, UUID id, String what) {
        append(actor.reference(), Action.DECIDE, record(id), what);
    }

    void read(Actor actor, UUID id) {
        append(actor.reference(), Action.READ, record(id), "");
    }

    void rehearsed(Actor actor, WatchlistId list, String digest) {
        append(actor.reference(), Action.READ, list(list), "rehearsed an import, SHA-256 " + digest);
    }

    void exported(Actor actor, WatchlistId list, Exported exported) {
        append(
                actor.reference(),
                Action.DISCLOSE,
                list(list),
                "exported %d persons, %d objects".formatted(exported.persons(), exported.objects()));
    }

    void compared(UUID id, Figures figures) {
        append(CLERK, Action.CHANGE, record(id), "PROPOSED " + counts(figures));
    }

    void applied(UUID id, Figures figures) {
        append(CLERK, Action.CHANGE, record(id), "APPLIED " + counts(figures));
    }

    void ended(UUID id, String state) {
        append(CLERK, Action.CHANGE, record(id), state);
    }

    private static String counts(Figures figures) {
        return "%d added, %d changed, %d ended, %d refused"
                .formatted(figures.added(), figures.changed(), figures.ended(), figures.refused());
    }

    private void append(String actor, Action action, String record, String why) {
        trail.append(new AuditEntry(actor, action, record, Purpose.WATCHLIST.name(), why));
    }

    private static String record(UUID id) {
        return "screening/import/" + id;
    }

    private static String list(WatchlistId id) {
        return "screening/list/" + id;
    }
}
