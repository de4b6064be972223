package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;

/** Texts of rules for tests. */
final class Texts {

    private static final Words LAW = new Words("An act, art. 1", "某法第一条");

    private Texts() {}

    static Rule.Text text(RuleKind kind, Effect effect, String expression, List<Case> tests) {
        return new Rule.Text(
                kind,
                effect,
                Rule.Scope.EVERYWHERE,
                expression,
                List.of(),
                new Words("Look at the papers", "请核对证件"),
                new Words("Look at the papers of the traveller.", "请核对旅客证件。"),
                LAW,
                Optional.empty(),
                Optional.empty(),
                tests);
    }

    static Rule.Text saying(Rule.Text text, String words) {
        return new Rule.Text(
                text.kind(),
                text.effect(),
                text.scope(),
                text.expression(),
                text.stay(),
                text.title(),
                new Words(words, words),
                text.law(),
                text.from(),
                text.until(),
                text.tests());
    }

    /** Refers whoever is of this age, at this port only: tests share one house. */
    static Rule.Text ofAge(int age, String port) {
        return within(
                text(
                        RuleKind.ENTRY,
                        Effect.REFER,
                        "traveller.age == " + age,
                        List.of(
                                new Case(Map.of("traveller.age", (long) age), Answer.HOLDS),
                                new Case(Map.of("traveller.age", 200L), Answer.DOES_NOT))),
                port,
                Optional.empty());
    }

    static Rule.Text within(Rule.Text text, String port, Optional<Instant> until) {
        return new Rule.Text(
                text.kind(),
                text.effect(),
                new Rule.Scope(List.of(), List.of(), List.of(), List.of(), List.of(port)),
                text.expression(),
                text.stay(),
                text.title(),
                text.sentence(),
                text.law(),
                text.from(),
                until,
                text.tests());
    }
}
