package org.gatehouse.audit;

/** Who saw or changed what, and why. */
public interface AuditTrail {

    /**
     * Appends the entry within the caller's transaction, or within one of its own where there is none. When it cannot be
     * written, the caller's work is not done either: this throws, and the transaction must roll back.
     */
    void append(AuditEntry entry);
}
