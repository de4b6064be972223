package org.gatehouse.inspection;

import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;

/**
 * The door for gates: a traveller is assessed, and crosses only when the gate says that somebody has passed. A gate can clear
 * or refer, nothing else.
 */
public interface Passages {

    /**
     * Assesses. A clear traveller may pass within the time that is told; everybody else is sent to the second line at once. An
     * open passage of the same document, wherever, ends as {@link PassageState#SUPERSEDED}. Asking twice with one key reserves
     * once and answers with the passage as it stands.
     *
     * @param arrival at an e-channel
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     * @throws InspectionProblem.UnknownPort when there is no such port
     * @throws InspectionProblem.KeyReused when the key came with another arrival
     */
    Passage reserve(Arrival arrival, LaneCode lane, IdempotencyKey key, Actor actor);

    /**
     * The person has passed: the inspection is recorded as admitted, with all that follows from it. Committing twice is
     * committing once.
     *
     * @throws InspectionProblem.NotFound when there is no such passage at a port of the actor
     * @throws InspectionProblem.PassageEnded when it was rolled back, superseded or referred, or its time is over
     */
    Passage commit(InspectionId id, Actor actor);

    /**
     * Nobody has crossed: no crossing, no use of a permission, no count. Where that is so already, nothing changes.
     *
     * @throws InspectionProblem.NotFound when there is no such passage at a port of the actor
     * @throws InspectionProblem.PassageEnded when it was committed or referred
     */
    Passage rollBack(InspectionId id, RollBackReason reason, Actor actor);

    /** @throws InspectionProblem.NotFound when there is no such passage at a port of the actor */
    Passage get(InspectionId id, Actor actor);
}
