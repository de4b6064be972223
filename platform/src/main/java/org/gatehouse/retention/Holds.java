package org.gatehouse.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;

/** Holds against erasure: proposed by one officer, confirmed by another, at an end by themselves after a year at most. */
public interface Holds {

    /** The newest first, those of the last year. */
    List<Hold> all();

    /**
     * Holds from now on.
     *
     * @param until last day, a year from today at most
     * @throws RetentionProblem.EndUnfit when the end is not within a year from today
     * @throws RetentionProblem.WordsMissing without the reference of the case or the order
     * @throws RetentionProblem.PersonDecides when a program would
     */
    Hold propose(Held held, Hold.Ground ground, String words, LocalDate until, Actor actor);

    /**
     * Confirms it, or rejects it: then it holds nothing.
     *
     * @throws RetentionProblem.NoSuchHold when there is none
     * @throws RetentionProblem.NotNow when it was answered or has ended
     * @throws RetentionProblem.AnotherOfficer when the actor proposed it
     */
    Hold answer(UUID hold, Answer answer, Actor actor);

    enum Answer {
        CONFIRM,
        REJECT
    }
}
