package org.gatehouse.stays;

import org.gatehouse.reference.Problem;

/** What is wrong with a question about days of stay. */
public abstract sealed class StayProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    private StayProblem(String slug, String field, Object... arguments) {
        super("stays", slug, Kind.INVALID, arguments);
        this.field = field;
    }

    /** Name of the field beside which the sentence belongs. */
    public final String field() {
        return field;
    }

    public static final class RuleUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public RuleUnknown() {
            super("rule-unknown", "rule");
        }
    }

    public static final class NumberOutOfRange extends StayProblem {
        private static final long serialVersionUID = 1L;

        public NumberOutOfRange(String field, int most) {
            super("number-out-of-range", field, most);
        }
    }

    public static final class DayMalformed extends StayProblem {
        private static final long serialVersionUID = 1L;

        public DayMalformed(String field) {
            super("day-malformed", field);
        }
    }

    public static final class TimeMalformed extends StayProblem {
        private static final long serialVersionUID = 1L;

        public TimeMalformed() {
            super("time-malformed", "time");
        }
    }

    public static final class ZoneUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public ZoneUnknown() {
            super("zone-unknown", "zone");
        }
    }

    /** A line of earlier visits that is no entry and exit, or ends before it begins. */
    public static final class VisitMalformed extends StayProblem {
        private static final long serialVersionUID = 1L;

        public VisitMalformed(int line) {
            super("visit-malformed", "earlier", line);
        }
    }

    /** An earlier visit does not end before the stay begins. */
    public static final class VisitNotEarlier extends StayProblem {
        private static final long serialVersionUID = 1L;

        public VisitNotEarlier(int line) {
            super("visit-not-earlier", "earlier", line);
        }
    }

    public static final class TooManyVisits extends StayProblem {
        private static final long serialVersionUID = 1L;

        public TooManyVisits(int most) {
            super("too-many-visits", "earlier", most);
        }
    }

    public static final class DayBeforeEntry extends StayProblem {
        private static final long serialVersionUID = 1L;

        public DayBeforeEntry() {
            super("day-before-entry", "day");
        }
    }
}
