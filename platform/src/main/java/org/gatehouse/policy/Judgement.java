package org.gatehouse.policy;

import java.util.List;
import java.util.Optional;

/**
 * What the rules in force say of a crossing.
 *
 * @param refers the rules that take the traveller to an officer, in the order of their keys
 * @param stay the ground that gives the longest stay, where one does
 */
public record Judgement(List<RuleRef> refers, Optional<Stay> stay) {

    public static final Judgement NOTHING = new Judgement(List.of(), Optional.empty());

    public Judgement {
        refers = List.copyOf(refers);
    }

    /** A stay and the rule on whose ground it is given. */
    public record Stay(RuleRef rule, StayLimit limit) {}
}
