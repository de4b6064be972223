package org.gatehouse.statistics;

import java.util.Map;
import java.util.Set;

/**
 * Which counted events a metric takes in.
 *
 * @param where accepted values by dimension; a dimension that is not named accepts all
 */
public record Selection(Fact fact, Map<Dimension, Set<String>> where) {

    public Selection {
        where = Map.copyOf(where);
    }

    public boolean takes(Fact of, Map<Dimension, String> values) {
        return of == fact
                && where.entrySet().stream().allMatch(e -> e.getValue().contains(values.getOrDefault(e.getKey(), "")));
    }

    /** Whether every event that the other takes in is taken in by this one too; each contains itself. */
    public boolean contains(Selection other) {
        return fact == other.fact
                && where.entrySet().stream()
                        .allMatch(e -> e.getValue().containsAll(other.where.getOrDefault(e.getKey(), Set.of("*"))));
    }
}
