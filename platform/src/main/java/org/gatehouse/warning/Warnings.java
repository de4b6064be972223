package org.gatehouse.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.Warning.To;

/**
 * Warnings that commanders issued, whom they reach and what was done. Each reading of one and each step is entered in the
 * audit. A warning advises people: it opens, changes and decides no inspection.
 */
public interface Warnings {

    /** Those that reach a port of the actor, or come of a signal there; the latest issued first. */
    List<Warning> list(Filter filter, Actor actor);

    /** @throws WarningProblem.NoSuchWarning when there is none that the actor may see */
    Warning get(WarningId id, Actor actor);

    /**
     * Warns of a signal that two analysts found real.
     *
     * @param version the version of the signal that the commander saw
     * @throws WarningProblem.AnotherOfficer when the actor assessed it
     * @throws WarningProblem when it cannot be for another reason
     */
    Warning issue(SignalId signal, Issue issue, int version, Actor actor);

    /** For each unit of the actor that is addressed; twice is as once. */
    Warning acknowledge(WarningId id, Actor actor);

    /** Asks an addressed unit to do something. */
    Warning assign(WarningId id, Assignment assignment, Actor actor);

    /**
     * The unit says what it did.
     *
     * @param done whether it was done
     * @throws WarningProblem.NotAddressed when the actor is not of that unit
     */
    Warning answer(WarningId id, int task, Answered done, String words, Actor actor);

    /** Ends it before its time. */
    Warning lift(WarningId id, String words, int version, Actor actor);

    /** Those in force now that are for a unit of the actor at the port; one indexed question. */
    List<Warning> inForce(PortCode port, Actor actor);

    /** How many in force are for a unit of the actor and not acknowledged; none for staff of no one port. */
    long unacknowledged(Actor actor);

    /**
     * @param inForce only those in force now
     * @param limit 1 to 100
     */
    record Filter(Optional<PortCode> port, Optional<Level> level, boolean inForce, int limit) {}

    /** @param validFrom empty for now */
    record Issue(
            Level level,
            Set<To> addressees,
            Indicators.Words advice,
            Optional<Instant> validFrom,
            Instant validUntil) {}

    record Assignment(To to, String words, Instant dueAt) {}

    enum Answered {
        DONE,
        NOT_DONE
    }
}
