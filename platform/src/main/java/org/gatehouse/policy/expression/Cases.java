package org.gatehouse.policy.expression;

import java.util.Map;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.RuleProblem;

/** Test cases of rules as facts. */
final class Cases {

    private Cases() {}

    /** @param line of the case, from 1, for the problem */
    static Facts facts(Case test, int line) {
        Facts facts = new Facts();
        for (Map.Entry<String, Object> entry : test.facts().entrySet()) {
            Fact fact = Fact.ofPath(entry.getKey()).orElseThrow(() -> new RuleProblem.TestMalformed(line));
            try {
                switch (entry.getValue()) {
                    case String text -> facts.with(fact, text);
                    case Number number -> facts.with(fact, number.longValue());
                    case Boolean truth -> facts.with(fact, truth);
                    default -> throw new RuleProblem.TestMalformed(line);
                }
            } catch (IllegalArgumentException e) {
                throw new RuleProblem.TestMalformed(line);
            }
        }
        return facts;
    }
}
