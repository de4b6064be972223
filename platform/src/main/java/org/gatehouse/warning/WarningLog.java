package org.gatehouse.warning;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Entries of the audit about early warning; what officers wrote is not in them. */
@Component
public class WarningLog {

    private static final String HOUSE = "system:warning";

    private final AuditTrail trail;

    WarningLog(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param record what of the module, such as {@code signal/<id>} */
    public void tell(Actor actor, Action action, String record, String what) {
        append(actor.reference(), action, record, what);
    }

    /** The house did it by itself. */
    public void tellOfHouse(Action action, String record, String what) {
        append(HOUSE, action, record, what);
    }

    private void append(String who, Action action, String record, String what) {
        trail.append(new AuditEntry(who, action, "warning/" + record, Purpose.EARLY_WARNING.name(), what));
    }
}
