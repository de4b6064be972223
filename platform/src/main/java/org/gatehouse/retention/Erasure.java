package org.gatehouse.retention;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;

/**
 * The erasure of a month.
 *
 * @param proposedBy reference as in the audit; the clock is {@code system:retention}
 * @param hindrance why it could not be carried out when it was tried last
 */
public record Erasure(
        UUID id,
        YearMonth month,
        ErasureState state,
        String proposedBy,
        Instant proposedAt,
        Optional<OfficerId> signedBy,
        Optional<OfficerId> confirmedBy,
        Optional<Hindrance> hindrance) {}
