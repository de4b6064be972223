package org.gatehouse.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.screening.Watchlists.End;
import org.gatehouse.screening.Watchlists.Signature;

/** Persons and objects on watchlists: entered by one officer, released by another, withdrawn by one at once. */
public interface Entries {

    /**
     * Enters a draft. Asking twice with one key enters one.
     *
     * @throws ScreeningProblem when the list takes none, or something is missing or too far away
     */
    Entry enter(Draft draft, IdempotencyKey key, Actor actor);

    /** Writes a new version, which counts when another officer has signed; until then the one before counts. */
    Entry correct(EntryId id, Correction correction, int seen, Actor actor);

    /**
     * Signs the version that waits.
     *
     * @param seen the revision that the officer signs
     * @throws ScreeningProblem.SecondOfficerNeeded when the actor wrote it
     */
    Entry release(EntryId id, int seen, Actor actor);

    /** Does not sign the version that waits; an entry that was never released is over with it. */
    Entry reject(EntryId id, String words, int seen, Actor actor);

    /** Ends it at once, at every desk; takes one officer, and no version: believing less never waits. */
    Entry withdraw(EntryId id, String words, Actor actor);

    /**
     * Each reading is entered in the audit.
     *
     * @param purpose name of a {@link org.gatehouse.access.Purpose}
     */
    Entry get(EntryId id, Actor actor, String purpose);

    /** Entries of a list, newest first; reading is entered in the audit. */
    Page list(Filter filter, Actor actor);

    /** Versions that wait for a second officer, oldest first, at most 200; reading is entered in the audit. */
    List<Entry> waiting(Actor actor);

    /** In force and to be reviewed within the time of notice, the nearest first, at most 200; entered in the audit. */
    List<Entry> due(Actor actor);

    /** What is left of entries that were erased, newest first, at most 50. */
    List<Tombstone> erased(WatchlistId list);

    /**
     * What is to be entered.
     *
     * @param reason why this person or object, in the officer's own words
     * @param source reference of the order, decision or report
     * @param reviewOn empty for a year from now; at most three years; with its list it is over in any case
     * @param validTo last civil day in UTC
     */
    record Draft(
            WatchlistId list,
            Sought sought,
            String reason,
            String source,
            Optional<LocalDate> reviewOn,
            Optional<LocalDate> validTo) {}

    record Correction(Sought sought, String reason, String source) {}

    /** @param versions oldest first, never empty */
    record Entry(
            EntryId id,
            WatchlistId list,
            Sought.Kind kind,
            ListingState state,
            int revision,
            Instant reviewAt,
            Optional<Instant> validTo,
            Signature entered,
            Optional<Signature> released,
            Optional<End> end,
            List<Version> versions) {

        public Entry {
            versions = List.copyOf(versions);
        }

        /** The version that counts, or would be the first to count. */
        public Version current() {
            return versions.stream()
                    .filter(version -> version.state() == VersionState.RELEASED)
                    .findFirst()
                    .orElseGet(versions::getLast);
        }

        /** The version that waits for a second officer. */
        public Optional<Version> proposed() {
            return versions.stream()
                    .filter(version -> version.state() == VersionState.PROPOSED)
                    .findFirst();
        }
    }

    enum VersionState {
        PROPOSED,
        RELEASED,
        /** A later version took its place. */
        SUPERSEDED,
        REJECTED
    }

    /** @param words why it was rejected; else empty */
    record Version(
            int number,
            Sought sought,
            String reason,
            String source,
            VersionState state,
            Signature entered,
            Optional<Signature> signed,
            String words) {}

    /**
     * Which entries.
     *
     * @param state empty for all
     * @param before only entries older than this one
     * @param limit 1 to 100
     */
    record Filter(WatchlistId list, Optional<ListingState> state, Optional<EntryId> before, int limit) {

        public static final int LIMIT_MAX = 100;
    }

    /** @param next the last row when there are more */
    record Page(List<Entry> rows, Optional<EntryId> next) {}

    /** Why nothing of the person is left. */
    enum Cause {
        REVIEW_DUE,
        VALIDITY_ENDED,
        LIST_ENDED,
        WITHDRAWN,
        REJECTED
    }

    record Tombstone(
            EntryId entry, Sought.Kind kind, Cause cause, Instant enteredAt, Instant endedAt, Instant erasedAt) {}
}
