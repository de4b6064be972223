package org.gatehouse.statistics.explore;

import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.Period;

/**
 * Where a count belongs, alike in every period.
 *
 * @param step the how-manieth span of the period, from 0; 0 where time is not told apart
 */
record Place(int step, Map<Split, String> values) {

    /** @param spans of the period of the cell, in their order */
    static Place of(ExploreStore.Cell cell, List<Period> spans) {
        int step = cell.from()
                .map(from -> Math.toIntExact(spans.stream()
                        .takeWhile(span -> !span.until().isAfter(from))
                        .count()))
                .orElse(0);
        return new Place(step, cell.values());
    }

    String value(Split split) {
        return values.getOrDefault(split, "");
    }
}
