package org.gatehouse.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.reference.PortCode;

/** The door for enrolment: may this document be used at e-channels, and its bearer wants to. */
public interface Enrolments {

    /**
     * Judges the document by itself and by the rules in force, in both directions, and enrols it where nothing stands against it.
     * Enrolling twice is enrolling once. Lists are not asked: they are at each crossing.
     *
     * @param mrz the machine-readable zone as typed or read
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     * @throws InspectionProblem.UnknownPort when there is no such port
     * @throws InspectionProblem.ConsentMissing when the bearer has not agreed
     */
    Eligibility enrol(String mrz, PortCode port, Consent consent, Actor actor);

    /**
     * From now on it is not enrolled; whose document it was is erased. Withdrawing twice is withdrawing once.
     *
     * @throws InspectionProblem.EnrolmentUnknown when there is no such enrolment
     */
    void withdraw(UUID id, Actor actor);

    /** Whether the bearer agreed to be enrolled, having been told for what. */
    enum Consent {
        GIVEN,
        NOT_GIVEN
    }

    /**
     * What was found.
     *
     * @param entry what would take the bearer to an officer when entering; empty where nothing does
     * @param exit the same when leaving
     * @param enrolled present where both are empty
     */
    record Eligibility(DocumentReading reading, List<Finding> entry, List<Finding> exit, Optional<Enrolled> enrolled) {}

    /** @param until last day of the document */
    record Enrolled(UUID id, LocalDate until) {}
}
