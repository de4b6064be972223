package org.gatehouse.inspection.desk;

import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.sheet.Attempt;
import org.springframework.stereotype.Component;

/** Takes scans from the form to the door and brings back what the form has to say. */
@Component
class Scans {

    private final Inspections inspections;

    Scans(Inspections inspections) {
        this.inspections = inspections;
    }

    Attempt attempt(ScanForm form, JourneyForm journey, Actor actor) {
        try {
            return new Attempt.Made(inspections.open(form.toArrival(journey, actor), form.toKey(), actor));
        } catch (InspectionProblem problem) {
            return new Attempt.NotMade(problem);
        }
    }
}
