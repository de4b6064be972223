package org.gatehouse.warning.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.Feedback;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Opinion;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningState;
import org.gatehouse.warning.Warnings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends by the clock, and what is forgotten while the counts stay. */
@HouseTest
class WarningClerkTest {

    private static final String PORT = "CNYNZ";
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final WarningClerk clerk;
    private final Signals signals;
    private final Warnings warnings;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    WarningClerkTest(WarningClerk clerk, Signals signals, Warnings warnings, JdbcClient jdbc, SettableClock clock) {
        this.clerk = clerk;
        this.signals = signals;
        this.warnings = warnings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
    }

    @Test
    void what_nobody_looked_into_lapses_a_week_after_it_is_over() {
        SignalId id = Analysts.queueOverload(jdbc, PORT, clock.instant());
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        clock.advance(Duration.ofDays(30));
        clerk.end();
        assertThat(signals.get(id, COMMANDER).state()).as("it lasts").isEqualTo(SignalState.HALF_ASSESSED);
        Analysts.over(jdbc, id, clock.instant());
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        clerk.end();
        assertThat(signals.get(id, COMMANDER).state()).isEqualTo(SignalState.HALF_ASSESSED);
        clock.advance(Duration.ofSeconds(1));
        clerk.end();
        assertThat(signals.get(id, COMMANDER).state()).isEqualTo(SignalState.LAPSED);
    }

    @Test
    void a_warning_expires_and_years_later_words_are_forgotten_and_counts_are_not() {
        SignalId id = Analysts.queueOverload(jdbc, PORT, clock.instant());
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        var to = new Warning.To(new PortCode(PORT), Unit.DESK);
        Warning warning = warnings.issue(
                id,
                new Warnings.Issue(
                        Level.RED,
                        Set.of(to),
                        new Words("Help.", "支援。"),
                        Optional.empty(),
                        clock.instant().plus(Duration.ofHours(2))),
                3,
                COMMANDER);
        warnings.assign(
                warning.id(),
                new Warnings.Assignment(to, "Open desk 7.", clock.instant().plus(Duration.ofHours(1))),
                COMMANDER);
        clock.advance(Duration.ofHours(2));
        clerk.end();
        assertThat(warnings.get(warning.id(), COMMANDER).state()).isEqualTo(WarningState.EXPIRED);
        Analysts.over(jdbc, id, clock.instant());
        signals.close(id, new Feedback(Feedback.Outcome.NOT_KNOWN, Optional.empty(), "Nobody knows."), 4, TANG);

        clock.advance(Duration.ofDays(1_094));
        clerk.forget();
        assertThat(signals.get(id, COMMANDER).assessments().getFirst().words()).contains("Seen.");
        clock.advance(Duration.ofDays(2));
        clerk.forget();
        assertThat(signals.get(id, COMMANDER)).satisfies(one -> {
            assertThat(one.assessments())
                    .hasSize(2)
                    .allSatisfy(said -> assertThat(said.words()).isEmpty());
            assertThat(one.assessments().getFirst().opinion()).contains(Opinion.REAL);
            assertThat(one.outcome().orElseThrow().words()).isEmpty();
        });
        assertThat(warnings.get(warning.id(), COMMANDER).tasks().getFirst().words())
                .isEmpty();
    }
}
