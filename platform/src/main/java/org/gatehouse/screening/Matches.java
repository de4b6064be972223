package org.gatehouse.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Watchlists.Signature;

/**
 * A traveller meets the lists: what they say, what officers found out when they compared, and markers of those who are not
 * meant. Nothing here decides whether anybody crosses.
 */
public interface Matches {

    int WAITING_A_PAGE = 50;

    /** Whether the lists hold anybody or any document at all. Asks nobody. */
    boolean anythingListed();

    /** @see Screening#edition() */
    long edition();

    /**
     * Of whom the lists say anything, by place: to be asked ahead of a transaction, by whoever has many travellers. Markers do
     * not count, and nothing but memory is asked.
     */
    BitSet listed(List<Traveller> travellers);

    /** What the lists say of each, in their order. Asks the database only when they say something. */
    List<List<Alert>> alerts(List<Traveller> travellers);

    /** Keeps alerts that no marker clears, within the caller's transaction; entered in the audit. */
    void raise(List<Raised> raised, Actor actor);

    /** How far the matches of a crossing are; says nothing of anybody. */
    List<Standing> standing(UUID crossing);

    /**
     * The matches of a crossing, side by side; each reading is entered in the audit.
     *
     * @return empty where the actor may not see them
     */
    List<MatchSheet> of(UUID crossing, Actor actor, Purpose purpose, Locale locale);

    /**
     * One match; the reading is entered in the audit.
     *
     * @throws ScreeningProblem.NoSuchMatch when there is none at a port of the actor
     */
    MatchSheet get(MatchId id, Actor actor, Purpose purpose, Locale locale);

    /**
     * Matches at the actor's ports that wait for an officer, oldest first, {@value #WAITING_A_PAGE} a page; the reading is
     * entered in the audit.
     *
     * @param after the last of the page before; empty for the first
     */
    WaitingPage waiting(Optional<MatchId> after, Actor actor);

    /**
     * An officer has compared. Another person gets a marker, so that the same entry does not stop the same document again.
     *
     * @param words why, in the officer's own words
     * @throws ScreeningProblem.MatchAnswered when another officer was first
     * @throws ScreeningProblem.WordsMissing without a reason
     */
    void resolve(MatchId id, Outcome outcome, String words, Actor actor);

    /**
     * A marker was given by mistake: from now on it clears nobody.
     *
     * @throws ScreeningProblem.NoMarker when there is none that counts
     */
    void withdrawMarker(MatchId id, String words, Actor actor);

    /** How often lists spoke of the right person within the last 90 days; those that never spoke are not in it. */
    List<Precision> precision();

    /** What an officer found out. */
    enum Outcome {
        SAME_PERSON,
        OTHER_PERSON,
        UNDECIDED
    }

    /**
     * Who stands at a border.
     *
     * @param documentCode as in the machine-readable zone
     * @param redress shown by the traveller; counts together with the birth date and the issuer of the document
     */
    record Traveller(Subject subject, String documentCode, Optional<RedressNumber> redress) {}

    /**
     * What a list says of a traveller.
     *
     * @param kind a person, or the document that the traveller shows
     * @param action what is asked of the officer; a sought document always refers
     * @param marker by which an officer has said that this traveller is somebody else
     */
    record Alert(
            Sought.Kind kind, ListAction action, Hit hit, Traveller traveller, Picture picture, Optional<UUID> marker) {

        public boolean cleared() {
            return marker.isPresent();
        }
    }

    /**
     * An alert that is to be kept.
     *
     * @param day civil day at the port
     */
    record Raised(Place place, Alert alert, Instant at, LocalDate day) {}

    /** Where a traveller met a list. */
    sealed interface Place {
        UUID id();

        /** At a border, in an inspection. */
        record Crossing(UUID id) implements Place {}

        /** In the country, by an entry that came later than the traveller. */
        record Stay(UUID id) implements Place {}
    }

    /**
     * A match that nobody has looked into yet.
     *
     * @param names of the traveller, as shown
     * @param atCrossing otherwise in a stay
     */
    record Waiting(
            MatchId id,
            Words listName,
            ListAction action,
            PortCode port,
            boolean atCrossing,
            List<String> names,
            Instant raisedAt) {}

    /** @param next the last row when there are more */
    record WaitingPage(List<Waiting> rows, Optional<MatchId> next) {}

    record Standing(MatchId id, ListAction action, MatchState state) {}

    record Resolved(MatchState state, Signature signed, String words) {}

    /**
     * How often a list was right.
     *
     * @param reviewNeeded 20 matches or more were resolved, and none of them was the person
     */
    record Precision(WatchlistId list, int matches, int same, int other, int undecided, boolean reviewNeeded) {}
}
