package org.gatehouse.policy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.StayLimit;
import org.jspecify.annotations.Nullable;

/** A version of a rule as a program reads it. */
@Schema(name = "Rule", description = "A version of a rule of the border.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleAnswer(
        @Schema(example = "CN-TRANSIT-24H") String key,
        @Schema(example = "1") int version,
        RuleKind kind,
        Effect effect,
        Rule.State state,

        @Schema(description = "In the Common Expression Language", example = "permission.usesLeft == 0")
        String expression,

        ScopeAnswer scope,

        @Schema(description = "Limits of the stay that it gives, all of which hold; empty for rules that give none")
        List<TermAnswer> stay,

        @Schema(description = "In the language that the caller accepts")
        String title,

        String sentence,
        @Schema(description = "The act and its article") String law,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil) {

    @Schema(name = "RuleStayTerm", description = "A limit of a stay as the rule writes it")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record TermAnswer(
            StayLimit.Unit unit,

            @Schema(description = "A number or an expression", example = "90")
            String amount,

            @Schema(description = "Days in which it is counted; absent for units that have none", example = "180")
            String period) {}

    @Schema(name = "RuleScope", description = "Where a rule is asked; an empty list leaves it open")
    record ScopeAnswer(
            List<String> directions,
            List<String> modes,
            List<String> channels,
            List<String> groups,
            List<String> ports) {}

    static RuleAnswer of(Rule rule, Locale locale) {
        Rule.Text text = rule.text();
        Rule.Scope scope = text.scope();
        return new RuleAnswer(
                rule.ref().key(),
                rule.ref().version(),
                text.kind(),
                text.effect(),
                rule.state(),
                text.expression(),
                new ScopeAnswer(scope.directions(), scope.modes(), scope.channels(), scope.groups(), scope.ports()),
                text.stay().stream()
                        .map(term -> new TermAnswer(term.unit(), term.amount(), term.period()))
                        .toList(),
                text.title().in(locale),
                text.sentence().in(locale),
                text.law().in(locale),
                rule.effectiveFrom().orElse(null),
                rule.effectiveUntil().orElse(null));
    }
}
