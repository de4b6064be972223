package org.gatehouse.warning.assessing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.warning.Analysts.BAI;
import static org.gatehouse.warning.Analysts.HAN;
import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;
import static org.gatehouse.warning.Opinion.CANNOT_SAY;
import static org.gatehouse.warning.Opinion.NOT_REAL;
import static org.gatehouse.warning.Opinion.REAL;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signal.Assessment;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.WarningProblem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two analysts, each on their own; a third where they differ; and what came of it. */
@HouseTest
class SignalDeskTest {

    private static final String PORT = "CNLHW";

    private final Signals signals;
    private final AuditRecords audit;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    SignalDeskTest(Signals signals, AuditRecords audit, JdbcClient jdbc, SettableClock clock) {
        this.signals = signals;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private SignalId raised() {
        return Analysts.queueOverload(jdbc, PORT, clock.instant());
    }

    @Test
    void two_analysts_who_agree_confirm_it() {
        SignalId id = raised();
        assertThat(signals.assess(id, REAL, "Six hundred in the hall.", 1, TANG).state())
                .isEqualTo(SignalState.HALF_ASSESSED);
        Signal confirmed = signals.assess(id, REAL, "I called the port.", 2, QIN);
        assertThat(confirmed.state()).isEqualTo(SignalState.CONFIRMED);
        assertThat(confirmed.settledAt()).contains(clock.instant());
        assertThat(confirmed.assessments())
                .extracting(one -> one.words().orElseThrow())
                .containsExactly("Six hundred in the hall.", "I called the port.");
    }

    @Test
    void the_second_does_not_see_what_the_first_wrote() {
        SignalId id = raised();
        signals.assess(id, REAL, "Six hundred in the hall.", 1, TANG);
        for (Actor other : Set.of(QIN, BAI, HAN)) {
            assertThat(signals.get(id, other).assessments()).singleElement().satisfies(one -> {
                assertThat(one.opinion()).isEmpty();
                assertThat(one.words()).isEmpty();
            });
        }
        assertThat(signals.get(id, TANG).assessments().getFirst().opinion()).contains(REAL);
        signals.assess(id, NOT_REAL, "The counter is broken.", 2, QIN);
        assertThat(signals.get(id, BAI).assessments())
                .as("the third weighs both")
                .extracting(Assessment::opinion)
                .containsExactly(Optional.of(REAL), Optional.of(NOT_REAL));
    }

    @Test
    void one_analyst_does_not_speak_twice() {
        SignalId id = raised();
        signals.assess(id, REAL, "Seen.", 1, TANG);
        assertThatThrownBy(() -> signals.assess(id, REAL, "Seen again.", 2, TANG))
                .isInstanceOf(WarningProblem.AnotherOfficer.class);
    }

    @Test
    void a_third_decides_where_two_differ_and_three_who_differ_leave_it_undecided() {
        SignalId id = raised();
        signals.assess(id, REAL, "Seen.", 1, TANG);
        assertThat(signals.assess(id, CANNOT_SAY, "No camera.", 2, QIN).state()).isEqualTo(SignalState.DISPUTED);
        assertThat(signals.assess(id, NOT_REAL, "A bus party.", 3, BAI).state()).isEqualTo(SignalState.UNDECIDED);
        SignalId other = raised();
        signals.assess(other, REAL, "Seen.", 1, TANG);
        signals.assess(other, NOT_REAL, "No.", 2, QIN);
        assertThat(signals.assess(other, NOT_REAL, "A bus party.", 3, BAI).state())
                .isEqualTo(SignalState.DISMISSED);
        Actor fourth = Analysts.of(Set.of(Role.ANALYST), "Fourth", Optional.empty());
        assertThatThrownBy(() -> signals.assess(other, REAL, "Yes.", 4, fourth))
                .isInstanceOf(WarningProblem.NotNow.class);
    }

    @Test
    void a_program_and_a_commander_say_nothing_of_it() {
        SignalId id = raised();
        Actor program = As.clientOf("warning-program", Permission.SIGNAL_READ, Permission.SIGNAL_ASSESS);
        assertThatThrownBy(() -> signals.assess(id, REAL, "Sure.", 1, program))
                .isInstanceOf(WarningProblem.PersonDecides.class);
        assertThatThrownBy(() -> signals.assess(id, REAL, "Sure.", 1, HAN))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> signals.get(id, As.officerAt(PORT)))
                .as("what nobody has found real is not shown at the desk")
                .isInstanceOf(AccessProblem.NotPermitted.class);
    }

    @Test
    void another_port_sees_nothing_of_it() {
        SignalId id = raised();
        assertThatThrownBy(() -> signals.get(id, As.commanderAt("CNCAN")))
                .isInstanceOf(WarningProblem.NoSuchSignal.class);
        assertThat(signals.get(id, As.commanderAt(PORT)).id()).isEqualTo(id);
        Actor away = Analysts.of(Set.of(Role.ANALYST), "Away", Optional.of(new PortCode("CNCAN")));
        assertThatThrownBy(() -> signals.assess(id, REAL, "Seen.", 1, away))
                .isInstanceOf(WarningProblem.NoSuchSignal.class);
    }

    @Test
    void words_are_needed_and_the_version_that_was_seen() {
        SignalId id = raised();
        assertThatThrownBy(() -> signals.assess(id, REAL, " \u0000 ", 1, TANG))
                .isInstanceOf(WarningProblem.WordsMissing.class);
        assertThatThrownBy(() -> signals.assess(id, REAL, "x".repeat(2_001), 1, TANG))
                .isInstanceOf(WarningProblem.WordsTooLong.class);
        assertThatThrownBy(() -> signals.assess(id, REAL, "Seen.", 7, TANG)).isInstanceOf(WarningProblem.Stale.class);
    }

    @Test
    void what_came_of_it_is_told_once_it_is_over() {
        SignalId id = raised();
        signals.assess(id, NOT_REAL, "A drill.", 1, TANG);
        signals.assess(id, NOT_REAL, "A drill.", 2, QIN);
        var nothing = new Feedback(Feedback.Outcome.FALSE_POSITIVE, Optional.empty(), "It was a drill.");
        assertThatThrownBy(() -> signals.close(id, nothing, 3, TANG)).isInstanceOf(WarningProblem.StillLasts.class);
        Analysts.over(jdbc, id, clock.instant());
        var unsaid = new Feedback(Feedback.Outcome.TRUE_POSITIVE, Optional.empty(), "It came.");
        assertThatThrownBy(() -> signals.close(id, unsaid, 3, TANG))
                .isInstanceOf(WarningProblem.InstantMalformed.class);
        var tomorrow = new Feedback(
                Feedback.Outcome.TRUE_POSITIVE, Optional.of(clock.instant().plus(Duration.ofDays(1))), "It comes.");
        assertThatThrownBy(() -> signals.close(id, tomorrow, 3, TANG))
                .isInstanceOf(WarningProblem.InstantMalformed.class);
        Signal closed = signals.close(id, nothing, 3, TANG);
        assertThat(closed.state()).isEqualTo(SignalState.CLOSED);
        assertThat(closed.outcome().orElseThrow().outcome()).isEqualTo(Feedback.Outcome.FALSE_POSITIVE);
        assertThatThrownBy(() -> signals.close(id, nothing, 4, TANG)).isInstanceOf(WarningProblem.NotNow.class);
    }

    @Test
    void it_waits_for_those_who_may_still_act() {
        long tang = signals.waiting(TANG);
        long qin = signals.waiting(QIN);
        Actor commander = As.commanderAt("CNSJW");
        SignalId id = Analysts.queueOverload(jdbc, "CNSJW", clock.instant());
        signals.assess(id, REAL, "Seen.", 1, TANG);
        assertThat(signals.waiting(TANG)).isEqualTo(tang);
        assertThat(signals.waiting(QIN)).isEqualTo(qin + 1);
        assertThat(signals.waiting(commander)).isZero();
        signals.assess(id, REAL, "Seen.", 2, QIN);
        assertThat(signals.waiting(QIN)).isEqualTo(qin);
        assertThat(signals.waiting(commander)).isEqualTo(1);
    }

    @Test
    void each_reading_and_each_step_is_in_the_audit_without_the_words() {
        SignalId id = raised();
        signals.get(id, TANG);
        signals.assess(id, REAL, "Six hundred in the hall.", 1, TANG);
        var entries = audit.find(
                new AuditRecords.Query(
                        Optional.empty(),
                        Optional.of("warning/signal/" + id),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                10);
        assertThat(entries)
                .extracting(entry -> entry.entry().action())
                .containsExactlyInAnyOrder(Action.READ, Action.DECIDE);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.entry().purpose()).isEqualTo("EARLY_WARNING");
            assertThat(entry.entry().justification()).doesNotContain("hundred");
        });
    }
}
