package org.gatehouse.policy.drafting;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.policy.RuleRef;
import org.springframework.stereotype.Component;

/** Entries of the audit of this module. */
@Component
class RuleLog {

    private final AuditTrail trail;

    RuleLog(AuditTrail trail) {
        this.trail = trail;
    }

    void note(Actor actor, AuditEntry.Action action, RuleRef rule, String what) {
        trail.append(new AuditEntry(actor.reference(), action, "policy/rule/" + rule, Purpose.RULES.name(), what));
    }
}
