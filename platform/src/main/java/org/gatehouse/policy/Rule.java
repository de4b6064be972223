package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A version of a rule. What it says never changes; when it ends is added later.
 *
 * @param effectiveFrom the first instant of which it judges; empty until it was approved
 * @param effectiveUntil the first instant of which it does not judge any more
 * @param author opaque reference of who wrote it
 * @param approver opaque reference of another person who approved it; empty until then
 * @param words of whoever approved, rejected or ended it
 */
public record Rule(
        RuleRef ref,
        Text text,
        State state,
        Optional<Instant> effectiveFrom,
        Optional<Instant> effectiveUntil,
        String author,
        Instant writtenAt,
        Optional<String> approver,
        Optional<Instant> decidedAt,
        String words) {

    /** Where a version stands; whether an approved one is in force is a question of time. */
    public enum State {
        DRAFT,
        /** Handed in; another person looks at it. */
        REVIEW,
        APPROVED,
        REJECTED
    }

    /** Whether it judges a crossing of the instant. */
    public boolean inForce(Instant at) {
        return state == State.APPROVED
                && effectiveFrom.filter(from -> !at.isBefore(from)).isPresent()
                && effectiveUntil.filter(until -> !at.isBefore(until)).isEmpty();
    }

    /**
     * What a rule says.
     *
     * @param scope where it is asked at all
     * @param expression in the Common Expression Language over {@link Fact}; the rule holds where it is true
     * @param stay what it gives, for {@link Effect#STAY}: all of these limits hold; empty for the others
     * @param title a few words
     * @param sentence what an officer reads: what is so, and what to look at
     * @param law the act and its article
     * @param from when it should begin; empty for as soon as it is approved
     * @param until when it ends; empty for no end
     * @param tests cases on which it must do as they say, one that holds and one that does not at least
     */
    public record Text(
            RuleKind kind,
            Effect effect,
            Scope scope,
            String expression,
            List<StayTerm> stay,
            Words title,
            Words sentence,
            Words law,
            Optional<Instant> from,
            Optional<Instant> until,
            List<Case> tests) {

        public Text {
            // written before a rule could give several limits: one, or none at all
            stay = List.copyOf(Objects.requireNonNullElse(stay, List.of()));
            tests = List.copyOf(tests);
        }
    }

    /**
     * A limit of the stay that a rule gives.
     *
     * @param amount a number, or an expression that gives a whole number
     * @param period the same, for a unit that has one; empty for the others
     */
    public record StayTerm(StayLimit.Unit unit, String amount, String period) {

        public StayTerm {
            period = Objects.requireNonNullElse(period, "");
        }

        /** A limit that has no period. */
        public StayTerm(StayLimit.Unit unit, String amount) {
            this(unit, amount, "");
        }
    }

    /** Where a rule is asked; an empty list leaves it open. Values as in {@link Fact}. */
    public record Scope(
            List<String> directions,
            List<String> modes,
            List<String> channels,
            List<String> groups,
            List<String> ports) {

        public static final Scope EVERYWHERE = new Scope(List.of(), List.of(), List.of(), List.of(), List.of());

        public Scope {
            directions = List.copyOf(directions);
            modes = List.copyOf(modes);
            channels = List.copyOf(channels);
            groups = List.copyOf(groups);
            ports = List.copyOf(ports);
        }

        public boolean covers(Facts facts) {
            return covers(directions, facts.text(Fact.DIRECTION))
                    && covers(groups, facts.text(Fact.GROUP))
                    && covers(channels, facts.text(Fact.CHANNEL))
                    && covers(modes, facts.text(Fact.MODE))
                    && covers(ports, facts.text(Fact.PORT));
        }

        private static boolean covers(List<String> wanted, String value) {
            return wanted.isEmpty() || wanted.contains(value);
        }
    }

    /**
     * A test of the rule.
     *
     * @param facts by {@link Fact#path}; text, whole number or truth
     * @param stay the limits that it must give; empty where they are not looked at
     */
    public record Case(Map<String, Object> facts, Answer answer, List<StayLimit> stay) {
        public Case {
            facts = Map.copyOf(facts);
            stay = List.copyOf(Objects.requireNonNullElse(stay, List.of()));
        }

        /** A test of the answer alone. */
        public Case(Map<String, Object> facts, Answer answer) {
            this(facts, answer, List.of());
        }
    }

    /** What a rule answers. */
    public enum Answer {
        HOLDS,
        DOES_NOT,
        /** Something that it needs is not known. */
        UNKNOWN
    }
}
