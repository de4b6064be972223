package org.gatehouse.policy.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Permitted;
import org.gatehouse.access.Purpose;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.Judgement;
import org.gatehouse.policy.RuleDrafts;
import org.gatehouse.policy.RuleProblem;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.Rules;
import org.gatehouse.policy.StayLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules over HTTP: those in force, and what they would say of a journey that nobody has made. */
@RestController
@Tag(name = "Rules", description = "The rules of the border as data.")
class RuleApi {

    private final Rules rules;
    private final RuleDrafts drafts;
    private final Clock clock;

    RuleApi(Rules rules, RuleDrafts drafts, Clock clock) {
        this.rules = rules;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping(path = "/api/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    @Operation(operationId = "listRules", summary = "Rules in force at an instant, by key")
    List<RuleAnswer> inForce(
            @Parameter(description = "RFC 3339; now when left out", example = "2022-01-15T02:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String at,
            @Parameter(hidden = true) Locale locale) {
        return rules.inForce(instant(at)).stream()
                .map(rule -> RuleAnswer.of(rule, locale))
                .toList();
    }

    @GetMapping(path = "/api/rules/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    @Operation(operationId = "getRule", summary = "All versions of a rule, newest first")
    List<RuleAnswer> versions(
            @PathVariable String key, @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Locale locale) {
        return drafts.versions(key, actor).stream()
                .map(rule -> RuleAnswer.of(rule, locale))
                .toList();
    }

    @Schema(name = "RuleQuestion", description = "A crossing that nobody has to make")
    record Question(
            @Schema(description = "RFC 3339; now when left out", example = "2022-01-15T02:00:00Z") @Nullable
            String at,

            @Schema(
                    description = "Facts by their path; what is left out is unknown",
                    example =
                            "{\"direction\": \"ENTRY\", \"traveller.group\": \"FOREIGNER\", \"permission.kind\": \"NONE\"}")
            @Nullable
            Map<String, Object> facts) {}

    /** @param missing facts by their path */
    @Schema(name = "UncheckedRule")
    record Unchecked(String rule, List<String> missing) {}

    @Schema(name = "RuleJudgement", description = "What the rules in force say")
    record Answer(
            @Schema(
                    description = "Rules that take the traveller to an officer",
                    example = "[\"CN-FOREIGNER-PERMISSION@1\"]")
            List<String> refers,

            @Schema(description = "Rules whose sentence an officer reads")
            List<String> advises,

            @Schema(
                    description =
                            "Grounds of a stay; the traveller has the one that gives most, over the earlier stays")
            List<Stay> stays,

            List<Unchecked> unchecked) {}

    /** @param limits all of which hold */
    @Schema(name = "RuleStay", description = "A ground of a stay; the strictest of its limits holds")
    record Stay(@Schema(example = "CN-EXEMPT-30-90-180@1") String rule, List<LimitAnswer> limits) {}

    @Schema(name = "StayLimit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitAnswer(
            StayLimit.Unit unit,
            @Schema(example = "90") int amount,

            @Schema(description = "Days in which it is counted; absent for units that have none", example = "180")
            @Nullable
            Integer period) {

        static LimitAnswer of(StayLimit limit) {
            return new LimitAnswer(limit.unit(), limit.amount(), limit.unit().hasPeriod() ? limit.period() : null);
        }
    }

    @PostMapping(path = "/api/rules/judgements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(value = Permission.RULE_READ, purpose = Purpose.RULES)
    @Operation(operationId = "judge", summary = "What the rules would say of a journey; nothing is recorded")
    Answer judge(@RequestBody Question question) {
        Instant at = instant(question.at());
        Facts facts = facts(question.facts() == null ? Map.of() : question.facts());
        Judgement judgement = rules.judge(facts, at);
        Rules.Notes notes = rules.notes(facts, at);
        return new Answer(
                judgement.refers().stream().map(RuleRef::toString).toList(),
                notes.advice().stream().map(RuleRef::toString).toList(),
                judgement.stays().stream()
                        .map(stay -> new Stay(
                                stay.rule().toString(),
                                stay.limits().stream().map(LimitAnswer::of).toList()))
                        .toList(),
                notes.unchecked().stream()
                        .map(one -> new Unchecked(
                                one.rule().toString(),
                                one.missing().stream().map(Fact::path).toList()))
                        .toList());
    }

    private static Facts facts(Map<String, Object> given) {
        Map<Fact, Object> known = new EnumMap<>(Fact.class);
        given.forEach((path, value) ->
                known.put(Fact.ofPath(path).orElseThrow(() -> new RuleProblem.ChoiceUnknown("facts")), value));
        Facts facts = new Facts();
        known.forEach((fact, value) -> {
            try {
                switch (value) {
                    case String text -> facts.with(fact, text);
                    case Integer number -> facts.with(fact, number);
                    case Long number -> facts.with(fact, number);
                    case Boolean truth -> facts.with(fact, truth);
                    default -> throw new RuleProblem.ChoiceUnknown("facts");
                }
            } catch (IllegalArgumentException e) {
                throw new RuleProblem.ChoiceUnknown("facts");
            }
        });
        return facts;
    }

    private Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new RuleProblem.TimeMalformed("at");
        }
    }
}
