package org.gatehouse.policy.book;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.expression.Expression;
import org.gatehouse.policy.expression.Language;
import org.gatehouse.policy.expression.StayTerms;

/** An approved rule with its expressions understood. */
final class StandingRule {

    private final Rule rule;
    private final long from;
    private final long until;
    private final Expression expression;
    private final StayTerms stay;

    StandingRule(Rule rule) {
        this.rule = rule;
        this.from = rule.effectiveFrom().orElseThrow().toEpochMilli();
        this.until = rule.effectiveUntil().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        this.expression = Language.truth(rule.text().expression(), "expression");
        this.stay = StayTerms.of(rule.text().stay());
    }

    RuleRef ref() {
        return rule.ref();
    }

    Effect effect() {
        return rule.text().effect();
    }

    Set<Fact> facts() {
        return expression.asked();
    }

    /** Whether it is in force and meant for such a crossing. A criterion of risk is not asked of a minor. */
    boolean asked(Facts facts, Instant at) {
        long instant = at.toEpochMilli();
        return instant >= from
                && instant < until
                && rule.text().scope().covers(facts)
                && !(rule.text().kind() == RuleKind.EXTRA_CHECK && minor(facts));
    }

    private static boolean minor(Facts facts) {
        return facts.get(Fact.AGE) instanceof Long age && age < RuleKind.OF_AGE;
    }

    Answer holds(Facts facts) {
        return expression.holds(facts);
    }

    /** Empty where a limit is not known, or none. */
    Optional<Judgement.Stay> stay(Facts facts) {
        return stay.limits(facts).map(limits -> new Judgement.Stay(rule.ref(), limits));
    }

    /** Whether it gives stays in which earlier ones count. */
    boolean looksBack() {
        return stay.looksBack();
    }

    boolean inForce(Instant at) {
        return rule.inForce(at);
    }
}
