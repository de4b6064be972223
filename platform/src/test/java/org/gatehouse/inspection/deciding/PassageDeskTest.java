package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.GATE_ELSEWHERE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.gatehouse.inspection.Travellers.aPermitNumber;
import static org.gatehouse.inspection.Travellers.aTwoWayPermit;
import static org.gatehouse.issuance.Grants.OFFICE;
import static org.gatehouse.issuance.Grants.anEndorsement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Passage;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.Passages;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.reference.Direction;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A traveller at a gate has crossed when the gate says that somebody has passed, and not before. */
@HouseTest
class PassageDeskTest {

    private static final Instant NOON = Instant.parse("2022-01-21T04:00:00Z");
    private static final LaneCode LANE = new LaneCode("E01");
    private static final LaneCode OTHER_LANE = new LaneCode("E02");

    private final Passages passages;
    private final PassageDesk desk;
    private final Inspections inspections;
    private final Stays stays;
    private final PermissionRegister register;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    PassageDeskTest(
            Passages passages,
            PassageDesk desk,
            Inspections inspections,
            Stays stays,
            PermissionRegister register,
            SettableClock clock,
            JdbcClient jdbc) {
        this.passages = passages;
        this.desk = desk;
        this.inspections = inspections;
        this.stays = stays;
        this.register = register;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void noon() {
        clock.set(NOON);
    }

    private static Arrival arrival(Direction direction, String mrz) {
        return new Arrival(PUDONG, direction, Channel.E_CHANNEL, mrz);
    }

    private Passage enters(String number) {
        return passages.reserve(arrival(Direction.ENTRY, aForeignPassport(number)), LANE, aKey(), GATE);
    }

    private Passage leaves(String permit, LaneCode lane) {
        return passages.reserve(arrival(Direction.EXIT, aTwoWayPermit(permit)), lane, aKey(), GATE);
    }

    private Entry endorsed(String permit, int uses) {
        Entry entry = anEndorsement(new Holder("CHN", permit), uses);
        register.register(List.of(entry), OFFICE);
        return entry;
    }

    private void counted(Entry entry, int used, int reserved) {
        var now = register.get(entry.number(), OFFICE);
        assertThat(now.used()).isEqualTo(used);
        assertThat(now.reserved()).isEqualTo(reserved);
    }

    private List<InspectionView> crossings(String number) {
        return inspections
                .list(
                        new Inspections.Filter(
                                Optional.of(PUDONG), Optional.empty(), Optional.of(number), Optional.empty(), 50),
                        OFFICER_LI,
                        "TEST")
                .rows();
    }

    private Optional<?> stay(String number) {
        return stays.open(new Stays.Bearer("FRA", number));
    }

    private void endedAs(PassageState state, Callable<Passage> step) {
        assertThatThrownBy(step::call)
                .isInstanceOfSatisfying(
                        InspectionProblem.PassageEnded.class,
                        ended -> assertThat(ended.arguments()).containsExactly(state.name()));
    }

    @Test
    void a_clear_traveller_may_pass_and_has_not_crossed_until_the_gate_commits() {
        String number = aNumber();
        Passage reserved = enters(number);
        assertThat(reserved.state()).isEqualTo(PassageState.RESERVED);
        assertThat(reserved.expiresAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(reserved.inspection()).isEmpty();
        assertThat(crossings(number)).isEmpty();
        assertThat(stay(number)).isEmpty();

        clock.advance(Duration.ofSeconds(9));
        Passage committed = passages.commit(reserved.id(), GATE);
        assertThat(committed.state()).isEqualTo(PassageState.COMMITTED);
        InspectionView crossing = inspections.get(reserved.id(), OFFICER_LI, "TEST");
        assertThat(crossing.openedAt()).isEqualTo(NOON);
        assertThat(crossing.conclusion().orElseThrow().outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(crossing.conclusion().orElseThrow().at()).isEqualTo(NOON.plusSeconds(9));
        assertThat(crossing.conclusion().orElseThrow().by()).isEmpty();
        assertThat(stay(number)).isPresent();
    }

    @Test
    void committing_twice_is_committing_once_and_what_was_committed_is_not_rolled_back() {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 2);
        Passage reserved = leaves(permit, LANE);
        counted(endorsement, 0, 1);
        Passage once = passages.commit(reserved.id(), GATE);
        clock.advance(Duration.ofMinutes(5));
        assertThat(passages.commit(reserved.id(), GATE)).isEqualTo(once);
        counted(endorsement, 1, 0);
        assertThat(crossings(permit)).hasSize(1);
        endedAs(PassageState.COMMITTED, () -> passages.rollBack(reserved.id(), RollBackReason.NOBODY_PASSED, GATE));
        counted(endorsement, 1, 0);
    }

    @Test
    void what_is_rolled_back_leaves_no_crossing_no_stay_and_no_count() {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 1);
        Passage reserved = leaves(permit, LANE);
        for (int i = 0; i < 2; i++) {
            Passage back = passages.rollBack(reserved.id(), RollBackReason.TURNED_BACK, GATE);
            assertThat(back.state()).isEqualTo(PassageState.ROLLED_BACK);
            assertThat(back.reason()).contains(RollBackReason.TURNED_BACK);
        }
        counted(endorsement, 0, 0);
        assertThat(crossings(permit)).isEmpty();
        endedAs(PassageState.ROLLED_BACK, () -> passages.commit(reserved.id(), GATE));
        counted(endorsement, 0, 0);

        assertThat(passages.commit(leaves(permit, OTHER_LANE).id(), GATE).state())
                .isEqualTo(PassageState.COMMITTED);
        counted(endorsement, 1, 0);
    }

    @Test
    void when_the_time_is_over_nobody_has_crossed() {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 1);
        Passage reserved = leaves(permit, LANE);
        clock.advance(Duration.ofSeconds(60));
        endedAs(PassageState.EXPIRED, () -> passages.commit(reserved.id(), GATE));
        while (desk.expire()) {
            assertThat(clock.instant()).isAfter(NOON);
        }
        assertThat(passages.get(reserved.id(), GATE).state()).isEqualTo(PassageState.EXPIRED);
        counted(endorsement, 0, 0);
        endedAs(PassageState.EXPIRED, () -> passages.commit(reserved.id(), GATE));
        assertThat(passages.rollBack(reserved.id(), RollBackReason.DOOR_FAULT, GATE)
                        .state())
                .isEqualTo(PassageState.EXPIRED);
        assertThat(crossings(permit)).isEmpty();
    }

    @Test
    void the_same_document_at_another_gate_takes_the_place_of_the_open_passage() {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 1);
        Passage first = leaves(permit, LANE);
        Passage second = leaves(permit, OTHER_LANE);
        assertThat(second.state()).isEqualTo(PassageState.RESERVED);
        assertThat(passages.get(first.id(), GATE).state()).isEqualTo(PassageState.SUPERSEDED);
        counted(endorsement, 0, 1);
        endedAs(PassageState.SUPERSEDED, () -> passages.commit(first.id(), GATE));
        passages.commit(second.id(), GATE);
        counted(endorsement, 1, 0);
        assertThat(crossings(permit)).extracting(InspectionView::id).containsExactly(second.id());
    }

    @Test
    void the_same_request_is_the_same_passage_however_it_stands() {
        String number = aNumber();
        IdempotencyKey key = aKey();
        Arrival arrival = arrival(Direction.ENTRY, aForeignPassport(number));
        Passage first = passages.reserve(arrival, LANE, key, GATE);
        assertThat(passages.reserve(arrival, LANE, key, GATE)).isEqualTo(first);
        passages.commit(first.id(), GATE);
        Passage after = passages.reserve(arrival, LANE, key, GATE);
        assertThat(after.id()).isEqualTo(first.id());
        assertThat(after.state()).isEqualTo(PassageState.COMMITTED);
        assertThatThrownBy(() -> passages.reserve(arrival, OTHER_LANE, key, GATE))
                .isInstanceOf(InspectionProblem.KeyReused.class);
        assertThatThrownBy(
                        () -> passages.reserve(arrival(Direction.ENTRY, aForeignPassport(aNumber())), LANE, key, GATE))
                .isInstanceOf(InspectionProblem.KeyReused.class);
        assertThat(crossings(number)).hasSize(1);
    }

    @Test
    void whoever_is_not_clear_is_at_the_second_line_at_once_and_there_is_nothing_to_commit() {
        String number = aNumber();
        Passage referred =
                passages.reserve(arrival(Direction.EXIT, aPassport("FRA", number, "211231")), LANE, aKey(), GATE);
        assertThat(referred.state()).isEqualTo(PassageState.REFERRED);
        assertThat(referred.inspection().orElseThrow().status()).isEqualTo(InspectionStatus.SECOND_LINE);
        assertThat(inspections.secondLine(PUDONG, SECOND_LINE, "TEST"))
                .extracting(InspectionView::id)
                .contains(referred.id());
        endedAs(PassageState.REFERRED, () -> passages.commit(referred.id(), GATE));
        endedAs(PassageState.REFERRED, () -> passages.rollBack(referred.id(), RollBackReason.TURNED_BACK, GATE));

        Passage unreadable = passages.reserve(arrival(Direction.EXIT, "P<CHN nothing else"), LANE, aKey(), GATE);
        assertThat(unreadable.state()).isEqualTo(PassageState.REFERRED);
    }

    @Test
    void a_gate_of_another_port_finds_nothing() {
        Passage reserved = enters(aNumber());
        assertThatThrownBy(() -> passages.commit(reserved.id(), GATE_ELSEWHERE))
                .isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() -> passages.reserve(
                        arrival(Direction.ENTRY, aForeignPassport(aNumber())), LANE, aKey(), GATE_ELSEWHERE))
                .isInstanceOf(InspectionProblem.OtherPort.class);
    }

    @Test
    void many_commits_at_once_are_one_crossing() throws Exception {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 3);
        Passage reserved = leaves(permit, LANE);
        List<Callable<PassageState>> commits = IntStream.range(0, 12)
                .mapToObj(_ -> (Callable<PassageState>)
                        () -> passages.commit(reserved.id(), GATE).state())
                .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var commit : threads.invokeAll(commits)) {
                assertThat(commit.get()).isEqualTo(PassageState.COMMITTED);
            }
        }
        counted(endorsement, 1, 0);
        assertThat(crossings(permit)).hasSize(1);
    }

    @Test
    void of_a_commit_and_a_roll_back_at_once_one_is_done_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 10; round++) {
            String permit = aPermitNumber();
            Entry endorsement = endorsed(permit, 1);
            Passage reserved = leaves(permit, LANE);
            List<Callable<Passage>> both = List.of(
                    () -> passages.commit(reserved.id(), GATE),
                    () -> passages.rollBack(reserved.id(), RollBackReason.NOBODY_PASSED, GATE));
            int done = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var one : threads.invokeAll(both)) {
                    try {
                        one.get();
                        done++;
                    } catch (ExecutionException told) {
                        assertThat(told.getCause()).isInstanceOf(InspectionProblem.PassageEnded.class);
                    }
                }
            }
            assertThat(done).isOne();
            boolean crossed = passages.get(reserved.id(), GATE).state() == PassageState.COMMITTED;
            counted(endorsement, crossed ? 1 : 0, 0);
            assertThat(crossings(permit)).hasSize(crossed ? 1 : 0);
        }
    }

    @Test
    void one_document_at_many_gates_at_once_is_let_through_by_one() throws Exception {
        String permit = aPermitNumber();
        Entry endorsement = endorsed(permit, 1);
        List<Callable<Passage>> gates = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Passage>) () -> leaves(permit, new LaneCode("M" + i)))
                .toList();
        int passed = 0;
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var gate : threads.invokeAll(gates)) {
                Passage now = passages.get(gate.get().id(), GATE);
                if (now.state() == PassageState.RESERVED) {
                    passages.commit(now.id(), GATE);
                    passed++;
                } else {
                    assertThat(now.state()).isEqualTo(PassageState.SUPERSEDED);
                }
            }
        }
        assertThat(passed).isOne();
        counted(endorsement, 1, 0);
    }

    @Test
    void what_has_ended_holds_nothing_of_the_traveller() {
        Passage reserved = enters(aNumber());
        passages.rollBack(reserved.id(), RollBackReason.TWO_PERSONS, GATE);
        assertThat(jdbc.sql("""
                                SELECT count(*) FROM inspection.passage
                                WHERE id = :id AND mrz IS NULL AND document_number IS NULL AND issuer IS NULL
                                  AND inputs IS NULL AND findings IS NULL
                                """)
                        .param("id", reserved.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("SELECT count(*) FROM issuance.use WHERE id = :id AND state = 'COMMITTED'")
                        .param("id", reserved.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        Passage open = enters(aNumber());
        assertThatThrownBy(() -> jdbc.sql("""
                                UPDATE inspection.passage SET state = 'EXPIRED', ended_at = reserved_at WHERE id = :id
                                """).param("id", open.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("knows_the_traveller_while_it_lasts");
    }
}
