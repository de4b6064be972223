package org.gatehouse.warning.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.warning.Analysts.QIN;
import static org.gatehouse.warning.Analysts.TANG;

import java.time.Duration;
import java.util.List;
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
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warnings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views have exactly the columns that statistics were promised: no more, so that nothing personal gets in. */
@HouseTest
class FactContractTest {

    /** A port of these tests alone. */
    private static final String PORT = "CNZHE";

    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Warnings warnings;
    private final SettableClock clock;

    FactContractTest(JdbcClient jdbc, Signals signals, Warnings warnings, SettableClock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.warnings = warnings;
        this.clock = clock;
    }

    private List<String> columns(String view) {
        return jdbc.sql("""
                        SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                        FROM pg_attribute a
                        WHERE a.attrelid = CAST(:view AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """).param("view", view).query(String.class).list();
    }

    @Test
    void the_views_have_the_columns_of_their_contracts() {
        assertThat(columns(SignalFact.VIEW))
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "indicator text",
                        "event text",
                        "outcome text",
                        "quantity smallint");
        assertThat(columns(WarningFact.VIEW))
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "indicator text",
                        "level text",
                        "event text",
                        "outcome text",
                        "quantity smallint");
    }

    @Test
    void a_signal_counts_when_raised_when_settled_and_when_it_is_told_what_came_of_it() {
        SignalId id = Analysts.queueOverload(jdbc, PORT, clock.instant());
        signals.assess(id, Opinion.REAL, "Seen.", 1, TANG);
        assertThat(events()).containsExactly("RAISED");
        signals.assess(id, Opinion.REAL, "Seen.", 2, QIN);
        Warning warning = warnings.issue(
                id,
                new Warnings.Issue(
                        Level.YELLOW,
                        Set.of(new Warning.To(new PortCode(PORT), Unit.DESK)),
                        new Words("Help.", "支援。"),
                        Optional.empty(),
                        clock.instant().plus(Duration.ofHours(1))),
                3,
                COMMANDER);
        warnings.lift(warning.id(), "Over.", 1, COMMANDER);
        Analysts.over(jdbc, id, clock.instant());
        signals.close(id, new Feedback(Feedback.Outcome.FALSE_POSITIVE, Optional.empty(), "Nothing."), 4, TANG);
        assertThat(events()).containsExactly("RAISED", "ASSESSED REAL", "CLOSED FALSE_POSITIVE");
        assertThat(jdbc.sql("""
                                SELECT concat_ws(' ', indicator, level, event, outcome) FROM warning.fact_warning
                                WHERE port = :port ORDER BY recorded_in
                                """).param("port", PORT).query(String.class).list())
                .containsExactly("QUEUE_OVERLOAD YELLOW ISSUED", "QUEUE_OVERLOAD YELLOW CLOSED FALSE_POSITIVE");
    }

    private List<String> events() {
        return jdbc.sql("""
                        SELECT concat_ws(' ', event, outcome) FROM warning.fact_signal
                        WHERE port = :port ORDER BY recorded_in
                        """).param("port", PORT).query(String.class).list();
    }
}
