package org.gatehouse.stays;

import org.gatehouse.reference.Problem;
import org.gatehouse.retention.ErasedMonth;

/** What is wrong with a question about days of stay, or with a step about an irregular one. */
public abstract sealed class StayProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    private StayProblem(String slug, String field, Object... arguments) {
        this(Kind.INVALID, slug, field, arguments);
    }

    private StayProblem(Kind kind, String slug, String field, Object... arguments) {
        super("stays", slug, kind, arguments);
        this.field = field;
    }

    /** Name of the field beside which the sentence belongs; empty when it is about the whole. */
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

    public static final class EntriesUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public EntriesUnknown() {
            super("entries-unknown", "entries");
        }
    }

    public static final class VisaEndsBeforeItBegins extends StayProblem {
        private static final long serialVersionUID = 1L;

        public VisaEndsBeforeItBegins() {
            super("visa-ends-before-it-begins", "enterBefore");
        }
    }

    public static final class FineUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public FineUnknown() {
            super("fine-unknown", "fine");
        }
    }

    /** There is no such irregular stay at a port of the caller. */
    public static final class NoSuchCase extends StayProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchCase() {
            super(Kind.NOT_FOUND, "no-such-case", "");
        }
    }

    /** The port is none of the caller's. */
    public static final class OtherPort extends StayProblem {
        private static final long serialVersionUID = 1L;

        public OtherPort() {
            super(Kind.FORBIDDEN, "other-port", "port");
        }
    }

    public static final class PortUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public PortUnknown() {
            super("port-unknown", "port");
        }
    }

    public static final class KindUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public KindUnknown() {
            super("kind-unknown", "kind");
        }
    }

    public static final class StateUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public StateUnknown() {
            super("state-unknown", "state");
        }
    }

    public static final class SinceMalformed extends StayProblem {
        private static final long serialVersionUID = 1L;

        public SinceMalformed() {
            super("day-malformed", "since");
        }
    }

    public static final class VersionMissing extends StayProblem {
        private static final long serialVersionUID = 1L;

        public VersionMissing() {
            super(Kind.CONDITION_MISSING, "version-missing", "");
        }
    }

    /** Another officer acted since the version that the caller saw. */
    public static final class Stale extends StayProblem {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super(Kind.STALE, "stale", "");
        }
    }

    /** It is concluded, or what is asked for does not follow on where it stands. */
    public static final class Concluded extends StayProblem {
        private static final long serialVersionUID = 1L;

        public Concluded() {
            super(Kind.CONFLICT, "concluded", "");
        }
    }

    /** Nobody was heard, and nothing says why nobody could be. */
    public static final class NotHeard extends StayProblem {
        private static final long serialVersionUID = 1L;

        public NotHeard() {
            super(Kind.CONFLICT, "not-heard", "");
        }
    }

    /** Who heard the person does not confirm. */
    public static final class AnotherOfficer extends StayProblem {
        private static final long serialVersionUID = 1L;

        public AnotherOfficer() {
            super(Kind.FORBIDDEN, "another-officer", "");
        }
    }

    /** A program confirms nothing against anybody. */
    public static final class PersonConfirms extends StayProblem {
        private static final long serialVersionUID = 1L;

        public PersonConfirms() {
            super(Kind.FORBIDDEN, "person-confirms", "");
        }
    }

    public static final class WordsMissing extends StayProblem {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super("words-missing", "words");
        }
    }

    public static final class WordsTooLong extends StayProblem {
        private static final long serialVersionUID = 1L;

        public WordsTooLong(int most) {
            super("words-too-long", "words", most);
        }
    }

    public static final class LanguageUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public LanguageUnknown() {
            super("language-unknown", "language");
        }
    }

    public static final class InterpreterTooLong extends StayProblem {
        private static final long serialVersionUID = 1L;

        public InterpreterTooLong(int most) {
            super("interpreter-too-long", "interpreter", most);
        }
    }

    public static final class HearingUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public HearingUnknown() {
            super("hearing-unknown", "hearing");
        }
    }

    public static final class OutcomeUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public OutcomeUnknown() {
            super("outcome-unknown", "outcome");
        }
    }

    public static final class ExcuseUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public ExcuseUnknown() {
            super("excuse-unknown", "excuse");
        }
    }

    /** Neither a correction nor a crossing is named. */
    public static final class LinkMissing extends StayProblem {
        private static final long serialVersionUID = 1L;

        public LinkMissing() {
            super("link-missing", "link");
        }
    }

    /** There is no such confirmed correction, and no such crossing. */
    public static final class LinkUnknown extends StayProblem {
        private static final long serialVersionUID = 1L;

        public LinkUnknown() {
            super("link-unknown", "link");
        }
    }

    /** The crossing, if there was one, was erased when its time was over. */
    public static final class LinkErased extends StayProblem {
        private static final long serialVersionUID = 1L;

        public LinkErased(ErasedMonth month) {
            super("link-erased", "link", told(month));
        }
    }

    /** What was found, if there was anything, was erased with its stay. */
    public static final class Erased extends StayProblem {
        private static final long serialVersionUID = 1L;

        public Erased(ErasedMonth month) {
            super(Kind.GONE, "erased", "", told(month));
        }
    }

    private static Object[] told(ErasedMonth month) {
        return new Object[] {
            month.month().toString(),
            month.erasedOn().toString(),
            month.legalBasis(),
            String.valueOf(month.certificate())
        };
    }

    /** The crossing is not the one that is missing: another direction, or not in the time between. */
    public static final class LinkUnfit extends StayProblem {
        private static final long serialVersionUID = 1L;

        public LinkUnfit() {
            super("link-unfit", "link");
        }
    }

    public static final class HandedToMissing extends StayProblem {
        private static final long serialVersionUID = 1L;

        public HandedToMissing() {
            super("handed-to-missing", "handedTo");
        }
    }
}
