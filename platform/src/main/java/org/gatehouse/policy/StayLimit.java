package org.gatehouse.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * One limit of a stay that a rule gives. A rule may give several, and the strictest holds: thirty days each time, and ninety
 * in a hundred and eighty. How long that is for somebody, whoever knows the earlier stays reckons.
 *
 * @param amount days, hours or entries; at least 1
 * @param period days in which it is counted; 0 for units that have none
 */
public record StayLimit(Unit unit, int amount, int period) {

    /** No number in a limit is larger than ten years of days. */
    public static final int MOST = 3_653;

    private static final int HOURS_A_DAY = 24;
    private static final int DAYS_A_YEAR = 366;

    /** How it is counted. The messages {@code policy.limit.<name>} read it. */
    public enum Unit {
        /** Days from the day after the entry (Regulations on Entry and Exit of Foreigners, art. 36). */
        DAYS(MOST, false, true),
        /** Hours from the entry: transit without visa. */
        HOURS(HOURS_A_DAY * MOST, false, true),
        /** Hours from the midnight after the entry. */
        HOURS_FROM_MIDNIGHT(HOURS_A_DAY * MOST, false, true),
        /** Days of presence in any period of so many days, those of entry and exit included (Regulation (EU) 2016/399, art. 6). */
        DAYS_IN_PERIOD(MOST, true, true),
        /** Days of presence in each calendar year. */
        DAYS_A_YEAR(StayLimit.DAYS_A_YEAR, false, true),
        /** Entries in any period of so many days, this one included. */
        ENTRIES_IN_PERIOD(MOST, true, false),
        /** Entries in each calendar year, this one included. */
        ENTRIES_A_YEAR(MOST, false, false);

        private final int most;
        private final boolean period;
        private final boolean ends;

        Unit(int most, boolean period, boolean ends) {
            this.most = most;
            this.period = period;
            this.ends = ends;
        }

        /** The largest amount. */
        public int most() {
            return most;
        }

        /** Whether it says in how many days it is counted. */
        public boolean hasPeriod() {
            return period;
        }

        /** Whether it brings a stay to an end; a number of entries alone does not. */
        public boolean ends() {
            return ends;
        }

        /** Whether earlier stays count. */
        public boolean looksBack() {
            return switch (this) {
                case DAYS, HOURS, HOURS_FROM_MIDNIGHT -> false;
                case DAYS_IN_PERIOD, DAYS_A_YEAR, ENTRIES_IN_PERIOD, ENTRIES_A_YEAR -> true;
            };
        }

        public static Optional<Unit> of(String name) {
            return Arrays.stream(values())
                    .filter(unit -> unit.name().equals(name))
                    .findAny();
        }
    }

    public StayLimit {
        if (!possible(unit, amount, period)) {
            throw new IllegalArgumentException("no limit of a stay: " + unit + ' ' + amount + '/' + period);
        }
    }

    /** A limit that has no period. */
    public StayLimit(Unit unit, int amount) {
        this(unit, amount, 0);
    }

    /** Whether there can be such a limit. */
    public static boolean possible(Unit unit, long amount, long period) {
        return amount >= 1
                && amount <= unit.most()
                && (unit.hasPeriod() ? period >= 1 && period <= MOST : period == 0)
                && !(unit == Unit.DAYS_IN_PERIOD && amount > period);
    }

    /** Days before the entry that matter to it; 0 where earlier stays do not. */
    public int daysBack() {
        return switch (unit) {
            case DAYS, HOURS, HOURS_FROM_MIDNIGHT -> 0;
            case DAYS_IN_PERIOD, ENTRIES_IN_PERIOD -> period;
            case DAYS_A_YEAR, ENTRIES_A_YEAR -> DAYS_A_YEAR;
        };
    }

    /** As tests of rules write it: {@code DAYS=30} or {@code DAYS_IN_PERIOD=90/180}. */
    public String text() {
        return unit.name() + '=' + amount + (unit.hasPeriod() ? "/" + period : "");
    }

    /** What {@link #text} wrote; empty where there is no such limit. */
    public static Optional<StayLimit> ofText(String text) {
        var parts = text.split("[=/]", -1);
        Optional<Unit> unit = Unit.of(parts[0]);
        if (unit.isEmpty()
                || parts.length != (unit.get().hasPeriod() ? 3 : 2)
                || !Arrays.stream(parts).skip(1).allMatch(number -> number.matches("\\d{1,6}"))) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(parts[1]);
        int period = parts.length == 3 ? Integer.parseInt(parts[2]) : 0;
        return possible(unit.get(), amount, period)
                ? Optional.of(new StayLimit(unit.get(), amount, period))
                : Optional.empty();
    }
}
