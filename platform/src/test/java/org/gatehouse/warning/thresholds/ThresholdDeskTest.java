package org.gatehouse.warning.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.warning.Analysts.HAN;
import static org.gatehouse.warning.Analysts.TANG;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Indicators.Proposal;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.Values;
import org.gatehouse.warning.WarningProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A threshold is proposed by one, approved by another, holds from an instant on and stays as a version. */
@HouseTest
class ThresholdDeskTest {

    private final Indicators indicators;
    private final ThresholdStore store;
    private final SettableClock clock;

    ThresholdDeskTest(Indicators indicators, ThresholdStore store, SettableClock clock) {
        this.indicators = indicators;
        this.store = store;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
    }

    private static Proposal persons(String port, int persons, Optional<Instant> from) {
        return new Proposal(
                IndicatorCode.STRANDED,
                Optional.of(port).filter(text -> !text.isEmpty()).map(PortCode::new),
                new Values(Map.of(Parameter.PERSONS, persons)),
                LocalDate.parse("2022-06-01"),
                "A family room for five.",
                from);
    }

    private int inForce(String port, Instant at) {
        return store.inForce(at)
                .of(IndicatorCode.STRANDED, new PortCode(port))
                .values()
                .get(Parameter.PERSONS);
    }

    @Test
    void every_indicator_has_a_ground_an_owner_a_source_and_a_threshold() {
        assertThat(indicators.all(TANG)).hasSize(IndicatorCode.values().length).allSatisfy(one -> {
            assertThat(one.variable().en()).isNotBlank();
            assertThat(one.variable().zh()).isNotBlank();
            assertThat(one.source().en()).isNotBlank();
            assertThat(one.owner().zh()).isNotBlank();
            assertThat(one.inForce().values().of().keySet())
                    .isEqualTo(Set.copyOf(one.code().parameters()));
        });
    }

    @Test
    void it_holds_from_its_instant_on_and_at_its_port_only() {
        Instant later = clock.instant().plus(Duration.ofHours(6));
        Threshold proposed = indicators.propose(persons("CNZHA", 5, Optional.of(later)), TANG);
        assertThat(inForce("CNZHA", later)).as("proposed is nothing yet").isEqualTo(1);
        indicators.approve(proposed.id(), "Agreed.", HAN);
        assertThat(inForce("CNZHA", later.minusSeconds(1))).isEqualTo(1);
        assertThat(inForce("CNZHA", later)).isEqualTo(5);
        assertThat(inForce("CNZOS", later)).isEqualTo(1);

        clock.advance(Duration.ofHours(8));
        Threshold second = indicators.propose(persons("CNZHA", 7, Optional.empty()), TANG);
        assertThat(second.number()).isEqualTo(proposed.number() + 1);
        clock.advance(Duration.ofHours(1));
        Threshold approved = indicators.approve(second.id(), "", HAN);
        assertThat(approved.effectiveFrom()).as("not before its approval").isEqualTo(clock.instant());
        assertThat(inForce("CNZHA", later.plus(Duration.ofHours(1))))
                .as("the past stays")
                .isEqualTo(5);
        assertThat(inForce("CNZHA", clock.instant())).isEqualTo(7);
    }

    @Test
    void nobody_approves_what_they_proposed_and_a_program_approves_nothing() {
        Actor both = Analysts.of(Set.of(Role.ANALYST, Role.SHIFT_COMMANDER), "Both", Optional.empty());
        Threshold proposed = indicators.propose(persons("CNXNT", 3, Optional.empty()), both);
        assertThatThrownBy(() -> indicators.approve(proposed.id(), "", both))
                .isInstanceOf(WarningProblem.AnotherOfficer.class);
        assertThatThrownBy(() -> indicators.approve(proposed.id(), "", TANG))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        Actor program = As.clientOf("threshold-program", Permission.SIGNAL_READ, Permission.THRESHOLD_APPROVE);
        assertThatThrownBy(() -> indicators.approve(proposed.id(), "", program))
                .isInstanceOf(WarningProblem.PersonDecides.class);
        assertThatThrownBy(() -> indicators.approve(proposed.id(), "", As.commanderAt("CNCAN")))
                .isInstanceOf(WarningProblem.OtherPort.class);
        assertThat(indicators
                        .approve(proposed.id(), "", As.commanderAt("CNXNT"))
                        .state())
                .isEqualTo(Threshold.State.APPROVED);
        assertThatThrownBy(() -> indicators.reject(proposed.id(), "No.", HAN))
                .isInstanceOf(WarningProblem.AnsweredAlready.class);
    }

    @Test
    void what_is_for_every_port_is_answered_by_national_staff() {
        Threshold proposed = indicators.propose(persons("", 2, Optional.empty()), TANG);
        assertThatThrownBy(() -> indicators.approve(proposed.id(), "", As.commanderAt("CNPVG")))
                .isInstanceOf(WarningProblem.OtherPort.class);
        assertThatThrownBy(() -> indicators.propose(persons("", 4, Optional.empty()), TANG))
                .isInstanceOf(WarningProblem.ProposalWaits.class);
        assertThatThrownBy(() -> indicators.reject(proposed.id(), " ", HAN))
                .isInstanceOf(WarningProblem.WordsMissing.class);
        assertThat(indicators.reject(proposed.id(), "One is enough.", HAN).state())
                .isEqualTo(Threshold.State.REJECTED);
    }

    @Test
    void what_is_compared_over_ports_has_no_threshold_of_a_port() {
        var values = new Values(Map.of(Parameter.WINDOW_HOURS, 24, Parameter.AT_PORT, 5, Parameter.OVER_PORTS, 12));
        var proposal = new Proposal(
                IndicatorCode.DOCUMENT_FRAUD,
                Optional.of(new PortCode("CNPVG")),
                values,
                LocalDate.parse("2022-06-01"),
                "Why not.",
                Optional.empty());
        assertThatThrownBy(() -> indicators.propose(proposal, TANG)).isInstanceOf(WarningProblem.PerPortNot.class);
    }

    @Test
    void numbers_have_bounds_and_a_review_comes_within_a_year() {
        assertThatThrownBy(() -> new Values(Map.of(Parameter.PERSONS, 0))).isInstanceOf(IllegalArgumentException.class);
        var endless = new Proposal(
                IndicatorCode.STRANDED,
                Optional.empty(),
                new Values(Map.of(Parameter.PERSONS, 2)),
                LocalDate.parse("2024-01-01"),
                "For long.",
                Optional.empty());
        assertThatThrownBy(() -> indicators.propose(endless, TANG)).isInstanceOf(WarningProblem.ReviewUnfit.class);
    }
}
