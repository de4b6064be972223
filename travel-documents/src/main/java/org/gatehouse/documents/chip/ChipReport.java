package org.gatehouse.documents.chip;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStatus;

/**
 * What passive authentication says of a chip.
 *
 * @param outcome the electronic check as a whole: failed if a step failed, else aborted if one was, else undetermined if
 *     one was; successful only with a chain to a trusted authority
 * @param trust of the signer's certificate
 * @param steps one result for each {@link Step}, in their order
 * @param dataGroups by number, for every group that was read, is signed, or is named in EF.COM
 * @param signer whose certificate the signature was checked with; empty when none was found
 * @param digestAlgorithm of the data groups, such as {@code SHA-256}; empty when unknown
 * @param signatureAlgorithm of the security object, such as {@code SHA256WITHECDSA}; empty when unknown
 * @param zone DG1, when it was read and can be understood, whether proved or not
 */
public record ChipReport(
        Outcome outcome,
        TrustStatus trust,
        List<StepResult> steps,
        SortedMap<Integer, GroupIntegrity> dataGroups,
        Optional<Signer> signer,
        String digestAlgorithm,
        String signatureAlgorithm,
        Optional<ChipZone> zone) {

    /**
     * A document signer.
     *
     * @param country two letters in capitals; empty when the certificate does not say
     * @param serial the serial number, hexadecimal
     * @param sha256 of the certificate, 64 hexadecimal digits
     * @param certificate in DER
     */
    public record Signer(String country, String serial, String sha256, byte[] certificate) {}

    public ChipReport {
        steps = List.copyOf(steps);
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
    }

    /** The result of one step. */
    public StepResult step(Step step) {
        return steps.get(step.ordinal());
    }
}
