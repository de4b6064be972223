package org.gatehouse.simulator;

/**
 * One half of the round trips of a cohort at a port: so many parties in the quarter, in order of time. Which of them cross
 * in which hour follows by arithmetic (systematic sampling of the rhythm), so nothing is kept but the rhythm.
 */
final class Leg {

    private final int parties;
    private final double offset;
    private final double[] share;

    /**
     * So many parties, spread as a rhythm has it.
     *
     * @param parties how many in the quarter
     * @param offset where sampling begins, 0 to below 1; the greater, the earlier
     * @param share running share of the rhythm at each hour, shared by many legs
     */
    Leg(int parties, double offset, double[] share) {
        this.parties = parties;
        this.offset = offset;
        this.share = share;
    }

    int parties() {
        return parties;
    }

    /** How many parties crossed before this hour of the quarter. */
    int before(int hour) {
        return (int) Math.min(parties, Math.floor(parties * share[hour] + offset));
    }

    int hours() {
        return share.length - 1;
    }

    /** The hour in which a party crosses, at or after the given one. */
    int hourOf(int ordinal, int from) {
        int hour = from;
        while (before(hour + 1) <= ordinal) {
            hour++;
        }
        return hour;
    }
}
