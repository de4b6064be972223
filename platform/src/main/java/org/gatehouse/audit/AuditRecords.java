package org.gatehouse.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The trail as auditors read it. That they read it is for the caller to append. */
public interface AuditRecords {

    /**
     * What is looked for; what is empty does not narrow the search.
     *
     * @param from entries of this instant and later
     * @param until entries before this instant
     */
    record Query(
            Optional<String> actor,
            Optional<String> record,
            Optional<AuditEntry.Action> action,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /**
     * An entry with its place.
     *
     * @param id orders entries by time
     * @param chain and {@code seq}: where {@code audit verify} finds it
     */
    record Recorded(UUID id, Instant at, long chain, long seq, AuditEntry entry) {}

    /**
     * Latest first.
     *
     * @param before only entries older than this one; empty to begin with the latest
     * @param limit at most 100,000
     */
    List<Recorded> find(Query query, Optional<UUID> before, int limit);
}
