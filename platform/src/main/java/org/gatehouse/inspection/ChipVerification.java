package org.gatehouse.inspection;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.chip.GroupIntegrity;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStatus;

/**
 * What was found about the chip of a document, kept with the assessment and never changed. No file of the chip is kept, no
 * image, no name: only outcomes and reasons.
 *
 * @param steps in their order, those alone that there was anything to check for
 * @param dataGroups by number
 * @param trustVersion which state of trust judged it
 */
public record ChipVerification(
        Outcome outcome,
        TrustStatus trust,
        List<StepResult> steps,
        SortedMap<Integer, GroupIntegrity> dataGroups,
        Optional<Signer> signer,
        String digestAlgorithm,
        String signatureAlgorithm,
        long trustVersion,
        Instant at) {

    /**
     * The signer of the chip.
     *
     * @param country two letters; empty when the certificate does not say
     * @param serial hexadecimal
     * @param sha256 of the certificate
     */
    public record Signer(String country, String serial, String sha256) {}

    public ChipVerification {
        steps = List.copyOf(steps);
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
    }
}
