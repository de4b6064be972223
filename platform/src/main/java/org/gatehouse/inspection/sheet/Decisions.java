package org.gatehouse.inspection.sheet;

import org.gatehouse.access.Actor;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.springframework.stereotype.Component;

/** Takes decisions from pages to the door and brings back what the page has to say. */
@Component
public class Decisions {

    private final Inspections inspections;

    Decisions(Inspections inspections) {
        this.inspections = inspections;
    }

    /**
     * Decides by the form.
     *
     * @throws InspectionProblem.NotFound when there is no such inspection for the actor, and so no page to show a problem on
     */
    public Attempt attempt(InspectionId id, DecisionForm form, int version, Actor actor) {
        try {
            InspectionView decided = inspections.decide(id, form.toDecision(), version, actor);
            return new Attempt.Made(decided);
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            return new Attempt.NotMade(problem);
        }
    }
}
