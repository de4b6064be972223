package org.gatehouse.inspection.listed;

import java.util.List;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Sought;

/** From what lists say to findings. Pure, and able to inform or refer alone. */
final class ListFindings {

    private ListFindings() {}

    /** Two entries of one list are one finding. */
    static List<Finding> of(List<Alert> alerts) {
        return alerts.stream().map(ListFindings::of).distinct().toList();
    }

    private static Finding of(Alert alert) {
        String code = alert.hit().listCode();
        return switch (alert.action()) {
            case PROTECT ->
                alert.cleared() ? new Finding(Kind.NAMESAKE_CLEARED, "") : new Finding(Kind.SECOND_LINE_CARE, "");
            case REFER ->
                alert.cleared()
                        ? new Finding(Kind.NAMESAKE_CLEARED, code)
                        : new Finding(alert.kind() == Sought.Kind.DOCUMENT ? Kind.DOCUMENT_SOUGHT : Kind.LISTED, code);
            case INFORM -> new Finding(alert.cleared() ? Kind.NAMESAKE_CLEARED : Kind.LISTED_NOTE, code);
        };
    }
}
