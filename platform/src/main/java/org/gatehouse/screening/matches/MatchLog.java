package org.gatehouse.screening.matches;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.screening.MatchId;
import org.springframework.stereotype.Component;

/** Entries of the audit about matches; nothing of a person is in them. */
@Component
class MatchLog {

    private static final String RESCREENING = "system:rescreening";

    private final AuditTrail trail;

    MatchLog(AuditTrail trail) {
        this.trail = trail;
    }

    void raised(Actor actor, MatchId id, String place) {
        append(actor.reference(), Action.CREATE, id, Purpose.BORDER_INSPECTION, place);
    }

    void raisedInStays(int matches, int entries) {
        trail.append(new AuditEntry(
                RESCREENING,
                Action.CREATE,
                "screening/matches",
                Purpose.WATCHLIST.name(),
                matches + " matches of " + entries + " entries"));
    }

    void decided(Actor actor, MatchId id, String what) {
        append(actor.reference(), Action.DECIDE, id, Purpose.SECOND_LINE_REVIEW, what);
    }

    void read(Actor actor, MatchId id, Purpose purpose) {
        append(actor.reference(), Action.READ, id, purpose, "");
    }

    void looked(Actor actor, int matches) {
        trail.append(new AuditEntry(
                actor.reference(),
                Action.READ,
                "screening/matches",
                Purpose.SECOND_LINE_REVIEW.name(),
                matches + " matches that wait"));
    }

    void disclosed(Actor actor, MatchId id) {
        append(actor.reference(), Action.DISCLOSE, id, Purpose.SECOND_LINE_REVIEW, "redress notice");
    }

    private void append(String actor, Action action, MatchId id, Purpose purpose, String why) {
        trail.append(new AuditEntry(actor, action, "screening/match/" + id, purpose.name(), why));
    }
}
