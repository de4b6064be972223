package org.gatehouse.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.policy.Rule.Answer;
import org.gatehouse.policy.Rule.Case;
import org.gatehouse.policy.Rule.State;
import org.gatehouse.policy.book.RuleFollower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a rule. */
@HouseTest
class RuleDeskTest {

    private static final Actor LUO = As.staffOf(Role.POLICY_OFFICER);
    private static final Actor XU = As.staffOf(Role.POLICY_APPROVER);
    private static final Instant MORNING = Instant.parse("2022-01-15T02:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final RuleDrafts drafts;
    private final Rules rules;
    private final RuleFollower follower;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    RuleDeskTest(RuleDrafts drafts, Rules rules, RuleFollower follower, SettableClock clock, JdbcClient jdbc) {
        this.drafts = drafts;
        this.rules = rules;
        this.follower = follower;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_morning() {
        clock.set(MORNING);
    }

    /** A port that no crossing of another test has, and a key of its own. */
    private static String aPort() {
        int next = NEXT.incrementAndGet();
        return "XXQ" + (char) ('A' + next / 26) + (char) ('A' + next % 26);
    }

    private static String aKey() {
        return "TEST-" + NEXT.incrementAndGet();
    }

    private static Facts aged(long age, String port) {
        return new Facts().with(Fact.AGE, age).with(Fact.PORT, port);
    }

    private Rule handedIn(String key, Rule.Text text) {
        Rule draft = drafts.write(key, text, LUO);
        drafts.tryOut(draft.ref(), MORNING.minus(Duration.ofDays(1)), MORNING, LUO);
        return drafts.submit(draft.ref(), LUO);
    }

    private Rule approved(String key, Rule.Text text) {
        Rule rule = drafts.approve(handedIn(key, text).ref(), "As the act says.", XU);
        follower.follow();
        return rule;
    }

    @Test
    void it_is_written_by_one_tried_and_approved_by_another_and_begins_a_minute_later() {
        String port = aPort();
        Rule rule = approved(aKey(), Texts.ofAge(40, port));
        Instant begins = MORNING.plusSeconds(60);
        assertThat(rule.state()).isEqualTo(State.APPROVED);
        assertThat(rule.effectiveFrom()).contains(begins);
        assertThat(rules.judge(aged(40, port), begins.minusMillis(1)).refers()).isEmpty();
        assertThat(rules.judge(aged(40, port), begins).refers()).containsExactly(rule.ref());
        assertThat(rules.judge(aged(41, port), begins).refers()).isEmpty();
        assertThat(rules.judge(aged(40, "CNPVG"), begins).refers()).doesNotContain(rule.ref());
        assertThat(rules.find(rule.ref())).contains(rule);
        assertThat(rules.inForce(begins)).contains(rule);
    }

    @Test
    void the_next_version_ends_the_one_before_and_the_past_stays_as_it_was() {
        String port = aPort();
        String key = aKey();
        Rule first = approved(key, Texts.ofAge(40, port));
        clock.set(MORNING.plus(Duration.ofHours(1)));
        Rule second = approved(key, Texts.ofAge(50, port));
        Instant change = second.effectiveFrom().orElseThrow();
        assertThat(rules.judge(aged(40, port), change.minusMillis(1)).refers()).containsExactly(first.ref());
        assertThat(rules.judge(aged(40, port), change).refers()).isEmpty();
        assertThat(rules.judge(aged(50, port), change).refers()).containsExactly(second.ref());

        clock.set(MORNING.plus(Duration.ofHours(2)));
        Rule ended = drafts.end(second.ref(), "The act was repealed.", XU);
        follower.follow();
        Instant end = ended.effectiveUntil().orElseThrow();
        assertThat(end).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(rules.judge(aged(50, port), end.minusMillis(1)).refers()).containsExactly(second.ref());
        assertThat(rules.judge(aged(50, port), end).refers()).isEmpty();
        assertThat(rules.judge(aged(40, port), change.minusMillis(1)).refers()).containsExactly(first.ref());
        assertThat(drafts.versions(key, LUO))
                .extracting(rule -> rule.ref().version())
                .containsExactly(2, 1);
    }

    @Test
    void nobody_approves_the_own_rule_nor_one_that_was_not_tried() {
        Set<Permission> powers = new HashSet<>(LUO.permissions());
        powers.addAll(XU.permissions());
        Actor both = new Actor(LUO.id(), LUO.reference(), LUO.name(), LUO.port(), powers);
        Rule handedIn = handedIn(aKey(), Texts.ofAge(40, aPort()));
        assertThatThrownBy(() -> drafts.approve(handedIn.ref(), "Mine.", both))
                .isInstanceOf(RuleProblem.SecondPersonNeeded.class);
        assertThatThrownBy(() -> drafts.approve(handedIn.ref(), "Mine.", LUO))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> drafts.approve(handedIn.ref(), " ", XU)).isInstanceOf(RuleProblem.TextMissing.class);

        Rule draft = drafts.write(aKey(), Texts.ofAge(40, aPort()), LUO);
        drafts.tryOut(draft.ref(), MORNING.minus(Duration.ofDays(1)), MORNING, LUO);
        Rule again = drafts.rewrite(draft.ref(), Texts.ofAge(41, aPort()), draft.writtenAt(), LUO);
        drafts.submit(again.ref(), LUO);
        assertThatThrownBy(() -> drafts.approve(again.ref(), "Untried.", XU))
                .isInstanceOf(RuleProblem.DryRunMissing.class);
    }

    @Test
    void a_draft_is_its_authors_and_what_was_handed_in_is_kept() {
        Rule draft = drafts.write(aKey(), Texts.ofAge(40, aPort()), LUO);
        assertThatThrownBy(() -> drafts.write(draft.ref().key(), draft.text(), LUO))
                .isInstanceOf(RuleProblem.VersionPending.class);
        assertThatThrownBy(() -> drafts.rewrite(draft.ref(), draft.text(), MORNING.minusSeconds(9), LUO))
                .isInstanceOf(RuleProblem.Stale.class);
        drafts.submit(draft.ref(), LUO);
        assertThatThrownBy(() -> drafts.discard(draft.ref(), LUO)).isInstanceOf(RuleProblem.NotNow.class);
        assertThatThrownBy(() -> drafts.rewrite(draft.ref(), draft.text(), draft.writtenAt(), LUO))
                .isInstanceOf(RuleProblem.NotNow.class);
        Rule rejected = drafts.reject(draft.ref(), "Ask for the permit instead.", XU);
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> drafts.approve(draft.ref(), "After all.", XU)).isInstanceOf(RuleProblem.NotNow.class);
        assertThat(drafts.write(draft.ref().key(), draft.text(), LUO).ref().version())
                .isEqualTo(2);
    }

    @Test
    void a_criterion_of_risk_ends_within_a_year_and_never_asks_minors() {
        String port = aPort();
        var tests = List.of(
                new Case(Map.of("permission.usesLeft", 0L), Answer.HOLDS),
                new Case(Map.of("permission.usesLeft", 1L), Answer.DOES_NOT));
        Rule.Text text = Texts.text(RuleKind.EXTRA_CHECK, Effect.REFER, "permission.usesLeft == 0", tests);
        Rule endless = handedIn(aKey(), Texts.within(text, port, Optional.empty()));
        assertThatThrownBy(() -> drafts.approve(endless.ref(), "For ever.", XU))
                .isInstanceOf(RuleProblem.EndNeeded.class);
        Rule long1 = handedIn(aKey(), Texts.within(text, port, Optional.of(MORNING.plus(Duration.ofDays(400)))));
        assertThatThrownBy(() -> drafts.approve(long1.ref(), "Long.", XU)).isInstanceOf(RuleProblem.EndNeeded.class);

        Rule rule = approved(aKey(), Texts.within(text, port, Optional.of(MORNING.plus(Duration.ofDays(300)))));
        Instant later = MORNING.plusSeconds(120);
        assertThat(rules.judge(aged(30, port).with(Fact.PERMISSION_USES_LEFT, 0L), later)
                        .refers())
                .containsExactly(rule.ref());
        assertThat(rules.judge(aged(17, port).with(Fact.PERMISSION_USES_LEFT, 0L), later)
                        .refers())
                .isEmpty();
    }

    @Test
    void what_is_not_known_is_told_and_never_taken_for_the_worse() {
        Instant at = Instant.parse("2022-01-15T02:00:00Z");
        Facts facts = new Facts()
                .with(Fact.DIRECTION, "ENTRY")
                .with(Fact.GROUP, "FOREIGNER")
                .with(Fact.PORT, "CNPVG")
                .with(Fact.MODE, "AIR")
                .with(Fact.CHANNEL, "DESK")
                .with(Fact.AGE, 40L)
                .with(Fact.DOCUMENT_KIND, "PASSPORT");
        assertThat(rules.judge(facts, at)).isEqualTo(Judgement.NOTHING);
        assertThat(rules.notes(facts, at).unchecked()).anySatisfy(unchecked -> {
            assertThat(unchecked.rule().key()).isEqualTo("CN-FOREIGNER-PERMISSION");
            assertThat(unchecked.missing()).contains(Fact.PERMISSION);
        });
        facts.with(Fact.PERMISSION, "NONE").with(Fact.CREW, false).with(Fact.TRANSIT, false);
        assertThat(rules.judge(facts, at).refers()).extracting(RuleRef::key).containsExactly("CN-FOREIGNER-PERMISSION");
        assertThat(rules.judge(facts, Instant.parse("2019-01-01T00:00:00Z")).refers())
                .as("before visa-free entry was suspended this rule was not in force")
                .isEmpty();
    }

    @Test
    void transit_without_visa_lasts_as_long_as_the_rule_of_its_time_says() {
        Facts facts = new Facts()
                .with(Fact.DIRECTION, "ENTRY")
                .with(Fact.GROUP, "FOREIGNER")
                .with(Fact.PORT, "CNPVG")
                .with(Fact.NATIONALITY, "FRA")
                .with(Fact.PERMISSION, "NONE")
                .with(Fact.TRANSIT, true)
                .with(Fact.ONWARD_HOURS, 200L)
                .with(Fact.ONWARD_STATE, "JPN");
        assertThat(rules.judge(facts, Instant.parse("2022-01-15T02:00:00Z")).stays())
                .isEmpty();
        assertThat(rules.judge(facts, Instant.parse("2025-01-15T02:00:00Z")).stays())
                .containsExactly(new Judgement.Stay(
                        new RuleRef("CN-TRANSIT-240H", 1),
                        List.of(new StayLimit(StayLimit.Unit.HOURS_FROM_MIDNIGHT, 240))));
        facts.with(Fact.NATIONALITY, "IDN");
        assertThat(rules.judge(facts, Instant.parse("2025-01-15T02:00:00Z")).stays())
                .isEmpty();
        assertThat(rules.judge(facts, Instant.parse("2025-07-15T02:00:00Z")).stays())
                .hasSize(1);
    }

    @Test
    void the_database_holds_the_law_too() {
        String key = aKey();
        Rule handedIn = handedIn(key, Texts.ofAge(40, aPort()));
        String row = " WHERE key = '" + key + "'";
        for (String change : List.of(
                "state = 'APPROVED'",
                "state = 'APPROVED', effective_from = now(), decided_at = now(), approver = author",
                "state = 'APPROVED', effective_from = now(), decided_at = now(), approver = NULL",
                "state = 'APPROVED', effective_from = '2020-01-01', decided_at = '2022-01-15', approver = 'x'",
                "state = 'APPROVED', effective_from = now(), decided_at = now(), approver = 'x', trial = NULL, trial_of = NULL",
                "state = 'DRAFT'",
                "text = jsonb_set(text, '{effect}', '\"REFUSE\"')",
                "text = text - 'effect'",
                "text = text - 'law'",
                "author = 'somebody'")) {
            assertThatThrownBy(() ->
                            jdbc.sql("UPDATE policy.rule SET " + change + row).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM policy.rule" + row).update())
                .isInstanceOf(DataAccessException.class);
        Rule approved = drafts.approve(handedIn.ref(), "As the act says.", XU);
        assertThat(approved.effectiveFrom()).isPresent();
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE policy.rule SET effective_from = effective_from + interval '1 day'" + row)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
