package org.gatehouse.warning;

import org.gatehouse.reference.Problem;

/** Everything that a caller of the early-warning service can do wrong, or be too late for. */
public abstract sealed class WarningProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    private WarningProblem(Kind kind, String slug, String field, Object... arguments) {
        super("warning", slug, kind, arguments);
        this.field = field;
    }

    /** Name of the field beside which the sentence belongs; empty when it is about the whole. */
    public final String field() {
        return field;
    }

    /** There is none that the caller may see. */
    public static final class NoSuchSignal extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchSignal() {
            super(Kind.NOT_FOUND, "no-such-signal", "");
        }
    }

    /** There is none that the caller may see. */
    public static final class NoSuchWarning extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchWarning() {
            super(Kind.NOT_FOUND, "no-such-warning", "");
        }
    }

    /** There is no such indicator. */
    public static final class NoSuchIndicator extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchIndicator() {
            super(Kind.NOT_FOUND, "no-such-indicator", "");
        }
    }

    /** There is no such threshold at a port of the caller. */
    public static final class NoSuchThreshold extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchThreshold() {
            super(Kind.NOT_FOUND, "no-such-threshold", "");
        }
    }

    /** The warning has no such task. */
    public static final class NoSuchTask extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchTask() {
            super(Kind.NOT_FOUND, "no-such-task", "");
        }
    }

    /** The port is none of the caller's. */
    public static final class OtherPort extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public OtherPort() {
            this("port");
        }

        /** @param field by which the port was given */
        public OtherPort(String field) {
            super(Kind.FORBIDDEN, "other-port", field);
        }
    }

    /** There is no such port. */
    public static final class PortUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public PortUnknown() {
            this("port");
        }

        /** @param field by which the port was given */
        public PortUnknown(String field) {
            super(Kind.INVALID, "port-unknown", field);
        }
    }

    /** There is no such state. */
    public static final class StateUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public StateUnknown() {
            super(Kind.INVALID, "state-unknown", "state");
        }
    }

    /** There is no such level. */
    public static final class LevelUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public LevelUnknown() {
            super(Kind.INVALID, "level-unknown", "level");
        }
    }

    /** There is no such opinion. */
    public static final class OpinionUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public OpinionUnknown() {
            super(Kind.INVALID, "opinion-unknown", "opinion");
        }
    }

    /** There is no such outcome. */
    public static final class OutcomeUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown() {
            super(Kind.INVALID, "outcome-unknown", "outcome");
        }
    }

    /** Nobody is addressed. */
    public static final class AddresseesMissing extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public AddresseesMissing() {
            super(Kind.INVALID, "addressees-missing", "ports");
        }
    }

    /** No unit is chosen. */
    public static final class UnitUnknown extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public UnitUnknown() {
            super(Kind.INVALID, "unit-unknown", "units");
        }
    }

    /** The indicator is compared over all ports and has one threshold. */
    public static final class PerPortNot extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public PerPortNot() {
            super(Kind.INVALID, "per-port-not", "port");
        }
    }

    /** The review is not within a year from today. */
    public static final class ReviewUnfit extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public ReviewUnfit() {
            super(Kind.INVALID, "review-unfit", "reviewOn");
        }
    }

    /** Another officer acted since the version that the caller saw. */
    public static final class Stale extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super(Kind.STALE, "stale", "");
        }
    }

    /** The caller does not say which version was seen. */
    public static final class VersionMissing extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public VersionMissing() {
            super(Kind.CONDITION_MISSING, "version-missing", "");
        }
    }

    /** It does not follow on where it stands. */
    public static final class NotNow extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NotNow() {
            super(Kind.CONFLICT, "not-now", "");
        }
    }

    /** The signal, or its warning, is not over. */
    public static final class StillLasts extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public StillLasts() {
            super(Kind.CONFLICT, "still-lasts", "");
        }
    }

    /** One of that indicator and port waits already. */
    public static final class ProposalWaits extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public ProposalWaits() {
            super(Kind.CONFLICT, "proposal-waits", "");
        }
    }

    /** Somebody has answered it. */
    public static final class AnsweredAlready extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public AnsweredAlready() {
            super(Kind.CONFLICT, "answered-already", "");
        }
    }

    /** Who did the first half does not do the second. */
    public static final class AnotherOfficer extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public AnotherOfficer() {
            super(Kind.FORBIDDEN, "another-officer", "");
        }
    }

    /** A program does not decide this. */
    public static final class PersonDecides extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public PersonDecides() {
            super(Kind.FORBIDDEN, "person-decides", "");
        }
    }

    /** The warning is for no unit of the caller. */
    public static final class NotAddressed extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public NotAddressed() {
            super(Kind.FORBIDDEN, "not-addressed", "");
        }
    }

    /** The words are missing. */
    public static final class WordsMissing extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public WordsMissing(String field) {
            super(Kind.INVALID, "words-missing", field);
        }
    }

    /** It is no day and time, or not one that can be. */
    public static final class InstantMalformed extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public InstantMalformed(String field) {
            super(Kind.INVALID, "instant-malformed", field);
        }
    }

    /** More words than are kept. */
    public static final class WordsTooLong extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public WordsTooLong(String field, int most) {
            super(Kind.INVALID, "words-too-long", field, most);
        }
    }

    /** A number is none, or not within the bounds of its parameter. */
    public static final class ValueOutOfRange extends WarningProblem {
        private static final long serialVersionUID = 1L;

        public ValueOutOfRange(Parameter parameter) {
            super(Kind.INVALID, "value-out-of-range", parameter.name(), parameter.least(), parameter.most());
        }
    }
}
