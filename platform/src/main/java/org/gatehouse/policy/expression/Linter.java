package org.gatehouse.policy.expression;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.StayLimit;
import org.gatehouse.policy.Words;

/** What may not be a rule: about protected attributes, on nationality alone, in words that refuse, untested. */
public final class Linter {

    private static final int SENTENCE_MAX = 600;

    /** Attributes on which nobody is judged (Charter of Fundamental Rights art. 21; Convention 108+ art. 6). */
    private static final Pattern PROTECTED = Pattern.compile(
            "(?i)\\b(sex|gender|race|racial|ethnic\\w*|tribe|religio\\w*|faith|belief|politic\\w*|opinion|union"
                    + "|health|disab\\w*|colou?r|birthplace|name|surname|biometric\\w*)\\b");

    private static final Pattern REFUSES = Pattern.compile(
            "(?i)\\b(refuse\\w*|refusal|den(?:y|ied|ies|ial)|reject\\w*|turn(?:ed)? (?:back|away)|inadmissible|prohibit\\w*)\\b"
                    + "|拒绝|拒入|不予|不准|禁止|遣返");

    /** Facts that say where a traveller comes from and nothing of what the traveller does or holds. */
    private static final Set<Fact> ORIGIN = EnumSet.of(
            Fact.NATIONALITY,
            Fact.ISSUER,
            Fact.GROUP,
            Fact.DIRECTION,
            Fact.CHANNEL,
            Fact.PORT,
            Fact.MODE,
            Fact.HOUR,
            Fact.WEEKDAY,
            Fact.DOCUMENT_KIND);

    private Linter() {}

    /**
     * Nothing when the text may be handed in.
     *
     * @throws RuleProblem with the first thing that is wrong, and its field
     */
    public static void check(Rule.Text text) {
        words(text.title(), "title");
        words(text.sentence(), "sentence");
        written(text.law().en(), "lawEn");
        written(text.law().zh(), "lawZh");
        protectedAttributes(text.expression());
        Expression expression = Language.truth(text.expression(), "expression");
        if (expression.asked().isEmpty()) {
            throw new RuleProblem.AsksNothing();
        }
        if (text.kind() == RuleKind.EXTRA_CHECK && ORIGIN.containsAll(expression.asked())) {
            throw new RuleProblem.NationalityAlone();
        }
        if ((text.effect() == Effect.STAY) == text.stay().isEmpty()) {
            throw new RuleProblem.StayTermMissing();
        }
        text.stay().forEach(term -> {
            protectedAttributes(term.amount());
            protectedAttributes(term.period());
        });
        tests(text, expression, StayTerms.checked(text.stay()));
    }

    private static void words(Words words, String field) {
        refuses(written(words.en(), field + "En"), field + "En");
        refuses(written(words.zh(), field + "Zh"), field + "Zh");
    }

    private static String written(String text, String field) {
        if (text.isBlank()) {
            throw new RuleProblem.TextMissing(field);
        }
        if (text.length() > SENTENCE_MAX) {
            throw new RuleProblem.TextTooLong(field, SENTENCE_MAX);
        }
        return text;
    }

    private static void refuses(String text, String field) {
        var found = REFUSES.matcher(text);
        if (found.find()) {
            throw new RuleProblem.SaysRefuse(field, found.group());
        }
    }

    /** Before the expression is understood, so that the author reads why and not only that there is no such fact. */
    private static void protectedAttributes(String expression) {
        var found = PROTECTED.matcher(expression);
        if (found.find()) {
            throw new RuleProblem.AttributeProtected(found.group().toLowerCase(Locale.ROOT));
        }
    }

    private static void tests(Rule.Text text, Expression expression, StayTerms stay) {
        List<Case> tests = text.tests();
        for (int i = 0; i < tests.size(); i++) {
            Facts facts = Cases.facts(tests.get(i), i + 1);
            Answer answer = expression.holds(facts);
            if (answer != tests.get(i).answer()) {
                throw new RuleProblem.TestFails(i + 1, tests.get(i).answer(), answer);
            }
            if (text.effect() == Effect.STAY && answer == Answer.HOLDS) {
                stay(tests.get(i), i + 1, stay.limits(facts).orElse(List.of()));
            } else if (!tests.get(i).stay().isEmpty()) {
                throw new RuleProblem.TestMalformed(i + 1);
            }
        }
        if (has(tests, Answer.HOLDS).isEmpty() || has(tests, Answer.DOES_NOT).isEmpty()) {
            throw new RuleProblem.TestsMissing();
        }
    }

    /** A rule that holds and says nothing of how long would give a stay that nobody wrote. */
    private static void stay(Case test, int line, List<StayLimit> given) {
        if (given.isEmpty() || !(test.stay().isEmpty() || test.stay().equals(given))) {
            throw new RuleProblem.TestStayFails(line, written(test.stay()), written(given));
        }
    }

    private static String written(List<StayLimit> limits) {
        return limits.isEmpty() ? "-" : limits.stream().map(StayLimit::text).collect(Collectors.joining(" "));
    }

    private static Optional<Case> has(List<Case> tests, Answer answer) {
        return tests.stream().filter(test -> test.answer() == answer).findAny();
    }
}
