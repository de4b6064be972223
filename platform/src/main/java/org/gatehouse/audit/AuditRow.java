package org.gatehouse.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as it stands in its chain.
 *
 * @param chain number of the chain
 * @param seq position in the chain; 0 is the row that opens it
 * @param id orders the rows of all chains by time
 * @param at to the microsecond
 * @param previous hash of the row before it; for the first row that of the last checkpoint known when the chain was
 *     opened; 32 octets
 * @param hash HMAC-SHA-256 (RFC 2104) over all the others; 32 octets
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuditRow(long chain, long seq, UUID id, Instant at, AuditEntry entry, byte[] previous, byte[] hash) {}
