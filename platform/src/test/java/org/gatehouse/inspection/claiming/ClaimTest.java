package org.gatehouse.inspection.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.SecondLine;
import org.gatehouse.inspection.SecondLine.Handling;
import org.gatehouse.inspection.SecondLine.HandlingKind;
import org.gatehouse.inspection.SecondLine.Part;
import org.gatehouse.inspection.SecondLine.Place;
import org.gatehouse.inspection.SecondLine.Queue;
import org.gatehouse.inspection.SecondLine.Recipient;
import org.gatehouse.inspection.SecondLine.Sought;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@HouseTest
class ClaimTest {

    /** Ports of these tests alone. */
    private static final PortCode PORT = new PortCode("CNTAO");

    private static final PortCode QUEUE = new PortCode("CNXMN");

    private static final Actor AN = officer("c1", PORT);
    private static final Actor BO = officer("c2", PORT);
    private static final Actor COMMANDER =
            with("c3", PORT, EnumSet.of(Permission.CROSSING_READ, Permission.REFUSAL_CONFIRM));

    private final Inspections inspections;
    private final SecondLine secondLine;
    private final ClaimClerk clerk;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    ClaimTest(
            Inspections inspections, SecondLine secondLine, ClaimClerk clerk, SettableClock clock, JdbcTemplate jdbc) {
        this.inspections = inspections;
        this.secondLine = secondLine;
        this.clerk = clerk;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private static Actor officer(String end, PortCode port) {
        return with(
                end,
                port,
                EnumSet.of(Permission.DESK_INSPECT, Permission.SECOND_LINE_DECIDE, Permission.CROSSING_READ));
    }

    private static Actor with(String end, PortCode port, Set<Permission> permissions) {
        var id = UUID.fromString("00000000-0000-0000-0000-0000000001" + end);
        return new Actor(new OfficerId(id), "officer:" + id, "Officer " + end, Optional.of(port), permissions);
    }

    private InspectionView atSecondLine(Actor officer, String mrz) {
        var arrival = new Arrival(officer.port().orElseThrow(), Direction.ENTRY, Channel.DESK, mrz);
        var opened = inspections.open(arrival, aKey(), officer);
        return inspections.decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, officer);
    }

    private InspectionView atSecondLine() {
        return atSecondLine(AN, aForeignPassport(aNumber()));
    }

    private static Decision admit() {
        return new Decision.Admit(Optional.empty(), "In order.");
    }

    @Test
    void nobody_acts_on_what_another_officer_holds_and_is_told_who_that_is_since_when() {
        var one = atSecondLine();
        var held = secondLine.claim(one.id(), AN);

        assertThatThrownBy(() -> inspections.decide(one.id(), admit(), 2, BO))
                .isInstanceOfSatisfying(
                        InspectionProblem.Held.class,
                        problem -> assertThat(problem.arguments())
                                .containsExactly(AN.id().toString(), held.since()));
        assertThatThrownBy(() -> secondLine.claim(one.id(), BO)).isInstanceOf(InspectionProblem.Held.class);
        assertThatThrownBy(() -> secondLine.release(one.id(), BO)).isInstanceOf(InspectionProblem.Held.class);
        assertThatThrownBy(() -> secondLine.handOver(one.id(), new Recipient.Shift(), "Mine.", BO))
                .isInstanceOf(InspectionProblem.Held.class);
        assertThat(inspections.decide(one.id(), admit(), 2, AN).closed()).isTrue();
        assertThat(secondLine.handled(one))
                .extracting(Handling::kind)
                .containsExactly(HandlingKind.CLAIMED, HandlingKind.DONE);
    }

    @Test
    void a_claim_of_protection_is_taken_by_whoever_hears_it() {
        var one = atSecondLine();
        secondLine.claim(one.id(), AN);

        var claimed = inspections.decide(one.id(), new Decision.ReferForProtection("Asks for asylum."), 2, BO);
        assertThat(claimed.status()).isEqualTo(InspectionStatus.PROTECTION);
        assertThat(secondLine.waiting(claimed).orElseThrow().held()).isEmpty();
    }

    @Test
    void what_is_given_back_is_free_for_the_next_officer() {
        var one = atSecondLine();
        secondLine.claim(one.id(), AN);
        secondLine.release(one.id(), AN);
        assertThat(secondLine.claim(one.id(), BO).by()).isEqualTo(BO.id());
        secondLine.release(one.id(), COMMANDER);
        assertThatThrownBy(() -> secondLine.release(one.id(), COMMANDER)).isInstanceOf(InspectionProblem.NotHeld.class);
    }

    @Test
    void a_hand_over_to_the_shift_leaves_a_note_and_a_free_traveller() {
        var one = atSecondLine();
        secondLine.claim(one.id(), AN);
        assertThatThrownBy(() -> secondLine.handOver(one.id(), new Recipient.Shift(), " ", AN))
                .isInstanceOf(InspectionProblem.WordsMissing.class);
        assertThatThrownBy(() -> secondLine.handOver(
                        one.id(), new Recipient.Officer(new OfficerId(UUID.randomUUID())), "Yours.", AN))
                .isInstanceOf(InspectionProblem.NobodyToTakeOver.class);
        secondLine.handOver(one.id(), new Recipient.Shift(), "Waits for the interpreter.", AN);

        assertThat(secondLine.waiting(one).orElseThrow().held()).isEmpty();
        assertThat(secondLine.handled(one)).extracting(Handling::words).contains("Waits for the interpreter.");
    }

    @Test
    void a_claim_lapses_by_itself_unless_its_holder_does_something() {
        var one = atSecondLine();
        secondLine.claim(one.id(), AN);
        clock.advance(Duration.ofMinutes(20));
        secondLine.claim(one.id(), AN);
        clock.advance(Duration.ofMinutes(29));
        assertThatThrownBy(() -> secondLine.claim(one.id(), BO)).isInstanceOf(InspectionProblem.Held.class);
        clock.advance(Duration.ofMinutes(1));

        assertThat(secondLine.claim(one.id(), BO).by()).isEqualTo(BO.id());
        clock.advance(Duration.ofMinutes(30));
        clerk.lapse();
        assertThat(secondLine.handled(one))
                .extracting(Handling::kind)
                .containsExactly(HandlingKind.CLAIMED, HandlingKind.LAPSED, HandlingKind.CLAIMED, HandlingKind.LAPSED);
        assertThat(inspections.decide(one.id(), admit(), 2, AN).closed()).isTrue();
    }

    @Test
    void a_proposed_refusal_is_claimed_by_those_who_sign() {
        var one = atSecondLine();
        secondLine.claim(one.id(), AN);
        inspections.get(one.id(), AN, "TEST");
        var proposed =
                inspections.decide(one.id(), new Decision.ProposeRefusal(LegalGround.NO_PERMISSION, "No visa."), 2, AN);

        assertThat(secondLine.waiting(proposed).orElseThrow().held()).isEmpty();
        assertThatThrownBy(() -> secondLine.claim(one.id(), AN)).isInstanceOf(InspectionProblem.NotYours.class);
        assertThat(secondLine.claim(one.id(), COMMANDER).by()).isEqualTo(COMMANDER.id());
        assertThat(secondLine.waiting(proposed).orElseThrow().deadline())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
    }

    @Test
    void of_many_who_claim_at_once_one_holds() throws Exception {
        var one = atSecondLine();
        Callable<Boolean> claim = () -> {
            var actor = with("%02x".formatted(Thread.currentThread().threadId() % 200 + 40), PORT, BO.permissions());
            try {
                secondLine.claim(one.id(), actor);
                return true;
            } catch (InspectionProblem.Held late) {
                return false;
            }
        };
        try (var officers = Executors.newFixedThreadPool(12)) {
            officers.invokeAll(Collections.nCopies(48, claim));
        }
        assertThat(secondLine.handled(one)).extracting(Handling::kind).containsExactly(HandlingKind.CLAIMED);
    }

    @Test
    void an_officer_of_another_port_claims_nothing_and_nobody_claims_what_does_not_wait() {
        var one = atSecondLine();
        assertThatThrownBy(() -> secondLine.claim(one.id(), officer("c9", QUEUE)))
                .isInstanceOf(InspectionProblem.NotFound.class);
        var opened = inspections.open(
                new Arrival(PORT, Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber())), aKey(), AN);
        assertThatThrownBy(() -> secondLine.claim(opened.id(), AN)).isInstanceOf(InspectionProblem.NotNow.class);
    }

    @Test
    void the_queue_shows_overdue_first_and_finds_by_part_name_and_number() {
        Actor officer = officer("d1", QUEUE);
        String late = aNumber();
        var overdue = atSecondLine(officer, aForeignPassport(late));
        clock.advance(Duration.ofMinutes(61));
        var fresh = atSecondLine(officer, aForeignPassport(aNumber()));
        secondLine.claim(fresh.id(), officer);

        assertThat(sought(Part.ALL, "", officer).places())
                .extracting(place -> place.inspection().id())
                .containsExactly(overdue.id(), fresh.id());
        assertThat(sought(Part.ALL, "", officer).overdue()).isEqualTo(1);
        assertThat(only(sought(Part.OVERDUE, "", officer)).inspection().id()).isEqualTo(overdue.id());
        assertThat(only(sought(Part.FREE, "", officer)).inspection().id()).isEqualTo(overdue.id());
        assertThat(only(sought(Part.MINE, "", officer)).inspection().id()).isEqualTo(fresh.id());
        assertThat(sought(Part.MINE, "", officer("d2", QUEUE)).places()).isEmpty();
        assertThat(only(sought(Part.ALL, late.toLowerCase(java.util.Locale.ROOT), officer))
                        .inspection()
                        .id())
                .isEqualTo(overdue.id());
        assertThat(sought(Part.ALL, "muster vera", officer).places()).hasSize(2);
        assertThat(sought(Part.ALL, "nobody", officer).found()).isZero();
    }

    private Queue sought(Part part, String text, Actor officer) {
        return secondLine.queue(QUEUE, new Sought(part, text), officer, "TEST");
    }

    private static Place only(Queue queue) {
        assertThat(queue.places()).hasSize(1);
        return queue.places().getFirst();
    }

    @Test
    void each_move_of_a_claim_is_audited_and_kept_for_ever() {
        var one = atSecondLine();
        int before = audited(one);
        secondLine.claim(one.id(), AN);
        secondLine.release(one.id(), AN);
        assertThat(audited(one)).isEqualTo(before + 2);
        assertThatThrownBy(() -> jdbc.update("UPDATE inspection.handling SET words = 'other'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> jdbc.update(
                        "INSERT INTO inspection.handling (inspection, at, kind, holder, words) VALUES (?, now(), 'RELEASED', ?, '')",
                        one.id().value(),
                        AN.id().value()))
                .hasMessageContaining("somebody_or_the_clock");
    }

    private int audited(InspectionView one) {
        return jdbc.queryForList(
                        "SELECT record FROM audit.entry WHERE record = ?",
                        String.class,
                        "inspection/inspection/" + one.id())
                .size();
    }
}
