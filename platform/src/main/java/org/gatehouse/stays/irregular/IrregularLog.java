package org.gatehouse.stays.irregular;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.stays.IrregularId;
import org.springframework.stereotype.Component;

/** Entries of the audit about irregular stays; nothing of a person is in them. */
@Component
class IrregularLog {

    private static final String LIST = "stays/irregular";

    private final AuditTrail trail;

    IrregularLog(AuditTrail trail) {
        this.trail = trail;
    }

    void looked(Actor actor, Purpose purpose, int rows) {
        trail.append(new AuditEntry(actor.reference(), Action.READ, LIST, purpose.name(), rows + " irregular stays"));
    }

    void read(Actor actor, IrregularId id, Purpose purpose) {
        append(actor, Action.READ, id, purpose, "");
    }

    void heard(Actor actor, IrregularId id, String kind) {
        append(actor, Action.CHANGE, id, Purpose.STAY_REVIEW, kind);
    }

    void decided(Actor actor, IrregularId id, String outcome) {
        append(actor, Action.DECIDE, id, Purpose.STAY_REVIEW, outcome);
    }

    private void append(Actor actor, Action action, IrregularId id, Purpose purpose, String why) {
        trail.append(new AuditEntry(actor.reference(), action, LIST + "/" + id, purpose.name(), why));
    }
}
