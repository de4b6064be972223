package org.gatehouse.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;

/** Corrections of concluded inspections: linked records, proposed by one officer and confirmed by another. */
public interface Corrections {

    /**
     * Proposes a correction; figures change when it is confirmed.
     *
     * @throws InspectionProblem.NotFound when there is no such inspection at a port of the actor
     * @throws InspectionProblem.NotConcluded while the inspection is open
     * @throws InspectionProblem.CorrectionPending while an earlier proposal waits for its answer
     * @throws InspectionProblem.NothingToCorrect when the record says so already, or was annulled
     * @throws InspectionProblem.WordsMissing without a reason
     * @throws InspectionProblem.Erased when it lies or counts in a month that was erased, or would count there
     */
    Correction propose(InspectionId inspection, Change change, String reason, Actor actor);

    /**
     * Answers a proposal.
     *
     * @throws InspectionProblem.NotFound when there is no such proposal at a port of the actor
     * @throws InspectionProblem.AlreadyDecided when it was answered
     * @throws InspectionProblem.SecondOfficerNeeded when the actor proposed it
     */
    Correction answer(UUID correction, Answer answer, Actor actor);

    /** All corrections of an inspection, oldest first. */
    List<Correction> of(InspectionId inspection, Actor actor);

    /** Proposals that wait at a port, oldest first; at most 200. */
    List<Correction> waiting(PortCode port, Actor actor);

    enum Answer {
        CONFIRM,
        REJECT
    }

    enum Status {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    /** What is to become different. */
    sealed interface Change {
        record ToDirection(Direction direction) implements Change {}

        record ToGroup(NationalityGroup group) implements Change {}

        record ToDay(LocalDate day) implements Change {}

        /** The record should not exist: it counts no more, and stays to be seen. */
        record Annulled() implements Change {}
    }

    /** @param was the value before, as published: a direction, a group, a day */
    record Correction(
            UUID id,
            InspectionId inspection,
            Change change,
            String was,
            String reason,
            OfficerId proposedBy,
            Instant proposedAt,
            Status status,
            Optional<OfficerId> answeredBy,
            Optional<Instant> answeredAt) {}
}
