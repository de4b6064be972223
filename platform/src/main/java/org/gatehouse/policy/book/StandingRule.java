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
import org.gatehouse.policy.StayLimit;
import org.gatehouse.policy.expression.Expression;
import org.gatehouse.policy.expression.Language;
import org.jspecify.annotations.Nullable;

/** An approved rule with its expressions understood. */
final class StandingRule {

    private static final int HOURS_A_DAY = 24;

    private final Rule rule;
    private final long from;
    private final long until;
    private final Expression expression;
    private final @Nullable Expression amount;

    StandingRule(Rule rule) {
        this.rule = rule;
        this.from = rule.effectiveFrom().orElseThrow().toEpochMilli();
        this.until = rule.effectiveUntil().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        this.expression = Language.truth(rule.text().expression(), "expression");
        this.amount = rule.text()
                .stay()
                .map(term -> Language.number(term.amount(), "stayAmount"))
                .orElse(null);
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

    /** Null where the length is not known, or none. */
    Judgement.@Nullable Stay stay(Facts facts) {
        if (amount == null) {
            return null;
        }
        Optional<Long> length = amount.number(facts).filter(many -> many >= 1 && many <= Integer.MAX_VALUE);
        return length.map(many -> new Judgement.Stay(
                        rule.ref(),
                        new StayLimit(rule.text().stay().orElseThrow().unit(), many.intValue())))
                .orElse(null);
    }

    static long hours(StayLimit limit) {
        return switch (limit.unit()) {
            case DAYS -> (long) limit.amount() * HOURS_A_DAY;
            case HOURS -> limit.amount();
        };
    }
}
