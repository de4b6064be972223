package org.gatehouse.conveyance;

import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Problem;

/** What a caller may meet when working on conveyances. */
public abstract sealed class ConveyanceProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ConveyanceProblem(String slug, Kind kind, Object... arguments) {
        super("conveyance", slug, kind, arguments);
    }

    /** There is no such move, or none that concerns the actor. */
    public static final class NotFound extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("not-found", Kind.NOT_FOUND);
        }
    }

    /** The list of ports does not have it. */
    public static final class UnknownPort extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public UnknownPort(String port) {
            super("unknown-port", Kind.INVALID, port);
        }
    }

    /** The actor is on duty at another port. */
    public static final class OtherPort extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public OtherPort(PortCode port) {
            super("other-port", Kind.FORBIDDEN, port.value());
        }
    }

    /** No such conveyance comes through such a port. */
    public static final class KindUnfit extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public KindUnfit(PortCode port) {
            super("kind-unfit", Kind.INVALID, port.value());
        }
    }

    /** What was given is no registration of a conveyance of the kind; the sentence says what one looks like. */
    public static final class RegistrationUnfit extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public RegistrationUnfit(ConveyanceKind kind, String registration) {
            super(slugOf(kind), Kind.INVALID, registration.substring(0, Math.min(registration.length(), 30)));
        }

        private static String slugOf(ConveyanceKind kind) {
            return switch (kind) {
                case VESSEL -> "vessel-unfit";
                case AIRCRAFT -> "aircraft-unfit";
                case TRAIN -> "train-unfit";
                case MOTOR_VEHICLE -> "plate-unfit";
            };
        }
    }

    /** The expected time is too long ago or too far ahead. */
    public static final class ExpectedUnfit extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public ExpectedUnfit() {
            super("expected-unfit", Kind.INVALID);
        }
    }

    /** A text that is needed is missing or too long. */
    public static final class TextUnfit extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        /** A text may have so many characters and no control characters. */
        public TextUnfit(int charactersMax) {
            super("text-unfit", Kind.INVALID, charactersMax);
        }
    }

    /** It was inspected or cancelled before. */
    public static final class Concluded extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public Concluded() {
            super("concluded", Kind.CONFLICT);
        }
    }

    /** It has changed since the caller saw it. */
    public static final class Stale extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("stale", Kind.STALE);
        }
    }

    /** The caller must say which version it saw. */
    public static final class VersionMissing extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public VersionMissing() {
            super("version-missing", Kind.CONDITION_MISSING);
        }
    }

    /** The key is missing or not of its form. */
    public static final class KeyUnfit extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public KeyUnfit() {
            super("key-unfit", Kind.INVALID);
        }
    }

    /** The key was used for another request. */
    public static final class KeyReused extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("key-reused", Kind.KEY_REUSED);
        }
    }

    /** A batch has more inspections than one may have. */
    public static final class BatchTooLarge extends ConveyanceProblem {
        private static final long serialVersionUID = 1L;

        public BatchTooLarge(int sizeMax) {
            super("batch-too-large", Kind.INVALID, sizeMax);
        }
    }
}
