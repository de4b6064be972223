package org.gatehouse.names.lists;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a list.
 *
 * @param entries persons that were read
 * @param objects things that were read, by what they are
 * @param leftOut others, by the publisher's word for them: organisations
 * @param remarks the first {@value #REMARKS_MAX}, in the order of the list
 * @param counts of all remarks by code
 * @param refusedIds ids of entries that were refused, where they could be read
 */
public record ListReport(
        ListForm form,
        int entries,
        Map<ListedObject.Kind, Integer> objects,
        Map<String, Integer> leftOut,
        List<Remark> remarks,
        Map<RemarkCode, Integer> counts,
        Set<String> refusedIds) {

    public static final int REMARKS_MAX = 1_000;

    public ListReport {
        objects = Map.copyOf(objects);
        leftOut = Map.copyOf(leftOut);
        remarks = List.copyOf(remarks);
        counts = Map.copyOf(counts);
        refusedIds = Set.copyOf(refusedIds);
    }

    /** Whether the list was read to its end. */
    public boolean complete() {
        return !counts.containsKey(RemarkCode.BROKEN_FILE);
    }

    /** Whether no entry is missing. */
    public boolean sound() {
        return refused() == 0;
    }

    /** How many places were refused, an entry each or more. */
    public int refused() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().refuses())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
