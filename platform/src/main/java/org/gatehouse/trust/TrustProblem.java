package org.gatehouse.trust;

import org.gatehouse.reference.Problem;

/** All that a caller of this module may meet on a good day. */
public abstract sealed class TrustProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private TrustProblem(String slug, Kind kind, Object... arguments) {
        super("trust", slug, kind, arguments);
    }

    public static final class NoSuchCertificate extends TrustProblem {
        public NoSuchCertificate() {
            super("no-such-certificate", Kind.NOT_FOUND);
        }
    }

    public static final class NoSuchImport extends TrustProblem {
        public NoSuchImport() {
            super("no-such-import", Kind.NOT_FOUND);
        }
    }

    /** Whoever brought or proposed a root does not sign for it a second time. */
    public static final class SecondOfficerNeeded extends TrustProblem {
        public SecondOfficerNeeded() {
            super("second-officer-needed", Kind.FORBIDDEN);
        }
    }

    public static final class NothingChosen extends TrustProblem {
        public NothingChosen() {
            super("nothing-chosen", Kind.INVALID);
        }
    }

    public static final class NotProposed extends TrustProblem {
        public NotProposed() {
            super("not-proposed", Kind.CONFLICT);
        }
    }

    public static final class NotInForce extends TrustProblem {
        public NotInForce() {
            super("not-in-force", Kind.CONFLICT);
        }
    }

    public static final class NotEnded extends TrustProblem {
        public NotEnded() {
            super("not-ended", Kind.CONFLICT);
        }
    }

    public static final class WordsMissing extends TrustProblem {
        public WordsMissing() {
            super("words-missing", Kind.INVALID);
        }
    }

    public static final class FileEmpty extends TrustProblem {
        public FileEmpty() {
            super("file-empty", Kind.INVALID);
        }
    }

    public static final class FileTooLarge extends TrustProblem {
        public FileTooLarge(int megabytes) {
            super("file-too-large", Kind.TOO_LARGE, megabytes);
        }
    }
}
