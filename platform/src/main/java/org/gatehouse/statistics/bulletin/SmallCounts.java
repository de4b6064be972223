package org.gatehouse.statistics.bulletin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is hidden of counts whose sum may be known, by the rules of the bulletin: counts of 1 to 9, and others from which one could be worked out. */
public final class SmallCounts {

    private SmallCounts() {}

    /** To the nearest 5, as the tables of a bulletin show it. */
    public static long rounded(long count) {
        return Disclosure.rounded(count);
    }

    /** @return indices of those that must not be shown: none, or two at least that are not small together; all where there are no others */
    public static Set<Integer> hidden(List<Long> counts) {
        Set<Integer> hidden = new HashSet<>();
        Set<Integer> shown = new TreeSet<>((one, other) -> {
            int byCount = Long.compare(counts.get(one), counts.get(other));
            return byCount == 0 ? Integer.compare(one, other) : byCount;
        });
        IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0).forEach(i -> {
            if (Disclosure.small(counts.get(i))) {
                hidden.add(i);
            } else {
                shown.add(i);
            }
        });
        var least = shown.iterator();
        while (!hidden.isEmpty() && least.hasNext() && (hidden.size() < 2 || small(counts, hidden))) {
            hidden.add(least.next());
        }
        return hidden;
    }

    private static boolean small(List<Long> counts, Set<Integer> these) {
        return Disclosure.small(these.stream().mapToLong(counts::get).sum());
    }
}
