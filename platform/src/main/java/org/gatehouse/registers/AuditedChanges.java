package org.gatehouse.registers;

import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.ReferenceChanges;
import org.gatehouse.reference.ReferenceList;
import org.springframework.stereotype.Component;

/** Writes every change of a list to the audit, in the transaction of the change. */
@Component
class AuditedChanges implements ReferenceChanges {

    private final AuditTrail audit;

    AuditedChanges(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void imported(ReferenceList list, int added, int changed, String actor, String justification) {
        audit.append(new AuditEntry(
                actor,
                AuditEntry.Action.CHANGE,
                "reference/list/" + list.slug(),
                Purpose.REFERENCE_DATA.name(),
                "%s (%d added, %d changed)".formatted(justification, added, changed)));
    }
}
