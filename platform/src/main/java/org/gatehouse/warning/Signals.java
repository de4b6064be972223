package org.gatehouse.warning;

import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;

/**
 * Signals that the indicators raised, and what analysts think of them. Each reading and each step is entered in the audit.
 * Nothing here decides about a person or refers one.
 */
public interface Signals {

    /**
     * The latest raised first; for staff of one port, those at the port and those over ports.
     *
     * @throws WarningProblem.OtherPort when the port is none of the actor's
     */
    Page list(Filter filter, Actor actor);

    /** @throws WarningProblem.NoSuchSignal when there is none that the actor may see */
    Signal get(SignalId id, Actor actor);

    /**
     * An analyst says what it is. The second does not see what the first thinks before saying it; a third, whom it takes when
     * they differ, sees both, since weighing them is what the third is asked for.
     *
     * @param version the version that the analyst saw
     * @throws WarningProblem.AnotherOfficer when the actor has assessed it already
     * @throws WarningProblem.PersonDecides when the actor is a program
     * @throws WarningProblem when it cannot be for another reason
     */
    Signal assess(SignalId id, Opinion opinion, String words, int version, Actor actor);

    /**
     * Tells what came of it, once it is over and no warning of it is in force.
     *
     * @throws WarningProblem.StillLasts when it, or its warning, is not over
     * @throws WarningProblem.AnotherOfficer when the actor issued the warning
     */
    Signal close(SignalId id, Feedback feedback, int version, Actor actor);

    /** How many wait for the actor: to assess for an analyst, to warn of for a commander; counted up to a thousand. */
    long waiting(Actor actor);

    /**
     * What to look for; whatever is empty is not looked at.
     *
     * @param before the last one of the page before
     * @param limit 1 to 100
     */
    record Filter(
            Optional<IndicatorCode> indicator,
            Optional<PortCode> port,
            Optional<SignalState> state,
            Optional<SignalId> before,
            int limit) {}

    /**
     * @param rows without what analysts said
     * @param next the last one of this page when there are more
     */
    record Page(List<Signal> rows, Optional<SignalId> next) {}
}
