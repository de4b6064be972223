package org.gatehouse.inspection.claiming;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionView;

/** Since when an inspection stands where it stands, and until when it may. Pure. */
final class Deadlines {

    /** Steps that bring an inspection to another place; who the traveller is can be recorded without one. */
    private static final Set<String> MOVING =
            Set.of("SendToSecondLine", "ProposeRefusal", "ReturnRefusal", "ReferForProtection", "EndProtection");

    private Deadlines() {}

    /** When it came to where it stands; of the presentation where a channel sent it there at once. */
    static Instant since(InspectionView inspection) {
        return inspection.steps().stream()
                .filter(step -> MOVING.contains(step.kind()))
                .reduce((_, last) -> last)
                .map(InspectionView.Step::at)
                .orElse(inspection.openedAt());
    }

    static Duration allowed(InspectionView inspection, SecondLineSettings settings) {
        return switch (inspection.status()) {
            case REFUSAL_PROPOSED -> settings.deadlineSignature();
            case PROTECTION -> settings.deadlineProtection();
            case OPEN, SECOND_LINE, CLOSED ->
                inspection.reasons().stream().anyMatch(Finding::ofList)
                        ? settings.deadlineListed()
                        : settings.deadline();
        };
    }
}
