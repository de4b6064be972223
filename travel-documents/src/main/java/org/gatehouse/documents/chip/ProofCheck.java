package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.gatehouse.documents.trust.CheckReport;
import org.gatehouse.documents.trust.Defect;
import org.gatehouse.documents.trust.DefectKind;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;

/**
 * Step fourteen: proofs that the chip is no copy. BSI TR-03135-1: one success is enough; failed only when everything that
 * the chip offers was run and one failed.
 */
final class ProofCheck {

    private final Steps steps;
    private final ChipFiles files;
    private final SortedMap<Integer, GroupIntegrity> integrity;
    private final List<Defect> defects;
    private final boolean vouched;

    ProofCheck(
            Steps steps,
            ChipFiles files,
            SortedMap<Integer, GroupIntegrity> integrity,
            TrustStatus trust,
            List<Defect> defects) {
        this.steps = steps;
        this.files = files;
        this.integrity = integrity;
        this.defects = defects;
        this.vouched = trust == TrustStatus.TRUSTED && signedSoundly(steps);
    }

    /** Whether steps one to eight leave no doubt of the list of hashes. */
    private static boolean signedSoundly(Steps steps) {
        for (Step step : List.of(
                Step.SECURITY_OBJECT,
                Step.CONTENT,
                Step.SIGNER,
                Step.SIGNATURE,
                Step.CHAIN,
                Step.TRUST,
                Step.VALIDITY)) {
            if (steps.outcome(step) != Outcome.SUCCESSFUL) {
                return false;
            }
        }
        // Without signed attributes there is no digest of the message to compare.
        return steps.outcome(Step.MESSAGE_DIGEST) == Outcome.SUCCESSFUL
                || steps.outcome(Step.MESSAGE_DIGEST) == Outcome.NOT_SUPPORTED;
    }

    void check(List<ChipProof> proofs) {
        if (proofs.isEmpty()) {
            steps.set(Step.GENUINE_CHIP, Outcome.NOT_SUPPORTED);
            return;
        }
        List<Outcome> outcomes = new ArrayList<>();
        Set<ChipProof.Protocol> missing = offered();
        for (ChipProof proof : proofs) {
            Outcome outcome = outcome(proof);
            outcomes.add(outcome);
            if (outcome == Outcome.SUCCESSFUL || outcome == Outcome.FAILED) {
                missing.remove(proof.protocol());
            }
        }
        if (outcomes.contains(Outcome.SUCCESSFUL)) {
            steps.set(Step.GENUINE_CHIP, Outcome.SUCCESSFUL);
        } else if (outcomes.contains(Outcome.FAILED) && !missing.isEmpty()) {
            steps.set(Step.GENUINE_CHIP, Outcome.UNDETERMINED);
        } else {
            steps.set(Step.GENUINE_CHIP, Overall.of(outcomes));
        }
    }

    private Outcome outcome(ChipProof proof) {
        return switch (proof.protocol()) {
            case ACTIVE_AUTHENTICATION ->
                proved(15) ? known(DefectKind.ACTIVE_KEYS_COMPROMISED, answered(proof)) : unproved("DG15");
            case CHIP_AUTHENTICATION ->
                proved(14) ? known(DefectKind.CHIP_KEYS_COMPROMISED, answered(proof)) : unproved("DG14");
            case PACE_CHIP_AUTHENTICATION_MAPPING -> unproved("EF.CardSecurity");
        };
    }

    /** A key that others have proves nothing any more. */
    private Outcome known(DefectKind compromised, Outcome outcome) {
        for (Defect defect : defects) {
            if (defect.kind() == compromised) {
                steps.remark(Step.GENUINE_CHIP, Reason.KNOWN_DEFECT, compromised.name());
                return defect.applyTo(outcome);
            }
        }
        return outcome;
    }

    private boolean proved(int group) {
        return vouched && integrity.get(group) == GroupIntegrity.IDENTICAL;
    }

    private Outcome unproved(String file) {
        steps.remark(Step.GENUINE_CHIP, Reason.DG_NOT_IN_SOD, file);
        return Outcome.UNDETERMINED;
    }

    private Outcome answered(ChipProof proof) {
        return switch (proof) {
            case ChipProof.Told(var _, var outcome) -> {
                if (outcome == Outcome.FAILED) {
                    steps.remark(
                            Step.GENUINE_CHIP,
                            Reason.SIGNATURE_INVALID,
                            proof.protocol().name());
                }
                yield outcome;
            }
            case ChipProof.Answer(var challenge, var response) -> {
                byte[] key = files.dataGroups().getOrDefault(15, new byte[0]);
                Optional<byte[]> algorithms =
                        Optional.ofNullable(files.dataGroups().get(14));
                CheckReport report = ActiveAuthentication.verify(
                        challenge, response, key, proved(14) ? algorithms : Optional.empty());
                for (Remark remark : report.remarks()) {
                    steps.remark(Step.GENUINE_CHIP, remark);
                }
                yield report.outcome();
            }
        };
    }

    /** Protocols that the chip offers, as far as its files were read. */
    private Set<ChipProof.Protocol> offered() {
        Set<ChipProof.Protocol> offered = EnumSet.noneOf(ChipProof.Protocol.class);
        if (integrity.containsKey(15)) {
            offered.add(ChipProof.Protocol.ACTIVE_AUTHENTICATION);
        }
        byte[] dataGroup14 = files.dataGroups().get(14);
        if (dataGroup14 != null
                && LdsReader.securityInfos(dataGroup14).found().stream()
                        .flatMap(List::stream)
                        .anyMatch(info -> info.kind() == SecurityInfo.Kind.CHIP_AUTHENTICATION_KEY)) {
            offered.add(ChipProof.Protocol.CHIP_AUTHENTICATION);
        }
        return offered;
    }
}
