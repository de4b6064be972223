package org.gatehouse.policy;

import java.util.List;

/**
 * What the rules in force say of a crossing.
 *
 * @param refers the rules that take the traveller to an officer, in the order of their keys
 * @param stays the grounds on which the traveller may stay, in the order of their keys; the traveller has the best of them
 */
public record Judgement(List<RuleRef> refers, List<Stay> stays) {

    public static final Judgement NOTHING = new Judgement(List.of(), List.of());

    public Judgement {
        refers = List.copyOf(refers);
        stays = List.copyOf(stays);
    }

    /**
     * A ground of a stay.
     *
     * @param limits all of which hold; at least one
     */
    public record Stay(RuleRef rule, List<StayLimit> limits) {

        public Stay {
            limits = List.copyOf(limits);
        }

        /** Days before the entry of which the stays on this ground matter; 0 where they do not. */
        public int daysBack() {
            return limits.stream().mapToInt(StayLimit::daysBack).max().orElse(0);
        }
    }
}
