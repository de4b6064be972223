package org.gatehouse.policy;

import org.gatehouse.reference.Problem;
import org.gatehouse.retention.ErasedMonth;

/** Everything that somebody who writes or approves a rule can do wrong, or be too late for. */
public abstract sealed class RuleProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private final String field;

    private RuleProblem(String slug, Kind kind, String field, Object... arguments) {
        super("policy", slug, kind, arguments);
        this.field = field;
    }

    /** Name of the field beside which the sentence belongs; empty when it is about the whole. */
    public final String field() {
        return field;
    }

    /** A rule is tried on all crossings of a span, not on those that happen to be kept. */
    public static final class CrossingsErased extends RuleProblem {
        private static final long serialVersionUID = 1L;

        /** @param last the last month that was erased */
        public CrossingsErased(ErasedMonth last) {
            super(
                    "crossings-erased",
                    Kind.INVALID,
                    "tryFrom",
                    last.month().toString(),
                    last.month().plusMonths(1).atDay(1).toString());
        }
    }

    public static final class NoSuchRule extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchRule() {
            super("no-such-rule", Kind.NOT_FOUND, "");
        }
    }

    public static final class KeyMalformed extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public KeyMalformed() {
            super("key-malformed", Kind.INVALID, "key");
        }
    }

    /** A version of the rule is being written or looked at already. */
    public static final class VersionPending extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public VersionPending(RuleRef pending) {
            super("version-pending", Kind.CONFLICT, "", pending.toString());
        }
    }

    /** @see Rule.State */
    public static final class NotNow extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public NotNow() {
            super("not-now", Kind.CONFLICT, "");
        }
    }

    public static final class Stale extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public Stale() {
            super("stale", Kind.STALE, "");
        }
    }

    public static final class SecondPersonNeeded extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public SecondPersonNeeded() {
            super("second-person-needed", Kind.FORBIDDEN, "");
        }
    }

    public static final class TextMissing extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TextMissing(String field) {
            super("text-missing", Kind.INVALID, field);
        }
    }

    public static final class TextTooLong extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TextTooLong(String field, int most) {
            super("text-too-long", Kind.INVALID, field, most);
        }
    }

    /** A choice that there is not: a kind, an effect, a value of the scope. */
    public static final class ChoiceUnknown extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public ChoiceUnknown(String field) {
            super("choice-unknown", Kind.INVALID, field);
        }
    }

    /** The expression cannot be understood. */
    public static final class ExpressionMalformed extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public ExpressionMalformed(String field, int column, String why) {
            super("expression-malformed", Kind.INVALID, field, column, why);
        }
    }

    /** It asks about what no rule may ask. */
    public static final class AttributeProtected extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public AttributeProtected(String word) {
            super("attribute-protected", Kind.INVALID, "expression", word);
        }
    }

    /** It says the same of every traveller. */
    public static final class AsksNothing extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public AsksNothing() {
            super("asks-nothing", Kind.INVALID, "expression");
        }
    }

    /** A criterion of risk that asks for nationality and for nothing of what a traveller did or holds. */
    public static final class NationalityAlone extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public NationalityAlone() {
            super("nationality-alone", Kind.INVALID, "expression");
        }
    }

    /** The words of a rule may not say that somebody is refused: no rule refuses. */
    public static final class SaysRefuse extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public SaysRefuse(String field, String word) {
            super("says-refuse", Kind.INVALID, field, word);
        }
    }

    public static final class StayTermMissing extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public StayTermMissing() {
            super("stay-term-missing", Kind.INVALID, "stayAmount");
        }
    }

    /** One limit of a unit is the strictest of that unit already. */
    public static final class StayUnitTwice extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public StayUnitTwice(String field) {
            super("stay-unit-twice", Kind.INVALID, field);
        }
    }

    /** A unit that has a period and no period, or the other way round. */
    public static final class StayPeriod extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public StayPeriod(String field) {
            super("stay-period", Kind.INVALID, field);
        }
    }

    /** A number of entries alone ends no stay. */
    public static final class StayEndless extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public StayEndless() {
            super("stay-endless", Kind.INVALID, "stayUnit");
        }
    }

    public static final class StayOutOfRange extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public StayOutOfRange(String field, int most) {
            super("stay-out-of-range", Kind.INVALID, field, most);
        }
    }

    /** A case on which the rule holds gives another stay than the test says, or none that is known. */
    public static final class TestStayFails extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TestStayFails(int line, String expected, String given) {
            super("test-stay-fails", Kind.INVALID, "tests", line, expected, given);
        }
    }

    /** A measure of health or a criterion of risk ends within twelve months. */
    public static final class EndNeeded extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public EndNeeded(int monthsMost) {
            super("end-needed", Kind.INVALID, "until", monthsMost);
        }
    }

    /** No rule judges a crossing that was before it was approved. */
    public static final class BeginsInThePast extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public BeginsInThePast() {
            super("begins-in-the-past", Kind.INVALID, "from");
        }
    }

    public static final class EndsBeforeItBegins extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public EndsBeforeItBegins() {
            super("ends-before-it-begins", Kind.INVALID, "until");
        }
    }

    public static final class TimeMalformed extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TimeMalformed(String field) {
            super("time-malformed", Kind.INVALID, field);
        }
    }

    /** At least one case on which it holds and one on which it does not. */
    public static final class TestsMissing extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TestsMissing() {
            super("tests-missing", Kind.INVALID, "tests");
        }
    }

    public static final class TestMalformed extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TestMalformed(int line) {
            super("test-malformed", Kind.INVALID, "tests", line);
        }
    }

    public static final class TestFails extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public TestFails(int line, Rule.Answer expected, Rule.Answer answered) {
            super("test-fails", Kind.INVALID, "tests", line, expected, answered);
        }
    }

    /** Nobody approves what was not tried on crossings of the past. */
    public static final class DryRunMissing extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public DryRunMissing() {
            super("dry-run-missing", Kind.CONFLICT, "");
        }
    }

    /** On crossings of the past the criterion takes one nationality nearly alone, and nearly all of it. */
    public static final class NationalityInEffect extends RuleProblem {
        private static final long serialVersionUID = 1L;

        public NationalityInEffect() {
            super("nationality-in-effect", Kind.CONFLICT, "");
        }
    }
}
