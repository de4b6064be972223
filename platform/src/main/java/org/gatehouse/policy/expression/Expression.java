package org.gatehouse.policy.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Rule.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An expression that was understood. Crossings resemble each other: what it answered to the same values is remembered, and
 * asked again it costs a look into a table instead of half a microsecond. For many threads.
 */
public final class Expression {

    private static final int REMEMBERED_MAX = 4_096;
    private static final Object UNKNOWN = new Object();

    private final CelRuntime.Program program;
    private final Set<Fact> asked;
    private final Fact[] order;
    private final ConcurrentHashMap<Values, Object> remembered = new ConcurrentHashMap<>();

    Expression(CelRuntime.Program program, Set<Fact> asked) {
        this.program = program;
        this.asked = Set.copyOf(asked);
        this.order = asked.toArray(Fact[]::new);
    }

    /** The facts that it mentions. */
    public Set<Fact> asked() {
        return asked;
    }

    /** A rule whose sum or comparison fails has no answer: what it needs is not known. */
    public Answer holds(Facts facts) {
        Object answer = answer(facts);
        if (answer == UNKNOWN) {
            return Answer.UNKNOWN;
        }
        return Boolean.TRUE.equals(answer) ? Answer.HOLDS : Answer.DOES_NOT;
    }

    /** The number; empty when something that it needs is not known. */
    public Optional<Long> number(Facts facts) {
        return answer(facts) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    private Object answer(Facts facts) {
        @Nullable Object[] values = new Object[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = facts.get(order[i]);
        }
        Values key = new Values(values);
        Object known = remembered.get(key);
        if (known == null) {
            known = evaluate(facts);
            if (remembered.size() >= REMEMBERED_MAX) {
                remembered.clear();
            }
            remembered.put(key, known);
        }
        return known;
    }

    private Object evaluate(Facts facts) {
        try {
            Object result = program.eval(name -> Fact.ofPath(name).map(facts::get));
            return result instanceof CelUnknownSet ? UNKNOWN : result;
        } catch (CelEvaluationException e) {
            return UNKNOWN;
        }
    }

    /** The values of the facts that are asked, in their order. */
    private static final class Values {

        private final @Nullable Object[] values;
        private final int hash;

        Values(@Nullable Object[] values) {
            this.values = values;
            this.hash = Arrays.hashCode(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Values that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
