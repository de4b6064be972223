package org.gatehouse.inspection.chip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.chip.StepResult;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;

/** From the report on a chip to findings. Pure, and able to clear or refer alone. */
final class ChipFindings {

    private ChipFindings() {}

    /** @param undecidedRefers whether a chip of which nobody can say anything takes the traveller to an officer */
    static List<Finding> of(ChipReport report, boolean undecidedRefers) {
        return switch (report.outcome()) {
            case SUCCESSFUL -> List.of(new Finding(Kind.CHIP_GENUINE, ""));
            case FAILED -> steps(report, Kind.CHIP_FAILED, Outcome.FAILED);
            case UNDETERMINED, NOT_SUPPORTED, ABORTED -> undecided(report, undecidedRefers);
        };
    }

    private static List<Finding> undecided(ChipReport report, boolean refers) {
        Kind kind = refers ? Kind.CHIP_UNDECIDED : Kind.CHIP_UNDECIDED_NOTE;
        List<Finding> steps = new ArrayList<>(steps(report, kind, Outcome.ABORTED));
        steps.addAll(steps(report, kind, Outcome.UNDETERMINED));
        return steps.isEmpty() ? List.of(new Finding(kind, Step.SECURITY_OBJECT.name())) : steps;
    }

    /** One finding for each step that says why; steps that were never reached because of those say nothing. */
    private static List<Finding> steps(ChipReport report, Kind kind, Outcome outcome) {
        List<Finding> told = new ArrayList<>();
        for (StepResult result : report.steps()) {
            boolean accepted = result.step() == Step.REVOCATION && report.trust() == TrustStatus.TRUSTED;
            if (result.outcome() != outcome || (accepted && outcome == Outcome.UNDETERMINED)) {
                continue;
            }
            String reasons = reasons(result);
            if (!reasons.isEmpty() || outcome == Outcome.FAILED) {
                told.add(new Finding(kind, (result.step() + " " + reasons).strip()));
            }
        }
        return told;
    }

    private static String reasons(StepResult result) {
        Set<String> reasons = new LinkedHashSet<>();
        result.remarks().forEach(remark -> reasons.add(remark.reason().name()));
        return String.join(",", reasons);
    }
}
