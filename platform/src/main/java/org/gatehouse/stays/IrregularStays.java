package org.gatehouse.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.PortCode;

/**
 * Stays that do not add up, and the path from the finding to a conclusion: found, heard, concluded. Each reading and each
 * step is entered in the audit with its purpose.
 */
public interface IrregularStays {

    /**
     * Finds irregular stays, the latest found first.
     *
     * @throws StayProblem.OtherPort when the port is none of the actor's
     */
    Page list(Filter filter, Actor actor, Purpose purpose);

    /** @throws StayProblem.NoSuchCase when there is none at a port of the actor */
    IrregularStay get(IrregularId id, Actor actor, Purpose purpose);

    /**
     * Writes down what the person said, or why nobody could ask. May be done again until it is concluded.
     *
     * @param version the version that the officer saw
     * @throws StayProblem when it cannot be, with the reason
     */
    IrregularStay hear(IrregularId id, Hearing hearing, int version, Actor actor);

    /**
     * Ends it.
     *
     * @param version the version that the officer saw
     * @throws StayProblem.NotHeard when it needs a hearing and there was none
     * @throws StayProblem.AnotherOfficer when who heard the person would confirm
     * @throws StayProblem.PersonConfirms when a program would confirm
     * @throws StayProblem when it cannot be for another reason
     */
    IrregularStay conclude(IrregularId id, Conclusion conclusion, int version, Actor actor);

    /** Those of the crossings of this irregular stay of which a correction is proposed and not answered. */
    List<UUID> awaitingCorrection(IrregularStay irregular);

    /** How many wait at the port of the actor, at every port for national staff; counted up to a thousand. */
    long waiting(Actor actor);

    /**
     * What to look for; whatever is empty is not looked at.
     *
     * @param since only those irregular from this civil day on
     * @param number of the document, as in the machine-readable zone
     * @param before the last one of the page before
     * @param limit 1 to 100
     */
    record Filter(
            Optional<IrregularKind> kind,
            Optional<PortCode> port,
            Optional<LocalDate> since,
            Optional<IrregularState> state,
            Optional<String> number,
            Optional<IrregularId> before,
            int limit) {}

    /**
     * @param rows without what was said and concluded
     * @param next the last one of this page when there are more
     */
    record Page(List<IrregularStay> rows, Optional<IrregularId> next) {}
}
