package org.gatehouse.inspection.secondline;

import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.Evidence.Collected;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** Opens the evidence for the page: whoever has the page before the eyes has opened it. */
@Component
class EvidenceView {

    private final Evidence evidence;
    private final EvidenceSheet.Filling filling;
    private final Wording wording;

    EvidenceView(Evidence evidence, EvidenceSheet.Filling filling, Wording wording) {
        this.evidence = evidence;
        this.filling = filling;
        this.wording = wording;
    }

    /** The evidence as it is, for the timeline, and as the page shows it. */
    record Opened(Collected collected, EvidenceSheet sheet) {}

    Opened of(InspectionView view, Actor actor, Locale locale) {
        Collected collected = evidence.open(view.id(), actor, Purpose.SECOND_LINE_REVIEW.name());
        return new Opened(collected, filling.of(collected, wording.zone(view.port()), locale));
    }
}
