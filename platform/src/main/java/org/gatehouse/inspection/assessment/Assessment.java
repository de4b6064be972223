package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.ChipVerification;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.NationalityGroup;

/**
 * What the software found, once and for all.
 *
 * @param day civil day at the port on which the document was judged
 * @param documentKind code in the catalogue; empty when unknown
 * @param group empty when the document does not say who the traveller is
 * @param chip what was found about the chip; empty when none was read
 */
public record Assessment(
        LocalDate day,
        String documentKind,
        Optional<NationalityGroup> group,
        List<Finding> findings,
        Optional<ChipVerification> chip) {

    public Assessment {
        findings = List.copyOf(findings);
    }

    /** Refer as soon as one finding weighs enough; more findings never make a referral clear. */
    public Verdict verdict() {
        for (Finding finding : findings) {
            if (finding.kind().weight() == Finding.Weight.REFER) {
                return Verdict.REFER;
            }
        }
        return Verdict.CLEAR;
    }
}
