package org.gatehouse.retention;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What is proven of an erased month; nothing of any person.
 *
 * @param number from 1, without gaps
 * @param erased rows by kind of record
 * @param kept crossings that stayed, by reason
 * @param vintage of the archive that holds the figures of the month
 * @param archive SHA-256 of its manifest
 * @param proposedBy references as in the audit
 * @param previous SHA-256 of the line of the certificate before; empty for the first
 */
public record Certificate(
        long number,
        YearMonth month,
        Map<String, Long> erased,
        Map<KeptReason, Long> kept,
        List<RetentionRule> rules,
        int vintage,
        String archive,
        String proposedBy,
        String signedBy,
        String confirmedBy,
        Instant erasedAt,
        String previous) {

    public Certificate {
        erased = Map.copyOf(erased);
        kept = Map.copyOf(kept);
        rules = List.copyOf(rules);
    }
}
