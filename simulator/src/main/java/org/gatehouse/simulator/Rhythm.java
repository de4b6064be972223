package org.gatehouse.simulator;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How a quarter's traffic spreads over its hours: day of the week, festivals, a little chance from day to day, and the
 * hours of the day. Each rhythm is the running share at the beginning of every hour, from 0 to 1.
 */
final class Rhythm {

    private static final String[] WEEKDAYS = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    private static final double CHANCE = 0.06;

    private final Quarter quarter;
    private final long seed;
    private final Table weekdays = Table.read("weekdays.csv");
    private final Table spans = Table.read("days.csv");
    private final Table hours = Table.read("hours.csv");
    private final Map<String, double[]> known = new HashMap<>();

    Rhythm(Quarter quarter, long seed) {
        this.quarter = quarter;
        this.seed = seed;
    }

    /**
     * The running share at the beginning of each hour of the quarter, and 1 at its end.
     *
     * @param days row of weekdays.csv and days.csv
     * @param profile row of hours.csv
     */
    double[] of(String days, String profile) {
        return known.computeIfAbsent(days + '/' + profile, _ -> running(days, profile));
    }

    private double[] running(String days, String profile) {
        double[] hourShares = hourShares(profile);
        double[] share = new double[quarter.days() * 24 + 1];
        double sum = 0;
        for (int day = 0; day < quarter.days(); day++) {
            double factor = factor(days, quarter.firstDay().plusDays(day));
            for (int hour = 0; hour < 24; hour++) {
                sum += factor * hourShares[hour];
                share[day * 24 + hour + 1] = sum;
            }
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return share;
    }

    private double factor(String days, LocalDate day) {
        double factor = 0;
        for (var row : weekdays.rows()) {
            if (row.text("kind").equals(days)) {
                factor = row.number(WEEKDAYS[day.getDayOfWeek().getValue() - 1]);
            }
        }
        if (factor == 0) {
            throw new IllegalStateException("weekdays.csv has no row " + days);
        }
        for (var row : spans.rows()) {
            if (row.text("kind").equals(days)
                    && !day.isBefore(LocalDate.parse(row.text("from")))
                    && !day.isAfter(LocalDate.parse(row.text("until")))) {
                factor *= row.number("factor");
            }
        }
        double chance = Bits.unit(Bits.mix(Bits.mix(seed, days), day.toEpochDay()));
        return factor * (1 - CHANCE / 2 + CHANCE * chance);
    }

    /** The shares of the 24 hours of a day; they add up to 1. */
    double[] hourShares(String profile) {
        for (var row : hours.rows()) {
            if (row.text("name").equals(profile)) {
                double[] shares = new double[24];
                double sum = 0;
                for (int hour = 0; hour < 24; hour++) {
                    shares[hour] = row.number((hour < 10 ? "h0" : "h") + hour);
                    sum += shares[hour];
                }
                for (int hour = 0; hour < 24; hour++) {
                    shares[hour] /= sum;
                }
                return shares;
            }
        }
        throw new IllegalStateException("hours.csv has no row " + profile);
    }
}
