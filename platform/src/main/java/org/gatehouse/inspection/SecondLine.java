package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers.Colleague;
import org.gatehouse.reference.PortCode;

/** The second line as a place of work: who waits there until when, and who takes care of whom. */
public interface SecondLine {

    /**
     * Who waits at a port, overdue first, then by deadline; at most 200 of those that are sought.
     *
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     */
    Queue queue(PortCode port, Sought sought, Actor actor, String purpose);

    /**
     * Until when an inspection should be dealt with and who holds it; says nothing of the traveller. Empty where it does not
     * wait at the second line.
     */
    Optional<Waiting> waiting(InspectionView inspection);

    /**
     * The actor takes care of the traveller; from here nobody else decides, until the claim ends. Claiming what one holds
     * prolongs it.
     *
     * @throws InspectionProblem.NotFound when there is no such inspection at a port of the actor
     * @throws InspectionProblem.NotNow when it does not wait at the second line
     * @throws InspectionProblem.NotYours when the actor could not decide it where it stands
     * @throws InspectionProblem.Held when another officer holds it
     */
    Held claim(InspectionId id, Actor actor);

    /**
     * Gives the traveller back to the queue. A shift commander may give back what another officer holds.
     *
     * @throws InspectionProblem.NotHeld when nobody holds it
     * @throws InspectionProblem.Held when another officer holds it
     */
    void release(InspectionId id, Actor actor);

    /**
     * Hands the traveller to another officer, or to whoever comes next.
     *
     * @param note what the next one must know
     * @throws InspectionProblem.NotHeld when nobody holds it
     * @throws InspectionProblem.Held when another officer holds it
     * @throws InspectionProblem.WordsMissing without a note
     * @throws InspectionProblem.NobodyToTakeOver when the officer named could not decide it at this port
     */
    void handOver(InspectionId id, Recipient to, String note, Actor actor);

    /** What happened to claims of an inspection, oldest first. */
    List<Handling> handled(InspectionView inspection);

    /** To whom the actor may hand the inspection over, by name. */
    List<Colleague> recipients(InspectionView inspection, Actor actor);

    /** Who takes over. */
    sealed interface Recipient {
        record Officer(OfficerId id) implements Recipient {}

        /** Whoever claims it next. */
        record Shift() implements Recipient {}
    }

    /** Which part of the queue. */
    enum Part {
        ALL,
        /** Held by the one who asks. */
        MINE,
        /** Held by nobody. */
        FREE,
        OVERDUE
    }

    /** @param text a piece of a name or of a document number, in any letters; empty for all */
    record Sought(Part part, String text) {}

    /**
     * The queue of a port.
     *
     * @param found how many are sought; more than are shown where it is longer than the page
     * @param overdue how many at the port are past their deadline
     */
    record Queue(List<Place> places, int found, int overdue) {}

    record Place(InspectionView inspection, Waiting waiting) {}

    /**
     * The clock of one who waits.
     *
     * @param since when the inspection came to where it stands: to the second line, to the signature, to the authority
     * @param deadline by when it should have gone on
     * @param overdue whether that has passed
     * @param held by whom, where somebody takes care
     */
    record Waiting(Instant since, Instant deadline, boolean overdue, Optional<Held> held) {}

    /** @param lapsesAt when the claim ends by itself unless the officer does something */
    record Held(OfficerId by, String name, Instant since, Instant lapsesAt) {}

    enum HandlingKind {
        CLAIMED,
        RELEASED,
        HANDED_OVER,
        LAPSED,
        DONE
    }

    /**
     * One event of a claim.
     *
     * @param holder who held it, or began to
     * @param by who did it; empty where the time ran out
     * @param to who took over, where an officer was named
     */
    record Handling(
            Instant at,
            HandlingKind kind,
            OfficerId holder,
            Optional<OfficerId> by,
            Optional<OfficerId> to,
            String words) {}
}
