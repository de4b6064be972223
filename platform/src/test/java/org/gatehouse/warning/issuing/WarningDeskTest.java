package org.gatehouse.warning.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.WarningState;
import org.gatehouse.warning.Warnings;
import org.gatehouse.warning.Warnings.Answered;
import org.gatehouse.warning.Warnings.Assignment;
import org.gatehouse.warning.Warnings.Issue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From two analysts to a warning, whom it reaches, what they did, and its end. */
@HouseTest
class WarningDeskTest {

    private static final PortCode PORT = new PortCode("CNTYN");
    private static final PortCode NEXT = new PortCode("CNTNA");
    private static final Actor COMMANDER = As.commanderAt(PORT.value());
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final To DESK = new To(PORT, Unit.DESK);

    private final Warnings warnings;
    private final Signals signals;
    private final Indicators indicators;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    WarningDeskTest(Warnings warnings, Signals signals, Indicators indicators, JdbcClient jdbc, SettableClock clock) {
        this.warnings = warnings;
        this.signals = signals;
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
    }

    private SignalId confirmed() {
        SignalId id = Analysts.queueOverload(jdbc, PORT.value(), clock.instant());
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        return id;
    }

    private Issue issue(Set<To> to, Duration lasts) {
        return new Issue(
                Level.ORANGE,
                to,
                new Words("Open two more desks.", "增开两个查验台。"),
                Optional.empty(),
                clock.instant().plus(lasts));
    }

    private Warning issued() {
        return warnings.issue(confirmed(), issue(Set.of(DESK), Duration.ofHours(4)), 3, COMMANDER);
    }

    @Test
    void a_commander_warns_of_what_two_analysts_found_real() {
        Warning warning = issued();
        assertThat(warning.state()).isEqualTo(WarningState.ISSUED);
        assertThat(warning.inForce(clock.instant())).isTrue();
        assertThat(signals.get(warning.signal(), COMMANDER).state()).isEqualTo(SignalState.WARNED);
        assertThat(signals.get(warning.signal(), COMMANDER).warning()).contains(warning.id());
        assertThatThrownBy(
                        () -> warnings.issue(warning.signal(), issue(Set.of(DESK), Duration.ofHours(4)), 4, COMMANDER))
                .isInstanceOf(WarningProblem.NotNow.class);
    }

    @Test
    void nobody_warns_of_what_is_not_confirmed_or_was_assessed_by_the_same_person() {
        SignalId half = Analysts.queueOverload(jdbc, PORT.value(), clock.instant());
        signals.assess(half, Opinion.REAL, "Seen.", 1, TANG);
        assertThatThrownBy(() -> warnings.issue(half, issue(Set.of(DESK), Duration.ofHours(4)), 2, COMMANDER))
                .isInstanceOf(WarningProblem.NotNow.class);
        Actor both = Analysts.of(Set.of(Role.ANALYST, Role.SHIFT_COMMANDER), "Both", Optional.of(PORT));
        signals.assess(half, Opinion.REAL, "Seen.", 2, both);
        assertThatThrownBy(() -> warnings.issue(half, issue(Set.of(DESK), Duration.ofHours(4)), 3, both))
                .isInstanceOf(WarningProblem.AnotherOfficer.class);
        assertThatThrownBy(() -> warnings.issue(half, issue(Set.of(DESK), Duration.ofHours(4)), 3, TANG))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        Actor program = As.clientOf("warning-issuer", Permission.WARNING_READ, Permission.WARNING_ISSUE);
        assertThatThrownBy(() -> warnings.issue(half, issue(Set.of(DESK), Duration.ofHours(4)), 3, program))
                .isInstanceOf(WarningProblem.PersonDecides.class);
    }

    @Test
    void a_warning_ends_and_begins_soon_and_reaches_somebody() {
        SignalId id = confirmed();
        assertThatThrownBy(() -> warnings.issue(id, issue(Set.of(DESK), Duration.ofDays(15)), 3, COMMANDER))
                .isInstanceOf(WarningProblem.InstantMalformed.class);
        assertThatThrownBy(() -> warnings.issue(id, issue(Set.of(DESK), Duration.ofHours(-1)), 3, COMMANDER))
                .isInstanceOf(WarningProblem.InstantMalformed.class);
        assertThatThrownBy(() -> warnings.issue(id, issue(Set.of(), Duration.ofHours(1)), 3, COMMANDER))
                .isInstanceOf(WarningProblem.AddresseesMissing.class);
        assertThatThrownBy(() ->
                        warnings.issue(id, issue(Set.of(new To(NEXT, Unit.DESK)), Duration.ofHours(1)), 3, COMMANDER))
                .isInstanceOf(WarningProblem.OtherPort.class);
        var oneLanguage = new Issue(
                Level.RED,
                Set.of(DESK),
                new Words("Open two more desks.", " "),
                Optional.empty(),
                clock.instant().plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> warnings.issue(id, oneLanguage, 3, COMMANDER))
                .isInstanceOf(WarningProblem.WordsMissing.class)
                .satisfies(problem ->
                        assertThat(((WarningProblem) problem).field()).isEqualTo("adviceZh"));
    }

    @Test
    void the_addressed_unit_acknowledges_and_another_does_not() {
        Warning warning = issued();
        assertThat(warnings.unacknowledged(OFFICER)).isPositive();
        assertThatThrownBy(() -> warnings.acknowledge(warning.id(), COMMANDER))
                .as("the desk is addressed, the command is not")
                .isInstanceOf(WarningProblem.NotAddressed.class);
        assertThatThrownBy(() -> warnings.get(warning.id(), As.officerAt(NEXT.value())))
                .isInstanceOf(WarningProblem.NoSuchWarning.class);
        Actor program = As.clientOf("warning-desk", Permission.WARNING_READ, Permission.DESK_INSPECT);
        assertThatThrownBy(() -> warnings.acknowledge(warning.id(), program))
                .isInstanceOf(WarningProblem.PersonDecides.class);
        long before = warnings.unacknowledged(OFFICER);
        Warning acknowledged = warnings.acknowledge(warning.id(), OFFICER);
        assertThat(acknowledged
                        .addressees()
                        .getFirst()
                        .acknowledged()
                        .orElseThrow()
                        .by())
                .isEqualTo(OFFICER.id());
        assertThat(warnings.unacknowledged(OFFICER)).isEqualTo(before - 1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(warnings.acknowledge(warning.id(), OFFICER).addressees())
                .as("twice is as once")
                .isEqualTo(acknowledged.addressees());
    }

    @Test
    void a_task_is_asked_answered_once_and_late_when_nobody_answers() {
        Warning warning = issued();
        Instant due = clock.instant().plus(Duration.ofHours(1));
        Warning asked = warnings.assign(warning.id(), new Assignment(DESK, "Open desk 7.", due), COMMANDER);
        assertThatThrownBy(() -> warnings.assign(
                        warning.id(), new Assignment(new To(PORT, Unit.SECOND_LINE), "Look.", due), COMMANDER))
                .isInstanceOf(WarningProblem.UnitUnknown.class);
        assertThat(asked.tasks().getFirst().overdue(clock.instant())).isFalse();
        assertThat(asked.tasks().getFirst().overdue(due)).isTrue();
        assertThatThrownBy(() -> warnings.answer(warning.id(), 1, Answered.DONE, "Done.", COMMANDER))
                .isInstanceOf(WarningProblem.NotAddressed.class);
        assertThatThrownBy(() -> warnings.answer(warning.id(), 2, Answered.DONE, "Done.", OFFICER))
                .isInstanceOf(WarningProblem.NoSuchTask.class);
        Warning answered = warnings.answer(warning.id(), 1, Answered.NOT_DONE, "No officer free.", OFFICER);
        assertThat(answered.tasks().getFirst().result().orElseThrow().done()).isFalse();
        assertThat(answered.tasks().getFirst().overdue(due)).isFalse();
        assertThatThrownBy(() -> warnings.answer(warning.id(), 1, Answered.DONE, "After all.", OFFICER))
                .isInstanceOf(WarningProblem.AnsweredAlready.class);
    }

    @Test
    void it_is_lifted_by_a_commander_or_over_by_itself_and_then_nowhere_in_force() {
        Warning lifted = issued();
        assertThat(warnings.inForce(PORT, OFFICER)).extracting(Warning::id).contains(lifted.id());
        assertThatThrownBy(() -> warnings.lift(lifted.id(), "", 1, COMMANDER))
                .isInstanceOf(WarningProblem.WordsMissing.class);
        assertThatThrownBy(() -> warnings.lift(lifted.id(), "Over.", 9, COMMANDER))
                .isInstanceOf(WarningProblem.Stale.class);
        assertThat(warnings.lift(lifted.id(), "The hall is empty.", 1, COMMANDER)
                        .state())
                .isEqualTo(WarningState.LIFTED);
        assertThat(warnings.inForce(PORT, OFFICER)).extracting(Warning::id).doesNotContain(lifted.id());

        Warning expiring = issued();
        clock.advance(Duration.ofHours(4));
        assertThat(warnings.inForce(PORT, OFFICER))
                .as("past its time, whether a clerk has run or not")
                .extracting(Warning::id)
                .doesNotContain(expiring.id());
        assertThatThrownBy(() -> warnings.acknowledge(expiring.id(), OFFICER))
                .isInstanceOf(WarningProblem.NotNow.class);
    }

    @Test
    void who_issued_does_not_say_what_came_of_it_and_the_record_of_the_indicator_follows() {
        long before = indicators.track(IndicatorCode.QUEUE_OVERLOAD, COMMANDER).trueOnes();
        Warning warning = issued();
        clock.advance(Duration.ofHours(1));
        var came = new Feedback(Feedback.Outcome.TRUE_POSITIVE, Optional.of(clock.instant()), "The hall was closed.");
        Analysts.over(jdbc, warning.signal(), clock.instant());
        assertThatThrownBy(() -> signals.close(warning.signal(), came, 4, TANG))
                .as("the warning is in force")
                .isInstanceOf(WarningProblem.StillLasts.class);
        warnings.lift(warning.id(), "Over.", 1, COMMANDER);
        assertThatThrownBy(() -> signals.close(warning.signal(), came, 4, COMMANDER))
                .isInstanceOf(WarningProblem.AnotherOfficer.class);
        signals.close(warning.signal(), came, 4, TANG);
        assertThat(indicators.track(IndicatorCode.QUEUE_OVERLOAD, COMMANDER)).satisfies(track -> {
            assertThat(track.trueOnes()).isEqualTo(before + 1);
            assertThat(track.shareTrue().orElseThrow()).isPositive();
            assertThat(track.medianLead().orElseThrow()).isPositive();
            assertThat(track.medianToAssessment()).isPresent();
            assertThat(track.weeks()).hasSize(26);
            assertThat(track.weeks().getLast().raised()).isPositive();
        });
    }
}
