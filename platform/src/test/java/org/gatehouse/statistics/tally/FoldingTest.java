package org.gatehouse.statistics.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.Tallies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FoldingTest {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 3);
    private static final Period QUARTER = Period.parse("2022Q1");
    private static final String ONE = """
            INSERT INTO inspection.fact_person_inspected
            VALUES (pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-02-03 10:00Z', DATE '2022-02-03', 'CNSHA', 'ENTRY',
                    'SEA', 'FOREIGNER', 'DESK', 'ADMITTED', false, 1)
            """;

    private final StatisticsAlone house = new StatisticsAlone();
    private final Tallies tallies = house.door(Tallies.class);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_fact_is_counted_once_however_often_one_folds() {
        house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 7);
        tallies.foldNow();
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(7);
    }

    @Test
    void a_correction_takes_a_record_back() {
        house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 7);
        tallies.foldNow();
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        VALUES (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', 'CNSHA', 'ENTRY', 'SEA',
                                'FOREIGNER', 'DESK', 'ADMITTED', false, -1)
                        """).update();
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(6);
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
    }

    private long alerts(String code) {
        return counted(code, QUARTER);
    }

    private long counted(String code, Period period) {
        var selection =
                house.door(Metrics.class).find(code).orElseThrow().counts().orElseThrow();
        return house.door(Counts.class).cube(selection.fact(), period).count(selection);
    }

    private void stay(String day, String kind, String event, String outcome, int quantity) {
        house.jdbc()
                .sql("""
                        INSERT INTO stays.fact_irregular
                        VALUES (pg_current_xact_id()::text::bigint, now(), CAST(:day AS date), 'CNSHA', :kind, :event,
                                NULLIF(:outcome, ''), :quantity)
                        """)
                .param("day", day)
                .param("kind", kind)
                .param("event", event)
                .param("outcome", outcome)
                .param("quantity", quantity)
                .update();
    }

    @Test
    void irregular_stays_are_counted_when_found_and_stand_open_until_they_are_concluded() {
        var before = Period.parse("2021Q4");
        stay("2021-12-20", "OVERSTAY", "FOUND", "", 1);
        stay("2021-12-20", "EXIT_WITHOUT_ENTRY", "FOUND", "", 1);
        stay("2022-02-03", "OVERSTAY", "FOUND", "", 1);
        stay("2022-03-01", "OVERSTAY", "CONCLUDED", "CONFIRMED", 1);
        tallies.foldNow();
        assertThat(counted("stays.overstays.found", QUARTER)).isEqualTo(1);
        assertThat(counted("stays.irregular.found", before)).isEqualTo(2);
        assertThat(counted("stays.overstays.open", before)).isEqualTo(1);
        assertThat(counted("stays.overstays.open", QUARTER)).isEqualTo(1);
        assertThat(counted("stays.irregular.open", QUARTER)).isEqualTo(2);
        assertThat(counted("stays.irregular.confirmed", QUARTER)).isEqualTo(1);

        // a correction explains what was confirmed: it stays concluded, and counts as confirmed no more
        stay("2022-03-20", "OVERSTAY", "CONCLUDED", "CONFIRMED", -1);
        stay("2022-03-20", "OVERSTAY", "CONCLUDED", "EXPLAINED", 1);
        tallies.foldNow();
        assertThat(counted("stays.irregular.confirmed", QUARTER)).isZero();
        assertThat(counted("stays.overstays.open", QUARTER)).isEqualTo(1);
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();

        house.jdbc()
                .sql("DELETE FROM stays.fact_irregular WHERE day >= '2022-01-01'")
                .update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isPositive();
        assertThat(counted("stays.overstays.found", QUARTER)).isZero();
        assertThat(counted("stays.irregular.open", QUARTER)).isEqualTo(2);
    }

    @Test
    void signals_and_warnings_are_counted_when_raised_settled_issued_and_told() {
        signal("RAISED", "");
        signal("RAISED", "");
        signal("ASSESSED", "REAL");
        signal("ASSESSED", "NOT_REAL");
        warning("ISSUED", "");
        warning("CLOSED", "TRUE_POSITIVE");
        tallies.foldNow();
        assertThat(counted("warning.signals.raised", QUARTER)).isEqualTo(2);
        assertThat(counted("warning.signals.real", QUARTER)).isEqualTo(1);
        assertThat(counted("warning.signals.not_real", QUARTER)).isEqualTo(1);
        assertThat(counted("warning.warnings.issued", QUARTER)).isEqualTo(1);
        assertThat(counted("warning.warnings.true", QUARTER)).isEqualTo(1);
        assertThat(counted("warning.warnings.false", QUARTER)).isZero();
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
        house.jdbc().sql("DELETE FROM warning.fact_warning").update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isPositive();
        assertThat(counted("warning.warnings.issued", QUARTER)).isZero();
        assertThat(counted("warning.signals.raised", QUARTER)).isEqualTo(2);
    }

    private void signal(String event, String outcome) {
        house.jdbc().sql("""
                        INSERT INTO warning.fact_signal
                        VALUES (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', '', 'DOCUMENT_FRAUD', :event,
                                NULLIF(:outcome, ''), 1)
                        """).param("event", event).param("outcome", outcome).update();
    }

    private void warning(String event, String outcome) {
        house.jdbc().sql("""
                        INSERT INTO warning.fact_warning
                        VALUES (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', '', 'DOCUMENT_FRAUD', 'RED', :event,
                                NULLIF(:outcome, ''), 1)
                        """).param("event", event).param("outcome", outcome).update();
    }

    private void alert(String event, String outcome, int quantity) {
        house.jdbc()
                .sql("""
                        INSERT INTO screening.fact_match
                        VALUES (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', 'CNSHA', 'ENTRY', :event,
                                'CROSSING', 'PERSON', 'REFER', NULLIF(:outcome, ''), :quantity)
                        """)
                .param("event", event)
                .param("outcome", outcome)
                .param("quantity", quantity)
                .update();
    }

    @Test
    void alerts_of_watchlists_are_counted_when_raised_and_when_found_out() {
        alert("RAISED", "", 1);
        alert("RAISED", "", 1);
        alert("RAISED", "", 1);
        alert("RESOLVED", "UNDECIDED", 1);
        tallies.foldNow();
        assertThat(alerts("screening.alerts.raised")).isEqualTo(3);
        assertThat(alerts("screening.alerts.resolved")).isZero();
        alert("RESOLVED", "UNDECIDED", -1);
        alert("RESOLVED", "OTHER_PERSON", 1);
        alert("RESOLVED", "SAME_PERSON", 1);
        tallies.foldNow();
        assertThat(alerts("screening.alerts.resolved")).isEqualTo(2);
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();

        house.jdbc()
                .sql("DELETE FROM screening.fact_match WHERE outcome = 'SAME_PERSON'")
                .update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isPositive();
        assertThat(alerts("screening.alerts.resolved")).isEqualTo(1);
        house.jdbc().sql("DELETE FROM screening.fact_match").update();
        tallies.reconcile(QUARTER);
        assertThat(alerts("screening.alerts.raised")).isZero();
    }

    @Test
    void a_transaction_that_outlives_a_fold_is_counted_by_a_later_one() throws SQLException {
        try (Connection slow = house.database().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute(ONE);
            house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 5);
            tallies.foldNow();
            assertThat(house.total()).isZero();
            slow.commit();
        }
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(6);
    }

    @Test
    void as_of_waits_for_a_transaction_that_is_still_open() throws SQLException {
        tallies.foldNow();
        var before = tallies.asOf();
        assertThat(before).isEqualTo(house.clock().instant());
        try (Connection slow = house.database().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute(ONE);
            house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 5);
            house.clock().advance(Duration.ofSeconds(3));
            tallies.foldNow();
            assertThat(tallies.lag()).isEqualTo(Duration.ofSeconds(3));
            slow.commit();
        }
        house.clock().advance(Duration.ofSeconds(1));
        tallies.foldNow();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void eight_writers_two_nodes_rollbacks_recounts_and_slow_transactions_are_counted_exactly_once() throws Exception {
        var committed = new AtomicLong();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 8; writer++) {
                var random = new SplittableRandom(writer);
                writers.add(threads.submit(() -> write(random, committed)));
            }
            var folders = new ArrayList<Future<?>>();
            for (int node = 0; node < 2; node++) {
                folders.add(threads.submit(() -> {
                    while (writing.get()) {
                        tallies.foldNow();
                    }
                    return null;
                }));
            }
            folders.add(threads.submit(() -> {
                while (writing.get()) {
                    assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
                }
                return null;
            }));
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var folder : folders) {
                folder.get();
            }
        }
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(committed.get());
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
    }

    private @Nullable Void write(SplittableRandom random, AtomicLong committed) throws Exception {
        try (Connection connection = house.database().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 60; i++) {
                int rows = random.nextInt(1, 6);
                try (var statement = connection.createStatement()) {
                    for (int row = 0; row < rows; row++) {
                        statement.execute(ONE);
                    }
                }
                if (random.nextInt(10) == 0) {
                    Thread.sleep(random.nextInt(40));
                }
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.addAndGet(rows);
                }
            }
        }
        return null;
    }

    @Test
    void figures_fall_when_facts_are_gone_and_counted_again() {
        house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 20);
        house.persons(DAY, "CNSHA", "SEA", "EXIT", "FOREIGNER", 3);
        house.conveyances(DAY, "CNSHA", "SEA", "EXIT", "VESSEL", 4);
        tallies.foldNow();
        assertThat(tallies.reconcile(QUARTER).corrected()).isZero();
        house.jdbc()
                .sql("DELETE FROM inspection.fact_person_inspected WHERE direction = 'EXIT'")
                .update();
        house.jdbc()
                .sql("DELETE FROM inspection.fact_person_inspected WHERE ctid IN"
                        + " (SELECT ctid FROM inspection.fact_person_inspected LIMIT 1)")
                .update();
        assertThat(house.total()).isEqualTo(23);
        // Of the days and of the months: one group gone, one smaller; of the hours: one smaller.
        assertThat(tallies.reconcile(QUARTER).corrected()).isEqualTo(5);
        assertThat(house.total()).isEqualTo(19);
        tallies.foldNow();
        assertThat(house.total()).isEqualTo(19);
    }

    @Test
    void a_lost_tally_is_counted_again() {
        house.persons(DAY, "CNSHA", "SEA", "ENTRY", "FOREIGNER", 20);
        tallies.foldNow();
        house.jdbc().sql("DELETE FROM statistics.person_tally").update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isEqualTo(1);
        assertThat(house.total()).isEqualTo(20);
        house.jdbc().sql("DELETE FROM statistics.person_month").update();
        assertThat(tallies.reconcile(QUARTER).corrected()).isEqualTo(1);
    }
}
