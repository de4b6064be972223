package org.gatehouse.warning.evaluating;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;

/**
 * Something beyond its threshold at this moment.
 *
 * @param bound from which value on
 * @param expected what would be usual, where that is known
 * @param minutes how long the first one has waited, where somebody waits
 */
record Observation(
        Scope scope,
        Threshold threshold,
        double value,
        double bound,
        OptionalDouble expected,
        OptionalInt minutes,
        List<UUID> inspections) {

    static Observation counted(Scope scope, Threshold threshold, int value, int bound, List<UUID> inspections) {
        return new Observation(
                scope, threshold, value, bound, OptionalDouble.empty(), OptionalInt.empty(), inspections);
    }
}
