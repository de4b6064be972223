package org.gatehouse.warning;

/** A number of a threshold, with the bounds within which it means something. */
public enum Parameter {
    /** Travellers who wait; from this many on. */
    WAITING(1, 10_000),
    /** Minutes that the first of them has waited; from this many on. */
    OLDEST_MINUTES(1, 1_440),
    /** Weeks that are looked back. */
    WEEKS(3, 26),
    /** Weeks of history without which nothing is said. */
    WEEKS_LEAST(3, 26),
    /** Spreads from the middle beyond which an hour is unusual. */
    SPREADS(1, 20),
    /** Travellers that an hour differs by at least. */
    DIFFERENCE_LEAST(1, 100_000),
    /** Hours that are looked at. */
    WINDOW_HOURS(1, 168),
    /** Documents at one port; from this many on. */
    AT_PORT(2, 1_000),
    /** Documents over all ports; from this many on. */
    OVER_PORTS(2, 10_000),
    /** Windows of history without which nothing is said. */
    WINDOWS_LEAST(3, 28),
    /** How seldom it comes by chance, at most; a millionth part of all windows. */
    CHANCE_PER_MILLION(1, 50_000),
    /** Matches; from this many on. */
    MATCHES_LEAST(2, 10_000),
    /** Persons; from this many on. */
    PERSONS(1, 10_000);

    private final int least;
    private final int most;

    Parameter(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public boolean takes(int value) {
        return value >= least && value <= most;
    }
}
