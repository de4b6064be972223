package org.gatehouse.screening;

import java.util.List;
import java.util.Optional;

/**
 * A match as a page shows it, in the reader's language: the entry, the traveller, and what agrees. It carries no score: an
 * officer compares what is there.
 *
 * @param place whether it was noticed at a crossing or in a stay
 * @param found how it was found, in a sentence
 * @param reason of the entry, in the words of who entered it; empty when it was erased
 * @param marker of the traveller's document for this entry
 * @param reproduced whether what is kept gives the same result when it is compared once more; empty when it was erased, and
 *     on a page of many
 * @param resolvable whether the reader may say who it is
 */
public record MatchSheet(
        MatchId id,
        Matches.Place place,
        Sought.Kind kind,
        String listCode,
        String listName,
        LegalBasis ground,
        ListAction action,
        MatchState state,
        String raisedAt,
        String portName,
        int version,
        String found,
        String reason,
        List<Row> rows,
        List<Entry> history,
        Optional<Marker> marker,
        Optional<Reproduction> reproduced,
        boolean resolvable,
        boolean mayWithdrawMarker) {

    public MatchSheet {
        rows = List.copyOf(rows);
        history = List.copyOf(history);
    }

    /** How what the list has and what the traveller shows go together. */
    public enum Agreement {
        AGREES,
        /** Not the same, and close enough to be the same. */
        ALIKE,
        DIFFERS,
        /** One of the two says nothing. */
        MISSING
    }

    /** @param key the label is the message of that key */
    public record Row(String key, List<String> listed, List<String> shown, Agreement agreement) {}

    public record Entry(MatchState state, String at, String by, String words) {}

    /** What comes of comparing once more from what is kept. */
    public enum Reproduction {
        SAME,
        ANOTHER,
        /** The match is older than the keeping of what takes no list, and the list has changed. */
        LIST_NOT_KEPT
    }

    /** How far a marker counts. */
    public enum Validity {
        COUNTS,
        /** The entry has other particulars since. */
        VOID,
        WITHDRAWN
    }

    /** @param redress as printed for the traveller */
    public record Marker(Validity validity, String redress, String at) {}

    public boolean protective() {
        return action == ListAction.PROTECT;
    }

    public boolean atCrossing() {
        return place instanceof Matches.Place.Crossing;
    }
}
