package org.gatehouse.inspection.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.ChipVerification;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.screening.Matches.Alert;

/**
 * What the software found, once and for all.
 *
 * @param day civil day at the port on which the document was judged
 * @param documentKind code in the catalogue; empty when unknown
 * @param group empty when the document does not say who the traveller is
 * @param chip what was found about the chip; empty when none was read
 * @param inputs what was known beside document, place and time
 * @param alerts what lists say of the traveller, those that a marker clears too
 */
public record Assessment(
        LocalDate day,
        String documentKind,
        Optional<NationalityGroup> group,
        List<Finding> findings,
        Optional<ChipVerification> chip,
        Inputs inputs,
        List<Alert> alerts) {

    public Assessment {
        findings = List.copyOf(findings);
        alerts = List.copyOf(alerts);
    }

    /** The same with one more finding. */
    public Assessment with(Finding more) {
        List<Finding> all = new ArrayList<>(findings);
        all.add(more);
        return new Assessment(day, documentKind, group, all, chip, inputs, alerts);
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
