package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The door of the module for those who inspect: what the rules of an instant say. The same question has the same answer for ever. */
public interface Rules {

    /** What follows for the traveller by the rules in force at the instant. */
    Judgement judge(Facts facts, Instant at);

    /**
     * What officers read beside the verdict: advice that applies, and rules that could not be checked because something is
     * not known. Recomputed whenever somebody looks, from the facts of then and the rules of then.
     */
    Notes notes(Facts facts, Instant at);

    /** Whether a rule in force at the instant gives stays in which earlier ones count. */
    boolean lookBack(Instant at);

    /** That version of the rule. */
    Optional<Rule> find(RuleRef rule);

    /** All versions that are in force at the instant, by key. */
    List<Rule> inForce(Instant at);

    record Notes(List<RuleRef> advice, List<Unchecked> unchecked) {}

    /** @param missing what would have to be known */
    record Unchecked(RuleRef rule, Set<Fact> missing) {}
}
