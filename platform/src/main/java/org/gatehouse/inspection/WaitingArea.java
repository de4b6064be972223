package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;

/**
 * Where who was refused entry waits for the way back (Exit and Entry Administration Law art. 26), and with what care. A refusal
 * of entry starts the clock by itself.
 */
public interface WaitingArea {

    /**
     * Who waits at a port, longest first; at most 200.
     *
     * @throws InspectionProblem.OtherPort when the actor is on duty elsewhere
     */
    List<Waiter> at(PortCode port, Actor actor);

    /** One who waits, or has waited; empty where the inspection did not end in a refusal of entry here. */
    Optional<Waiter> of(InspectionId inspection, Actor actor);

    /**
     * Says where the person waits and who takes the person back.
     *
     * @throws InspectionProblem.NotFound when nobody waits by that inspection at a port of the actor
     * @throws InspectionProblem.LeftAlready when the person has left
     * @throws InspectionProblem.FieldMissing without an area
     */
    void place(InspectionId inspection, Placing placing, Actor actor);

    /**
     * Writes down what was given, asked or looked at. Who asks for protection is not taken away from here before the competent
     * authority has decided.
     *
     * @throws InspectionProblem.LeftAlready when the person has left
     * @throws InspectionProblem.NotNowHere when an end of protection is told and none was asked for
     */
    void note(InspectionId inspection, Note note, String words, Actor actor);

    /**
     * Says how the person left.
     *
     * @param words by which conveyance, on which admission, to which authority
     * @throws InspectionProblem.LeftAlready when the person has left
     * @throws InspectionProblem.ProtectionAsked when the person asks for protection and nobody has decided
     * @throws InspectionProblem.WordsMissing without words
     */
    void leave(InspectionId inspection, Leaving how, String words, Actor actor);

    /**
     * Where and by whom.
     *
     * @param carrier that brought the person and takes the person back (art. 52)
     * @param conveyance by which the person is to leave, and when, as far as that is known
     */
    record Placing(String area, String carrier, String conveyance) {}

    /** What the log of a waiting person knows. */
    enum Note {
        PLACED,
        WATER,
        MEAL,
        REST,
        MEDICAL,
        INTERPRETER,
        CONSULAR,
        LOOKED_AFTER,
        PROTECTION_ASKED,
        /** Words: the reference of the competent authority's decision. */
        PROTECTION_ENDED
    }

    enum Leaving {
        RETURNED,
        ADMITTED,
        HANDED_OVER
    }

    record Entry(Instant at, Note note, String words, OfficerId by) {}

    record Left(Instant at, Leaving how, String words, OfficerId by) {}

    /**
     * One who waits.
     *
     * @param limit by when the person should have left
     * @param protection whether the person asks for protection and nobody has decided
     * @param entries oldest first
     */
    record Waiter(
            InspectionId inspection,
            PortCode port,
            Instant since,
            Instant limit,
            boolean overdue,
            boolean protection,
            Placing placing,
            List<Entry> entries,
            Optional<Left> left) {}
}
