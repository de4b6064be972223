package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.names.Listed;

/**
 * What taking over a new version of a list would change. It is taken over whole or not at all.
 *
 * @param ended entries that the new list has no more
 * @param kept ids of entries that were refused in the new list and stay as the old list has them
 * @param unchanged how many entries say the same in both
 * @param concerns what somebody must confirm first; empty when nothing speaks against taking it over
 */
public record ListDifference(
        List<Listed> added,
        List<Change> changed,
        List<Listed> ended,
        List<String> kept,
        int unchanged,
        Set<Concern> concerns,
        List<Listed> whole) {

    /** A list that loses as large a part of its entries is looked at by somebody first. */
    private static final double SHRANK_BY = 0.5;

    /** Why a list is not simply taken over. */
    public enum Concern {
        /** It was not read to its end. Nobody can confirm that. */
        INCOMPLETE,
        /** It holds nobody and nothing. */
        EMPTY,
        /** Half of the old entries, or more, are gone. */
        SHRANK_BY_HALF,
        /** Entries were refused. */
        ENTRIES_REFUSED;

        public boolean confirmable() {
            return this != INCOMPLETE;
        }
    }

    public ListDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        kept = List.copyOf(kept);
        concerns = Set.copyOf(concerns);
        whole = List.copyOf(whole);
    }

    /**
     * @param before the entries of the list as it stands; empty for the first time
     * @param after the entries that were read
     * @param report how the reading of {@code after} went
     */
    public static ListDifference between(
            Collection<? extends Listed> before, Collection<? extends Listed> after, ListReport report) {
        Map<String, Listed> old = byId(before);
        Map<String, Listed> now = byId(after);
        List<Listed> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        int unchanged = 0;
        for (Listed entry : now.values()) {
            Listed earlier = old.get(entry.id());
            if (earlier == null) {
                added.add(entry);
            } else if (Change.fields(earlier, entry).isEmpty()) {
                unchanged++;
            } else {
                changed.add(Change.of(earlier, entry));
            }
        }
        List<Listed> ended = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<Listed> whole = new ArrayList<>(now.values());
        for (Listed entry : old.values()) {
            if (now.containsKey(entry.id())) {
                continue;
            }
            if (report.refusedIds().contains(entry.id())) {
                kept.add(entry.id());
                whole.add(entry);
            } else {
                ended.add(entry);
            }
        }
        return new ListDifference(
                added, changed, ended, kept, unchanged, concerns(old.size(), now.size(), ended.size(), report), whole);
    }

    private static Set<Concern> concerns(int before, int after, int ended, ListReport report) {
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        if (!report.complete()) {
            concerns.add(Concern.INCOMPLETE);
        }
        if (after == 0) {
            concerns.add(Concern.EMPTY);
        }
        if (before > 0 && ended >= before * SHRANK_BY) {
            concerns.add(Concern.SHRANK_BY_HALF);
        }
        boolean refused = report.counts().keySet().stream()
                .anyMatch(code -> code.refuses() && code != RemarkCode.EMPTY_LIST && code != RemarkCode.BROKEN_FILE);
        if (refused) {
            concerns.add(Concern.ENTRIES_REFUSED);
        }
        return concerns;
    }

    /**
     * The list as it is after the change, whole.
     *
     * @param confirmed what somebody has looked at and answers for
     * @throws NotConfirmed when a concern is not among them, or cannot be confirmed by anybody
     */
    public List<Listed> takenOver(Set<Concern> confirmed) {
        List<Concern> left = concerns.stream()
                .filter(concern -> !concern.confirmable() || !confirmed.contains(concern))
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            throw new NotConfirmed(left);
        }
        return whole;
    }

    /** A list was to be taken over although something speaks against it that nobody has confirmed. Nothing was changed. */
    public static final class NotConfirmed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Concern> concerns;

        NotConfirmed(List<Concern> concerns) {
            super("not confirmed: " + concerns);
            this.concerns = List.copyOf(concerns);
        }

        public List<Concern> concerns() {
            return concerns;
        }
    }

    private static Map<String, Listed> byId(Collection<? extends Listed> entries) {
        Map<String, Listed> byId = new LinkedHashMap<>();
        for (Listed entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries have the id " + entry.id());
            }
        }
        return byId;
    }
}
