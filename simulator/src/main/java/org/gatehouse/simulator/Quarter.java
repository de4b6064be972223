package org.gatehouse.simulator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar quarter whose figures are known: published, derived from published ones, or assumed. Each figure and its
 * basis is in {@code calibration.csv}; a quarter is added by adding its lines there.
 */
public final class Quarter {

    private static final Map<String, Quarter> KNOWN = read();

    private final String period;
    private final LocalDate firstDay;
    private final Map<String, Double> figures;

    private Quarter(String period, Map<String, Double> figures) {
        if (!period.matches("\\d{4}Q[1-4]")) {
            throw new IllegalStateException("calibration.csv: not a quarter: " + period);
        }
        this.period = period;
        this.firstDay = LocalDate.of(Integer.parseInt(period.substring(0, 4)), (period.charAt(5) - '1') * 3 + 1, 1);
        this.figures = figures;
    }

    /**
     * The quarter of this name.
     *
     * @param period year, Q and number, as {@code 2022Q1}
     * @throws IllegalArgumentException when its figures are not known
     */
    public static Quarter of(String period) {
        var quarter = KNOWN.get(period);
        if (quarter == null) {
            throw new IllegalArgumentException(
                    "no figures for " + period + "; known are " + String.join(", ", KNOWN.keySet()));
        }
        return quarter;
    }

    /** All known quarters, the earliest first. */
    public static List<Quarter> known() {
        return KNOWN.values().stream()
                .sorted(Comparator.comparing(Quarter::firstDay))
                .toList();
    }

    /** As in {@code 2022Q1}. */
    public String period() {
        return period;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** How many days the quarter has: 90 to 92. */
    public int days() {
        return (int) (firstDay.plusMonths(3).toEpochDay() - firstDay.toEpochDay());
    }

    double figure(String key) {
        var value = figures.get(key);
        if (value == null) {
            throw new IllegalStateException("calibration.csv: " + period + " lacks " + key);
        }
        return value;
    }

    long count(String key) {
        return Math.round(figure(key));
    }

    @Override
    public String toString() {
        return period;
    }

    private static Map<String, Quarter> read() {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        for (var row : Table.read("calibration.csv").rows()) {
            figures.computeIfAbsent(row.text("period"), _ -> new LinkedHashMap<>())
                    .put(row.text("key"), row.number("value"));
        }
        var quarters = new LinkedHashMap<String, Quarter>();
        figures.forEach((period, values) -> quarters.put(period, new Quarter(period, values)));
        return Collections.unmodifiableMap(quarters);
    }
}
