package org.gatehouse.names;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A list as it stood at one moment, ready to be asked. Never changes; share it between as many threads as there are.
 *
 * <pre>{@code
 * NameScreen screen = NameScreen.build(entries);
 * for (Candidate candidate : screen.search(query, NameScreen.USUAL_THRESHOLD)) {
 *     show(candidate.entryId(), candidate.explanation().english());
 * }
 * }</pre>
 */
public sealed interface NameScreen permits Snapshot, Overlay {

    /** Where about one traveller in a hundred whom no list knows, but whose name is composed like a listed one, is a hit. */
    double USUAL_THRESHOLD = 0.1;

    /** @throws IllegalArgumentException when two entries have one id */
    static NameScreen build(Collection<ListEntry> entries) {
        return build(entries, 1);
    }

    /**
     * @param version what {@link #version} is to answer
     * @throws IllegalArgumentException when two entries have one id
     */
    static NameScreen build(Collection<ListEntry> entries, long version) {
        return Snapshot.of(entries, Weights.Usual.WEIGHTS, version);
    }

    /**
     * Who on the list the person could be.
     *
     * @param threshold the least score that is answered, 0 to 1
     * @return best first; with equal scores in the order of ids
     * @throws IllegalArgumentException for a threshold that is no number from 0 to 1
     */
    List<Candidate> search(Query query, double threshold);

    /** The bytes that the index of a screen takes, without the entries that were handed in. */
    static long indexBytes(NameScreen screen) {
        return switch (screen) {
            case Snapshot snapshot -> snapshot.index().bytes();
            case Overlay overlay -> overlay.bytes();
        };
    }

    /** The entries by id, in the order in which they were given. */
    Map<String, ListEntry> entries();

    /** A number that grows with every change of the list that this is a snapshot of. */
    long version();
}
