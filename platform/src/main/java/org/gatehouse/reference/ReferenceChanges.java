package org.gatehouse.reference;

/**
 * Who is told of every change to a list, within the change's own transaction. The house above must bring one: this module
 * lies below the audit and cannot call it, and no list changes without a trace.
 */
public interface ReferenceChanges {

    /** When this throws, the change does not happen. */
    void imported(ReferenceList list, int added, int changed, String actor, String justification);
}
