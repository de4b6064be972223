package org.gatehouse.policy.drafting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gatehouse.policy.DryRun;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.RecordedInputs;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.expression.Expression;
import org.gatehouse.policy.expression.Language;
import org.gatehouse.retention.ErasedMonths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks a rule of crossings of the past. */
@Component
class DryRuns {

    /** Enough for a share of a thousandth to be told to a tenth of it. */
    private static final int CROSSINGS_MOST = 200_000;

    private final ObjectProvider<RecordedInputs> recorded;
    private final ErasedMonths erased;
    private final Clock clock;

    DryRuns(ObjectProvider<RecordedInputs> recorded, ErasedMonths erased, Clock clock) {
        this.recorded = recorded;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * On the newest crossings of the span, 200,000 at most.
     *
     * @throws RuleProblem.EndsBeforeItBegins when the span is empty
     * @throws RuleProblem.CrossingsErased when it begins in a month of which crossings were erased
     */
    DryRun run(Rule rule, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new RuleProblem.EndsBeforeItBegins();
        }
        erased.of(LocalDate.ofInstant(from, ZoneOffset.UTC)).ifPresent(_ -> {
            throw new RuleProblem.CrossingsErased(erased.last().orElseThrow());
        });
        Expression expression = Language.truth(rule.text().expression(), "expression");
        var counted = new Tally();
        recorded.forEach(inputs -> inputs.each(from, until, CROSSINGS_MOST, one -> {
            boolean asked = rule.text().scope().covers(one.facts());
            Answer answer = asked ? expression.holds(one.facts()) : Answer.DOES_NOT;
            counted.count(one, answer, rule.text().effect() == Effect.REFER);
        }));
        return counted.result(clock.instant(), from, until);
    }
}
