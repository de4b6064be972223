package org.gatehouse.documents.chip;

import java.util.List;
import java.util.regex.Pattern;
import org.gatehouse.documents.trust.Defect;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;

/**
 * What known defects of a signer's documents change, after all steps are done; BSI TR-03135-1 section 5.8. A defect
 * explains a failure and proves nothing: failed becomes undetermined.
 */
final class KnownDefects {

    private static final Pattern DATA_GROUP = Pattern.compile("DG[0-9]{1,2}");

    private final Steps steps;
    private TrustStatus trust;

    private KnownDefects(Steps steps, TrustStatus trust) {
        this.steps = steps;
        this.trust = trust;
    }

    /** @return the trust status that is left */
    static TrustStatus apply(List<Defect> defects, Steps steps, TrustStatus trust) {
        if (defects.isEmpty()) {
            return trust;
        }
        var known = new KnownDefects(steps, trust);
        defects.forEach(known::apply);
        return known.trust;
    }

    private void apply(Defect defect) {
        switch (defect.kind()) {
            case SIGNER_REVOKED -> {
                change(defect, Step.REVOCATION);
                believe(defect, defect.applyTo(trust));
            }
            case SIGNER_MALFORMED -> {
                change(defect, Step.SIGNER);
                believe(defect, defect.applyTo(trust));
            }
            case SECURITY_OBJECT_MALFORMED -> change(defect, Step.CONTENT, Step.MESSAGE_DIGEST, Step.SIGNATURE);
            case VALIDITY_INCORRECT -> change(defect, Step.VALIDITY);
            case PROTOCOL_FAILED -> change(defect, Step.GENUINE_CHIP);
            case COM_SOD_DISCREPANCY -> {
                // The defect is of the list in EF.COM; a protocol taken out of EF.CardAccess is another matter.
                if (steps.remarks(Step.UNSIGNED_FILES).stream()
                        .allMatch(remark -> DATA_GROUP.matcher(remark.about()).matches())) {
                    change(defect, Step.UNSIGNED_FILES);
                }
            }
            case ISSUING_COUNTRY -> {
                if (onlyTheCountryIsWrong()) {
                    believe(defect, TrustStatus.UNDETERMINED);
                }
                change(defect, Step.CHAIN);
            }
            // These count where they are met: in the search for the signer, and in the proofs of the chip.
            case SIGNER_IDENTIFIER, SIGNER_REPLACED, CHIP_KEYS_COMPROMISED, ACTIVE_KEYS_COMPROMISED -> {}
            case CARD_SECURITY_MALFORMED -> {}
        }
    }

    private boolean onlyTheCountryIsWrong() {
        List<Reason> reasons =
                steps.remarks(Step.CHAIN).stream().map(Remark::reason).toList();
        return trust == TrustStatus.NOT_TRUSTED
                && reasons.contains(Reason.COUNTRY_MISMATCH)
                && !reasons.contains(Reason.KEY_USAGE)
                && !reasons.contains(Reason.CHAIN_SIGNATURE)
                && steps.remarks(Step.REVOCATION).stream().noneMatch(remark -> remark.reason() == Reason.DSC_REVOKED);
    }

    private void believe(Defect defect, TrustStatus left) {
        if (left != trust) {
            trust = left;
            steps.set(
                    Step.TRUST,
                    ChainCheck.outcome(left),
                    Reason.KNOWN_DEFECT,
                    defect.kind().name());
        }
    }

    private void change(Defect defect, Step... about) {
        for (Step step : about) {
            Outcome after = defect.applyTo(steps.outcome(step));
            if (after != steps.outcome(step)) {
                steps.set(step, after, Reason.KNOWN_DEFECT, defect.kind().name());
            }
        }
    }
}
