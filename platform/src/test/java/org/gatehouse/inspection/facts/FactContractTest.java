package org.gatehouse.inspection.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.facts.WaitingFact.Queue;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The views have exactly the columns that statistics were promised: no more, so that nothing personal gets in. */
@HouseTest
class FactContractTest {

    /** A port of these tests alone. */
    private static final PortCode PORT = new PortCode("CNDLC");

    private static final Actor OFFICER = As.officerAt(PORT.value());

    private final JdbcClient jdbc;
    private final Inspections inspections;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactContractTest(JdbcClient jdbc, Inspections inspections, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.inspections = inspections;
        this.transaction = transaction;
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

    private List<String> queues() {
        return jdbc.sql("SELECT queue FROM inspection.fact_waiting WHERE port = :port ORDER BY since, queue")
                .param("port", PORT.value())
                .query(String.class)
                .list();
    }

    private InspectionView presented() {
        return inspections.open(
                new Arrival(PORT, Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber())), aKey(), OFFICER);
    }

    @Test
    void countable_events_have_the_columns_of_their_contract() {
        assertThat(columns(PersonInspectedFact.VIEW))
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "direction text",
                        "mode text",
                        "nationality_group text",
                        "channel text",
                        "outcome text",
                        "second_line boolean",
                        "quantity smallint");
    }

    @Test
    void those_who_wait_have_the_columns_of_their_contract() {
        assertThat(columns(WaitingFact.VIEW))
                .containsExactly(
                        "port text",
                        "direction text",
                        "mode text",
                        "channel text",
                        "queue text",
                        "since timestamp with time zone");
    }

    @Test
    void each_state_that_is_not_concluded_is_a_queue_of_the_contract() {
        assertThat(Queue.values()).hasSize(InspectionStatus.values().length - 1);
    }

    @Test
    void a_traveller_waits_in_one_queue_after_another_and_then_in_none() {
        int before = queues().size();
        InspectionView one = presented();
        assertThat(queues()).hasSize(before + 1).contains(Queue.DESK.name());
        Instant since = jdbc.sql("SELECT max(since) FROM inspection.fact_waiting WHERE port = :port")
                .param("port", PORT.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(since).isEqualTo(Instant.ofEpochMilli(clock.instant().toEpochMilli()));
        inspections.decide(one.id(), new Decision.SendToSecondLine("Look again."), 1, OFFICER);
        assertThat(queues()).hasSize(before + 1).contains(Queue.SECOND_LINE.name());
        inspections.get(one.id(), OFFICER, "TEST");
        inspections.decide(
                one.id(), new Decision.ProposeRefusal(LegalGround.values()[0], "Not admissible."), 2, OFFICER);
        assertThat(queues()).hasSize(before + 1).contains(Queue.SIGNATURE.name());
        inspections.get(one.id(), As.commanderAt(PORT.value()), "TEST");
        inspections.decide(one.id(), new Decision.ConfirmRefusal(), 3, As.commanderAt(PORT.value()));
        assertThat(queues()).hasSize(before);
        InspectionView other = presented();
        inspections.decide(other.id(), new Decision.ReferForProtection("Asks for asylum."), 1, OFFICER);
        assertThat(queues()).contains(Queue.PROTECTION.name());
        InspectionView third = presented();
        inspections.decide(third.id(), new Decision.Admit(Optional.empty(), ""), 1, OFFICER);
        assertThat(queues()).hasSize(before + 1);
    }

    @Test
    void who_waits_is_found_by_the_index_of_the_open_ones_and_not_among_all_who_ever_crossed() {
        String plan = transaction.execute(status -> {
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("EXPLAIN SELECT port, queue, count(*) FROM inspection.fact_waiting GROUP BY port, queue")
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("inspection_2022_01_port_id_idx").doesNotContain("Seq Scan");
    }
}
