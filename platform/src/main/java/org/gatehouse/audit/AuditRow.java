package org.gatehouse.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it stands in its chain; as found, whether or not it is what was written.
 *
 * @param chain number of the chain
 * @param seq position in the chain; 0 is the row that opens it
 * @param id orders the rows of all chains by time
 * @param at to the microsecond
 * @param action name of an {@link AuditEntry.Action}
 * @param previous hash of the row before it; for the first row that of the last checkpoint known when the chain was
 *     opened
 * @param hash {@link RowHash} of all the others
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of rows are read; the arrays are nobody else's.
record AuditRow(
        long chain,
        long seq,
        UUID id,
        Instant at,
        String actor,
        String action,
        String record,
        String purpose,
        String justification,
        byte[] previous,
        byte[] hash) {

    static AuditRow of(long chain, long seq, UUID id, Instant at, AuditEntry entry, byte[] previous) {
        return new AuditRow(
                chain,
                seq,
                id,
                at,
                entry.actor(),
                entry.action().name(),
                entry.record(),
                entry.purpose(),
                entry.justification(),
                previous,
                new byte[0]);
    }

    AuditRow sealed(byte[] with) {
        return new AuditRow(chain, seq, id, at, actor, action, record, purpose, justification, previous, with);
    }
}
