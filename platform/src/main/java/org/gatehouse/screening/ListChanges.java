package org.gatehouse.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.screening.Watchlists.Signature;

/**
 * What a list covers, how alike somebody must be, and an earlier review change when one officer has proposed it and another
 * has signed. What the list is for never changes; a later review takes a renewal.
 */
public interface ListChanges {

    /**
     * @param seen the revision of the list that the officer looked at
     * @throws ScreeningProblem.NothingChanges when all of it is as it is
     * @throws ScreeningProblem.ChangePending while another one waits
     */
    Change propose(WatchlistId list, Wanted wanted, int seen, Actor actor);

    /** @throws ScreeningProblem.SecondOfficerNeeded when the actor proposed it */
    Change answer(UUID change, Renewals.Answer answer, Actor actor);

    /** Those that wait for a second officer, oldest first, at most 200. */
    List<Change> waiting(Actor actor);

    /**
     * How the list is to be.
     *
     * @param threshold least score of a hit by name, 0.05 to 1
     * @param proportionality why it takes no less than this, in the officer's own words
     * @param reviewOn an earlier day; empty where it stays
     */
    record Wanted(Scope scope, double threshold, String proportionality, Optional<LocalDate> reviewOn) {}

    record Change(
            UUID id,
            WatchlistId list,
            Scope scope,
            double threshold,
            String proportionality,
            Optional<Instant> reviewAt,
            Renewals.State state,
            Signature proposed,
            Optional<Signature> answered) {}
}
