package org.gatehouse.retention;

import java.time.YearMonth;
import org.gatehouse.reference.Problem;

/** Everything that a caller of this module can do wrong, or be too early for. */
public abstract sealed class RetentionProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    private RetentionProblem(Kind kind, String slug, String field, Object... arguments) {
        super("retention", slug, kind, arguments);
        this.field = field;
    }

    /** Name of the field beside which the sentence belongs; empty when it is about the whole. */
    public final String field() {
        return field;
    }

    /** Something hinders the month from going. */
    public static final class Hindered extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        private final Hindrance hindrance;

        public Hindered(YearMonth month, Hindrance hindrance) {
            super(
                    Kind.CONFLICT,
                    "hindered-"
                            + hindrance
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    "",
                    month.toString());
            this.hindrance = hindrance;
        }

        public Hindrance hindrance() {
            return hindrance;
        }
    }

    /** A month is on its way out already. */
    public static final class OnItsWay extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public OnItsWay(YearMonth month) {
            super(Kind.CONFLICT, "on-its-way", "", month.toString());
        }
    }

    /** It does not follow on where it stands. */
    public static final class NotNow extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public NotNow() {
            super(Kind.CONFLICT, "not-now", "");
        }
    }

    /** Who did the first half does not do the second. */
    public static final class AnotherOfficer extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public AnotherOfficer() {
            super(Kind.FORBIDDEN, "another-officer", "");
        }
    }

    /** The role of the actor does not allow it. */
    public static final class NotYours extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public NotYours() {
            super(Kind.FORBIDDEN, "not-yours", "");
        }
    }

    /** A program erases nothing, and holds nothing. */
    public static final class PersonDecides extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public PersonDecides() {
            super(Kind.FORBIDDEN, "person-decides", "");
        }
    }

    public static final class NoSuchErasure extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchErasure() {
            super(Kind.NOT_FOUND, "no-such-erasure", "");
        }
    }

    public static final class NoSuchCertificate extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchCertificate() {
            super(Kind.NOT_FOUND, "no-such-certificate", "");
        }
    }

    public static final class NoSuchHold extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchHold() {
            super(Kind.NOT_FOUND, "no-such-hold", "");
        }
    }

    public static final class WordsMissing extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super(Kind.INVALID, "words-missing", "words");
        }
    }

    public static final class WordsTooLong extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public WordsTooLong(int most) {
            super(Kind.INVALID, "words-too-long", "words", most);
        }
    }

    /** A hold lasts a year at most, and not into the past. */
    public static final class EndUnfit extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public EndUnfit() {
            super(Kind.INVALID, "end-unfit", "until");
        }
    }

    /** A field of a hold that says nothing, or nothing that can be. */
    public static final class FieldUnfit extends RetentionProblem {
        private static final long serialVersionUID = 1L;

        public FieldUnfit(String field) {
            super(Kind.INVALID, "field-unfit", field);
        }
    }
}
