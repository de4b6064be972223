package org.gatehouse.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.audit.AuditRecords.Recorded;

/**
 * Who came to one record and why, for a neighbour who shows it beside the record. Looking is an access like any other and
 * is entered by the door itself, in the same transaction: nobody reads this unseen.
 */
public interface RecordAccesses {

    /**
     * Latest first.
     *
     * @param record as its entries name it: {@code <module>/<kind>/<id>}
     * @param reader opaque reference of who looks, as in {@link AuditEntry}
     * @param purpose why the reader looks
     * @param before only entries older than this one; empty to begin with the latest
     * @param limit at most 100,000
     */
    List<Recorded> of(String record, String reader, String purpose, Optional<UUID> before, int limit);
}
