package org.gatehouse.issuance;

import org.gatehouse.reference.Problem;

/** What a caller may meet at the register of permissions. */
public abstract sealed class IssuanceProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private IssuanceProblem(String slug, Kind kind, Object... arguments) {
        super("issuance", slug, kind, arguments);
    }

    public static final class NotFound extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("not-found", Kind.NOT_FOUND);
        }
    }

    /** An entry holds what cannot be; counted from 1. */
    public static final class EntryMalformed extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public EntryMalformed(int entry, String field) {
            super("entry-malformed", Kind.INVALID, entry, field);
        }
    }

    public static final class NumberTwice extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public NumberTwice(String number) {
            super("number-twice", Kind.INVALID, number);
        }
    }

    public static final class UnknownPort extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public UnknownPort(String port) {
            super("unknown-port", Kind.INVALID, port);
        }
    }

    public static final class NothingSent extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public NothingSent() {
            super("nothing-sent", Kind.INVALID);
        }
    }

    public static final class TooManyEntries extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public TooManyEntries(int most) {
            super("too-many-entries", Kind.TOO_LARGE, most);
        }
    }

    /** The file is no CSV with the columns of the register. */
    public static final class SheetMalformed extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public SheetMalformed(String columns) {
            super("sheet-malformed", Kind.INVALID, columns);
        }
    }

    public static final class WordsMissing extends IssuanceProblem {
        private static final long serialVersionUID = 1L;

        public WordsMissing(int most) {
            super("words-missing", Kind.INVALID, most);
        }
    }
}
