package org.gatehouse.statistics;

import org.gatehouse.reference.Problem;

/** What a caller of statistics may meet on a good day. */
public abstract sealed class StatisticsProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private StatisticsProblem(String slug, Kind kind, Object... arguments) {
        super("statistics", slug, kind, arguments);
    }

    /** The text names no month, quarter, half-year or year. */
    public static final class NoSuchPeriod extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchPeriod(String text) {
            super("no-such-period", Kind.INVALID, text);
        }
    }

    /** A bulletin is not written in this form. */
    public static final class NoSuchFormat extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchFormat(String suffix) {
            super("no-such-format", Kind.NOT_FOUND, suffix);
        }
    }

    /** Nothing was released for the period. */
    public static final class NotReleased extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotReleased(Period period) {
            super("not-released", Kind.NOT_FOUND, period.toString());
        }
    }

    /** There is no proposed release by that number, or it was released or withdrawn meanwhile. */
    public static final class NotProposed extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public NotProposed(String release) {
            super("not-proposed", Kind.CONFLICT, release);
        }
    }

    /** Who proposed a release does not also sign it. */
    public static final class SecondPersonNeeded extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public SecondPersonNeeded() {
            super("second-person-needed", Kind.FORBIDDEN);
        }
    }

    /** A final bulletin is out: what follows it is a revision, and a revision only follows it. */
    public static final class WrongVintage extends StatisticsProblem {
        private static final long serialVersionUID = 1L;

        public WrongVintage(Period period, Vintage vintage) {
            super("wrong-vintage", Kind.CONFLICT, period.toString(), vintage.code());
        }
    }
}
