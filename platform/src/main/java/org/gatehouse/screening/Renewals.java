package org.gatehouse.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.screening.Watchlists.Signature;

/** Beyond its review date something stays only when an officer has assessed the one case, and another has signed. */
public interface Renewals {

    /**
     * @param assessment why it is still needed, in the officer's own words
     * @param reviewOn the new date, later than the present one, within three years
     */
    Renewal propose(Renewed what, String assessment, LocalDate reviewOn, Actor actor);

    /** @throws ScreeningProblem.SecondOfficerNeeded when the actor proposed it */
    Renewal answer(UUID renewal, Answer answer, Actor actor);

    /** Those that wait for a second officer, oldest first, at most 200. */
    List<Renewal> waiting(Actor actor);

    /** Oldest first. */
    List<Renewal> of(Renewed what);

    /** What is renewed. */
    sealed interface Renewed {
        record OfEntry(EntryId id) implements Renewed {}

        record OfList(WatchlistId id) implements Renewed {}
    }

    enum Answer {
        SIGN,
        REJECT
    }

    enum State {
        PROPOSED,
        SIGNED,
        REJECTED
    }

    record Renewal(
            UUID id,
            Renewed what,
            String assessment,
            Instant reviewAt,
            State state,
            Signature proposed,
            Optional<Signature> answered) {}
}
