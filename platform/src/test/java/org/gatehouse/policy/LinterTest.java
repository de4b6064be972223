package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.StayLimit.Unit;
import org.gatehouse.policy.expression.Linter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be a rule. */
class LinterTest {

    private static final List<Case> TESTS = List.of(
            new Case(Map.of("permission.usesLeft", 0L), Answer.HOLDS),
            new Case(Map.of("permission.usesLeft", 1L), Answer.DOES_NOT),
            new Case(Map.of(), Answer.UNKNOWN));

    private static Rule.Text rule(String expression) {
        return Texts.text(RuleKind.ENTRY, Effect.REFER, expression, TESTS);
    }

    @Test
    void a_rule_in_order_passes() {
        assertThatCode(() -> Linter.check(rule("permission.usesLeft == 0"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traveller.sex == 'F'",
                "religion == 'x'",
                "traveller.ethnicity in ['a']",
                "political == 'x'",
                "traveller.name == 'LI'",
                "traveller.health == 'ill'"
            })
    void protected_attributes_are_no_facts_and_the_author_reads_why(String expression) {
        assertThatThrownBy(() -> Linter.check(rule(expression))).isInstanceOf(RuleProblem.AttributeProtected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "traveller.nationality == 'FRA'",
                "traveller.nationality in ['FRA', 'JPN'] && direction == 'ENTRY'",
                "document.issuer == 'FRA' || traveller.group == 'FOREIGNER'"
            })
    void a_criterion_of_risk_never_rests_on_origin_alone(String expression) {
        assertThatThrownBy(() -> Linter.check(Texts.text(RuleKind.EXTRA_CHECK, Effect.REFER, expression, TESTS)))
                .isInstanceOf(RuleProblem.NationalityAlone.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refuse entry", "Entry is denied", "Turn back at once", "拒绝入境", "不准出境"})
    void no_words_of_a_rule_refuse_anybody(String words) {
        Rule.Text text = rule("permission.usesLeft == 0");
        assertThatThrownBy(() -> Linter.check(Texts.saying(text, words))).isInstanceOf(RuleProblem.SaysRefuse.class);
    }

    @Test
    void mistakes_are_told_with_their_column() {
        assertThatThrownBy(() -> Linter.check(rule("permission.usesLeft = 0")))
                .isInstanceOfSatisfying(RuleProblem.ExpressionMalformed.class, problem -> {
                    assertThat(problem.field()).isEqualTo("expression");
                    assertThat(problem.arguments()[0]).isEqualTo(21);
                });
        assertThatThrownBy(() -> Linter.check(rule("traveller.hat == 'x'")))
                .isInstanceOf(RuleProblem.ExpressionMalformed.class);
        assertThatThrownBy(() -> Linter.check(rule("permission.usesLeft + 1")))
                .isInstanceOf(RuleProblem.ExpressionMalformed.class);
        assertThatThrownBy(() -> Linter.check(rule("[1].all(x, x > 0)")))
                .isInstanceOf(RuleProblem.ExpressionMalformed.class);
        assertThatThrownBy(() -> Linter.check(rule("1 == 1"))).isInstanceOf(RuleProblem.AsksNothing.class);
    }

    @Test
    void its_tests_are_run_and_there_is_one_of_each() {
        var wrong = List.of(
                new Case(Map.of("permission.usesLeft", 1L), Answer.HOLDS),
                new Case(Map.of("permission.usesLeft", 0L), Answer.DOES_NOT));
        assertThatThrownBy(
                        () -> Linter.check(Texts.text(RuleKind.ENTRY, Effect.REFER, "permission.usesLeft == 0", wrong)))
                .isInstanceOf(RuleProblem.TestFails.class);
        assertThatThrownBy(() -> Linter.check(
                        Texts.text(RuleKind.ENTRY, Effect.REFER, "permission.usesLeft == 0", TESTS.subList(0, 1))))
                .isInstanceOf(RuleProblem.TestsMissing.class);
        assertThatThrownBy(() -> Linter.check(Texts.text(
                        RuleKind.ENTRY,
                        Effect.REFER,
                        "permission.usesLeft == 0",
                        List.of(new Case(Map.of("permission.usesLeft", "many"), Answer.HOLDS)))))
                .isInstanceOf(RuleProblem.TestMalformed.class);
    }

    private static Rule.Text stay(List<Case> tests, Rule.StayTerm... terms) {
        Rule.Text text = Texts.text(RuleKind.STAY, Effect.STAY, "permission.stayDays > 0", tests);
        return new Rule.Text(
                text.kind(),
                text.effect(),
                text.scope(),
                text.expression(),
                List.of(terms),
                text.title(),
                text.sentence(),
                text.law(),
                text.from(),
                text.until(),
                text.tests());
    }

    private static List<Case> giving(StayLimit... limits) {
        return List.of(
                new Case(Map.of("permission.stayDays", 30L), Answer.HOLDS, List.of(limits)),
                new Case(Map.of("permission.stayDays", 0L), Answer.DOES_NOT));
    }

    @Test
    void a_stay_may_have_several_limits_and_its_tests_look_at_them() {
        Rule.StayTerm[] terms = {
            new Rule.StayTerm(Unit.DAYS, "permission.stayDays"), new Rule.StayTerm(Unit.DAYS_IN_PERIOD, "90", "180")
        };
        assertThatCode(() -> Linter.check(
                        stay(giving(new StayLimit(Unit.DAYS, 30), new StayLimit(Unit.DAYS_IN_PERIOD, 90, 180)), terms)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Linter.check(stay(giving(new StayLimit(Unit.DAYS, 31)), terms)))
                .isInstanceOfSatisfying(
                        RuleProblem.TestStayFails.class,
                        problem -> assertThat(problem.arguments())
                                .containsExactly(1, "DAYS=31", "DAYS=30 DAYS_IN_PERIOD=90/180"));
        assertThatThrownBy(() -> Linter.check(stay(giving(), new Rule.StayTerm(Unit.DAYS, "permission.daysLeft"))))
                .as("it holds, and nobody knows how long")
                .isInstanceOf(RuleProblem.TestStayFails.class);
    }

    @Test
    void what_no_stay_can_be_is_told() {
        assertThatThrownBy(() -> Linter.check(stay(giving()))).isInstanceOf(RuleProblem.StayTermMissing.class);
        assertThatThrownBy(() -> Linter.check(
                        stay(giving(), new Rule.StayTerm(Unit.DAYS, "30"), new Rule.StayTerm(Unit.DAYS, "60"))))
                .isInstanceOf(RuleProblem.StayUnitTwice.class);
        assertThatThrownBy(() -> Linter.check(stay(giving(), new Rule.StayTerm(Unit.ENTRIES_A_YEAR, "2"))))
                .isInstanceOf(RuleProblem.StayEndless.class);
        assertThatThrownBy(() -> Linter.check(stay(giving(), new Rule.StayTerm(Unit.DAYS_IN_PERIOD, "90"))))
                .isInstanceOf(RuleProblem.StayPeriod.class);
        assertThatThrownBy(() -> Linter.check(stay(giving(), new Rule.StayTerm(Unit.DAYS, "30", "180"))))
                .isInstanceOf(RuleProblem.StayPeriod.class);
        for (var term : List.of(
                new Rule.StayTerm(Unit.DAYS, "0"),
                new Rule.StayTerm(Unit.DAYS_A_YEAR, "367"),
                new Rule.StayTerm(Unit.DAYS_IN_PERIOD, "181", "180"))) {
            assertThatThrownBy(() -> Linter.check(stay(giving(), term)))
                    .as("%s", term)
                    .isInstanceOf(RuleProblem.StayOutOfRange.class);
        }
        assertThatThrownBy(() -> Linter.check(stay(giving(), new Rule.StayTerm(Unit.DAYS, "thirty"))))
                .isInstanceOfSatisfying(
                        RuleProblem.ExpressionMalformed.class,
                        problem -> assertThat(problem.field()).isEqualTo("stayAmount"));
    }
}
