package org.gatehouse.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bulletin on its way to the public, or there.
 *
 * @param number unique, rising
 * @param bulletin as it was counted when it was drafted; never changes
 * @param hash SHA-256 over {@code content}, in hexadecimal
 * @param content the bulletin as it is stored, JSON: what the hash is of
 * @param foldedBelow facts of transactions below it are counted, no others; empty in releases from before that was kept
 * @param reason why it follows an earlier one: what was corrected, said to the public; empty for the first of its kind
 * @param findings of the statistical check
 * @param answer what the person who checked said to them
 * @param embargoUntil from when on it is public
 * @param replacedBy number of the release that holds now instead
 */
public record Release(
        long number,
        Period period,
        Vintage vintage,
        ReleaseState state,
        Bulletin bulletin,
        String content,
        String hash,
        Optional<Long> foldedBelow,
        Optional<Bilingual> reason,
        List<Finding> findings,
        Step drafted,
        Optional<Step> checked,
        Optional<String> answer,
        Optional<Step> firstSigned,
        Optional<Step> secondSigned,
        Optional<Instant> embargoUntil,
        Optional<Instant> publishedAt,
        Optional<Long> replacedBy,
        Optional<Step> withdrawn,
        Optional<String> withdrawnWhy) {

    public Release {
        findings = List.copyOf(findings);
    }

    /** @param by reference of who did it, as the audit has it */
    public record Step(String by, Instant at) {}

    /** Whether it says something else than what was public before: a correction carries a notice. */
    public boolean correction() {
        return reason.isPresent();
    }

    /**
     * Something that a statistician should look at before signing.
     *
     * @param code stable for programs: {@code additivity}, {@code series}, {@code day}
     * @param subject the metric, the table or the day
     */
    public record Finding(Severity severity, String code, String subject, Bilingual words) {}

    /** What a finding does to the release. */
    public enum Severity {
        /** It cannot go on; the figures contradict themselves. */
        BLOCKS,
        /** It can, once somebody has said why the figure is right. */
        ASKS
    }
}
