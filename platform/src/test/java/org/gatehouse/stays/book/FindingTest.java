package org.gatehouse.stays.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.stays.Movements.apply;
import static org.gatehouse.stays.Movements.entered;
import static org.gatehouse.stays.Movements.left;
import static org.gatehouse.stays.Movements.noon;
import static org.gatehouse.stays.Movements.of;
import static org.gatehouse.stays.Movements.only;
import static org.gatehouse.stays.Movements.somebody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditRecords;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What does not add up is found once, with the crossing that shows it. */
@HouseTest
class FindingTest {

    private static final String PORT = "CNTAO";
    private static final Actor OFFICER = As.officerAt(PORT);

    private final Stays stays;
    private final IrregularStays irregular;
    private final OverstayClerk clerk;
    private final TransactionTemplate transaction;
    private final SettableClock clock;
    private final AuditRecords audit;
    private final JdbcClient jdbc;

    FindingTest(
            Stays stays,
            IrregularStays irregular,
            OverstayClerk clerk,
            TransactionTemplate transaction,
            SettableClock clock,
            AuditRecords audit,
            JdbcClient jdbc) {
        this.stays = stays;
        this.irregular = irregular;
        this.clerk = clerk;
        this.transaction = transaction;
        this.clock = clock;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    @Test
    void a_stay_that_ends_on_its_last_lawful_day_is_nothing_to_look_into() {
        Bearer bearer = somebody();
        apply(transaction, stays, entered(bearer, PORT, "2022-01-01", "2022-01-10"), left(bearer, PORT, "2022-01-10"));
        assertThat(of(irregular, bearer, OFFICER)).isEmpty();
    }

    @Test
    void an_exit_a_day_later_is_an_overstay_by_one_day() {
        Bearer bearer = somebody();
        apply(transaction, stays, entered(bearer, PORT, "2022-01-01", "2022-01-10"));
        var exit = left(bearer, PORT, "2022-01-11");
        apply(transaction, stays, exit);
        IrregularStay found = only(irregular, bearer, OFFICER);
        assertThat(found.kind()).isEqualTo(IrregularKind.OVERSTAY);
        assertThat(found.state()).isEqualTo(IrregularState.FOUND);
        assertThat(found.day()).isEqualTo("2022-01-11");
        assertThat(found.lastDay()).contains(LocalDate.parse("2022-01-10"));
        assertThat(found.crossing()).contains(exit.crossing());
        assertThat(found.daysOver(LocalDate.parse("2022-06-01"))).contains(1L);
    }

    @Test
    void an_exit_for_which_no_stay_was_open_is_found_and_changes_no_stay() {
        Bearer bearer = somebody();
        var exit = left(bearer, PORT, "2022-01-11");
        apply(transaction, stays, exit);
        IrregularStay found = only(irregular, bearer, OFFICER);
        assertThat(found.kind()).isEqualTo(IrregularKind.EXIT_WITHOUT_ENTRY);
        assertThat(found.stay()).isEmpty();
        assertThat(found.crossing()).contains(exit.crossing());
        assertThat(stays.open(bearer)).isEmpty();
    }

    @Test
    void an_entry_while_a_stay_is_open_supersedes_it_and_is_found_with_the_stay() {
        Bearer bearer = somebody();
        var first = entered(bearer, PORT, "2022-01-01", "2022-01-30");
        var second = entered(bearer, PORT, "2022-01-05", "2022-02-05");
        apply(transaction, stays, first, second);
        IrregularStay found = only(irregular, bearer, OFFICER);
        assertThat(found.kind()).isEqualTo(IrregularKind.ENTRY_WITHOUT_EXIT);
        assertThat(found.crossing()).contains(second.crossing());
        IrregularStay.StayShown stay = found.stay().orElseThrow();
        assertThat(stay.id()).isEqualTo(first.id());
        assertThat(stay.ended()).map(Stay.Ended::how).contains(Stay.End.SUPERSEDED);
        assertThat(stay.endedBy()).contains(second.crossing());
        assertThat(stays.open(bearer)).map(Stay::id).contains(second.id());
    }

    @Test
    void an_open_stay_is_found_after_the_midnight_of_its_port_and_once() {
        Bearer bearer = somebody();
        apply(transaction, stays, entered(bearer, PORT, "2022-01-01", "2022-01-14"));
        // fifteen to twelve at night in Shanghai, and a quarter past it
        clock.set(Instant.parse("2022-01-14T15:45:00Z"));
        clerk.look();
        assertThat(of(irregular, bearer, OFFICER)).isEmpty();
        clock.set(Instant.parse("2022-01-14T16:15:00Z"));
        clerk.look();
        clerk.look();
        IrregularStay found = only(irregular, bearer, OFFICER);
        assertThat(found.kind()).isEqualTo(IrregularKind.OVERSTAY);
        assertThat(found.crossing()).isEmpty();
        assertThat(found.day()).isEqualTo("2022-01-15");

        apply(transaction, stays, left(bearer, PORT, "2022-01-20"));
        clerk.look();
        found = only(irregular, bearer, OFFICER);
        assertThat(found.daysOver(LocalDate.parse("2022-06-01"))).contains(6L);
        assertThat(found.stay().orElseThrow().ended()).isPresent();
        clock.set(noon("2022-01-15"));
    }

    @Test
    void many_open_stays_are_found_in_more_than_one_step_and_each_once() {
        int many = 4_500;
        List<Movement> movements = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            movements.add(entered(somebody(), "CNDDG", "2021-06-01", i % 2 == 0 ? "2021-07-01" : "2021-07-02"));
        }
        apply(transaction, stays, movements.toArray(Movement[]::new));
        clerk.look();
        clerk.look();
        assertThat(jdbc.sql("SELECT count(*) FROM stays.irregular WHERE port = 'CNDDG'")
                        .query(Long.class)
                        .single())
                .isEqualTo(many);
        assertThat(audit.find(
                        new AuditRecords.Query(
                                Optional.of("system:stays"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        10))
                .isNotEmpty();
    }

    @Test
    void whatever_crosses_in_whatever_order_every_odd_movement_is_found_and_no_other() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Bearer bearer = somebody();
            var reckoning = new Reckoning(Map.of());
            boolean inside = false;
            int odd = 0;
            for (int day = 1; day <= 12; day++) {
                String on = "2022-01-%02d".formatted(day);
                if (random.nextBoolean()) {
                    odd += inside ? 1 : 0;
                    inside = true;
                    reckoning.tell(entered(bearer, PORT, on, "2022-03-01"));
                } else {
                    odd += inside ? 0 : 1;
                    inside = false;
                    reckoning.tell(left(bearer, PORT, on));
                }
            }
            assertThat(reckoning.found()).hasSize(odd);
            assertThat(reckoning.opened()).hasSize(inside ? 1 : 0);
        }
    }
}
