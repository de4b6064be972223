package org.gatehouse.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One line of a benchmark: what we reach beside what a peer or a limit reaches in the same run.
 *
 * @param unit of both figures
 * @param ratio the figure that a goal is set on; above 1 we are better than the reference
 * @param more further figures by name, such as percentiles
 */
record Result(
        String benchmark,
        String unit,
        double ours,
        double reference,
        String referenceName,
        double ratio,
        Map<String, Object> more) {

    Result with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Result(benchmark, unit, ours, reference, referenceName, ratio, all);
    }

    /** For rates, where more is better. */
    static Result rate(String benchmark, String unit, double ours, double reference, String referenceName) {
        return new Result(benchmark, unit, ours, reference, referenceName, ours / reference, Map.of());
    }

    /** For rates that were measured in turn: the ratio is the median of the rounds. */
    static Result inTurn(String benchmark, String unit, Pairs.Rates rates, String referenceName) {
        return new Result(benchmark, unit, rates.ours(), rates.reference(), referenceName, rates.ratio(), Map.of());
    }

    /** For durations, where less is better. */
    static Result time(String benchmark, String unit, double ours, double reference, String referenceName) {
        return new Result(benchmark, unit, ours, reference, referenceName, reference / ours, Map.of());
    }

    String json() {
        var line = new StringBuilder("{\"benchmark\":\"%s\",\"unit\":\"%s\",\"ours\":%s,\"reference\":%s,"
                .formatted(benchmark, unit, number(ours), number(reference)));
        line.append("\"referenceName\":\"%s\",\"ratio\":%s".formatted(referenceName, number(ratio)));
        more.forEach((name, value) -> line.append(",\"%s\":".formatted(name))
                .append(value instanceof Number figure ? number(figure.doubleValue()) : "\"" + value + "\""));
        return line.append('}').toString();
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }
}
