package org.gatehouse.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;

/** Watchlists: proposed by one officer, released by another, taken back by one. */
public interface Watchlists {

    /**
     * Enters a draft. Asking twice with one key enters one list.
     *
     * @throws ScreeningProblem when something is missing, or the review lies further away than the law allows
     */
    Watchlist enter(Proposal proposal, IdempotencyKey key, Actor actor);

    /**
     * @param seen the revision that the officer signs
     * @throws ScreeningProblem.SecondOfficerNeeded when the actor entered it
     */
    Watchlist release(WatchlistId id, int seen, Actor actor);

    /** As a second officer; whoever entered it withdraws it. */
    Watchlist reject(WatchlistId id, String words, int seen, Actor actor);

    /** Ends it at once, at every desk; takes one officer, and no version: believing less never waits. */
    Watchlist withdraw(WatchlistId id, String words, Actor actor);

    Watchlist get(WatchlistId id);

    Optional<Watchlist> named(String code);

    /** In the order of their codes. */
    List<Watchlist> all();

    /** In force and to be reviewed within the time of notice, the nearest first. */
    List<Watchlist> due();

    /** Of all lists, in the order of their codes. */
    List<Figures> figures();

    /**
     * What is to be a list.
     *
     * @param code capitals, digits and dashes, 2 to 30
     * @param owner the organisation that answers for it
     * @param threshold least score of a hit by name, 0.05 to 1
     * @param proportionality why it takes no less than this list, in the officer's own words
     * @param reviewOn empty for a year from now; at most three years
     * @param validTo last civil day in UTC
     */
    record Proposal(
            String code,
            Words name,
            String owner,
            String purpose,
            LegalBasis ground,
            Scope scope,
            ListAction action,
            double threshold,
            String proportionality,
            Optional<LocalDate> reviewOn,
            Optional<LocalDate> validTo) {}

    /**
     * A list as it stands.
     *
     * @param reviewAt from this instant on it is over, unless it was renewed
     * @param validTo from this instant on it is over
     */
    record Watchlist(
            WatchlistId id,
            String code,
            Words name,
            String owner,
            String purpose,
            LegalBasis ground,
            Scope scope,
            ListAction action,
            double threshold,
            String proportionality,
            Instant reviewAt,
            Optional<Instant> validTo,
            ListingState state,
            int revision,
            Signature entered,
            Optional<Signature> released,
            Optional<End> end) {}

    /** Who signed, and when. */
    record Signature(OfficerId by, Instant at) {}

    /**
     * @param by empty when the clock ended it
     * @param words empty when the clock ended it
     */
    record End(Optional<OfficerId> by, Instant at, String words) {}

    /** @param due in force, with a review date within the time of notice */
    record Figures(WatchlistId list, int drafts, int inForce, int due, int withdrawn, int erased) {}
}
