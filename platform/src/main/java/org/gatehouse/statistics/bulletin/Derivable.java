package org.gatehouse.statistics.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What can be worked out from counts of spans of days. A count from one day to another is the difference of two running totals; so
 * whoever knows some of them knows, by adding and taking away, exactly the counts between any two ends that known spans connect, and no
 * others.
 */
final class Derivable {

    private final Map<LocalDate, LocalDate> parents = new HashMap<>();

    /** The count of these days is known. */
    void add(LocalDate from, LocalDate until) {
        parents.put(root(from), root(until));
    }

    private LocalDate root(LocalDate end) {
        LocalDate at = end;
        while (!parents.getOrDefault(at, at).equals(at)) {
            at = Objects.requireNonNull(parents.get(at));
        }
        if (!at.equals(end)) {
            parents.put(end, at);
        }
        parents.putIfAbsent(at, at);
        return at;
    }

    /** Ends from and to which counts would be known if the count of these days were known too, in their order. */
    List<LocalDate> endsWith(LocalDate from, LocalDate until) {
        LocalDate one = root(from);
        LocalDate other = root(until);
        var ends = new TreeSet<LocalDate>();
        for (LocalDate end : List.copyOf(parents.keySet())) {
            LocalDate root = root(end);
            if (root.equals(one) || root.equals(other)) {
                ends.add(end);
            }
        }
        return new ArrayList<>(ends);
    }
}
