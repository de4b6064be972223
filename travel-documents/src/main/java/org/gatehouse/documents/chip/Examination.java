package org.gatehouse.documents.chip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.trust.Defect;
import org.gatehouse.documents.trust.Digest;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/** One chip on its way through the fifteen steps. */
final class Examination {

    private final ChipFiles files;
    private final Presented presented;
    private final Instant at;
    private final Steps steps = new Steps();

    Examination(ChipFiles files, Presented presented, Instant at) {
        this.files = files;
        this.presented = presented;
        this.at = at;
    }

    ChipReport run(TrustStore trust, KnownSigners known, SignatureVerifier verifier) {
        var found = new SecurityObjectCheck(steps, new SignerSearch(trust, known), verifier).check(files.sod());
        SortedMap<Integer, GroupIntegrity> integrity = new GroupCheck(steps, files, found.hashes()).check();
        TrustStatus status = new ChainCheck(steps, trust).check(found.signer(), at, issued(integrity));
        Optional<ChipZone> zone = zone();
        @Nullable DocumentReading reading = zone.map(ChipZone::reading).orElse(null);
        new OriginCheck(steps).check(found.signer(), reading);
        List<Defect> defects =
                found.signer() == null ? List.of() : found.signer().defects();
        new ProofCheck(steps, files, integrity, status, defects).check(presented.proofs());
        printed(reading);
        status = KnownDefects.apply(defects, steps, status);
        return new ChipReport(
                overall(status),
                status,
                steps.all(),
                integrity,
                Optional.ofNullable(found.signer()).map(KnownSigner::identity),
                digest(found.hashes()),
                found.signatureAlgorithm(),
                zone);
    }

    static ChipReport brokenOff(RuntimeException cause) {
        var steps = new Steps();
        for (Step step : Step.values()) {
            steps.set(step, Outcome.ABORTED, Reason.ABORTED, cause.getClass().getSimpleName());
        }
        return new ChipReport(
                Outcome.ABORTED,
                TrustStatus.ABORTED,
                steps.all(),
                new TreeMap<>(),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    private Optional<ChipZone> zone() {
        byte[] file = files.dataGroups().get(1);
        return file == null
                ? Optional.empty()
                : LdsReader.zone(file, LocalDate.ofInstant(at, ZoneOffset.UTC)).found();
    }

    /** The date of issue that was entered, or that of DG12 when it is the one that was signed. */
    private Optional<LocalDate> issued(SortedMap<Integer, GroupIntegrity> integrity) {
        byte[] file = files.dataGroups().get(12);
        if (presented.issued().isPresent() || file == null || integrity.get(12) != GroupIntegrity.IDENTICAL) {
            return presented.issued();
        }
        return LdsReader.documentDetails(file)
                .found()
                .map(DocumentDetails::issued)
                .flatMap(date -> date instanceof PartialDate.Full(var day) ? Optional.of(day) : Optional.empty());
    }

    private void printed(@Nullable DocumentReading chip) {
        if (presented.printed().isEmpty()) {
            steps.set(Step.PRINTED_ZONE, Outcome.NOT_SUPPORTED);
        } else if (chip != null) {
            steps.set(PrintedZone.compare(presented.printed().get(), chip));
        }
    }

    private static String digest(@Nullable HashList hashes) {
        return hashes == null
                ? ""
                : Digest.of(hashes.digestAlgorithm()).map(Digest::standardName).orElse(hashes.digestAlgorithm());
    }

    /**
     * Successful only with a chain to a trusted authority. Whether an unknown revocation stands against that, the trust
     * store has decided already: then its status is not trusted, and that step says so.
     */
    private Outcome overall(TrustStatus status) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Step step : Step.values()) {
            Outcome outcome = steps.outcome(step);
            boolean accepted =
                    step == Step.REVOCATION && outcome == Outcome.UNDETERMINED && status == TrustStatus.TRUSTED;
            if (!accepted) {
                outcomes.add(outcome);
            }
        }
        Outcome overall = Overall.of(outcomes);
        return overall == Outcome.SUCCESSFUL && !proved(status) ? Outcome.UNDETERMINED : overall;
    }

    /** What must have succeeded, not merely be without objection. */
    private boolean proved(TrustStatus status) {
        boolean proved = status == TrustStatus.TRUSTED;
        for (Step step : List.of(
                Step.SECURITY_OBJECT,
                Step.CONTENT,
                Step.SIGNER,
                Step.SIGNATURE,
                Step.CHAIN,
                Step.TRUST,
                Step.VALIDITY,
                Step.DATA_GROUPS)) {
            proved &= steps.outcome(step) == Outcome.SUCCESSFUL;
        }
        return proved;
    }
}
