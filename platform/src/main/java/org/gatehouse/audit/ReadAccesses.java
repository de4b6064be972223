package org.gatehouse.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords.Query;
import org.gatehouse.audit.AuditRecords.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the entries of a record after it has entered who reads them. */
@Service
class ReadAccesses implements RecordAccesses {

    private static final String ENTRIES_OF = "audit/entries-of/";

    private final AuditTrail trail;
    private final AuditRecords records;

    ReadAccesses(AuditTrail trail, AuditRecords records) {
        this.trail = trail;
        this.records = records;
    }

    @Override
    @Transactional
    public List<Recorded> of(String record, String reader, String purpose, Optional<UUID> before, int limit) {
        trail.append(new AuditEntry(reader, Action.READ, ENTRIES_OF + record, purpose, ""));
        var ofRecord =
                new Query(Optional.empty(), Optional.of(record), Optional.empty(), Optional.empty(), Optional.empty());
        return records.find(ofRecord, before, limit);
    }
}
