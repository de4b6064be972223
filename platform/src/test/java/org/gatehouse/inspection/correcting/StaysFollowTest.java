package org.gatehouse.inspection.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Movements;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Stays become what they would be had each crossing been recorded as it was corrected. */
@HouseTest
class StaysFollowTest {

    private static final PortCode PORT = new PortCode("CNYNT");
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final Actor COMMANDER = As.commanderAt(PORT.value());

    private final Inspections inspections;
    private final Corrections corrections;
    private final Stays stays;
    private final IrregularStays irregular;
    private final TransactionTemplate transaction;
    private final SettableClock clock;
    private final String number = aNumber();
    private final Bearer bearer = new Bearer("FRA", number);

    StaysFollowTest(
            Inspections inspections,
            Corrections corrections,
            Stays stays,
            IrregularStays irregular,
            TransactionTemplate transaction,
            SettableClock clock) {
        this.inspections = inspections;
        this.corrections = corrections;
        this.stays = stays;
        this.irregular = irregular;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void in_january() {
        clock.set(Instant.parse("2022-01-16T02:00:00Z"));
    }

    private InspectionView crosses(Direction direction, Optional<LocalDate> leaveBy) {
        clock.advance(Duration.ofMinutes(10));
        InspectionView opened =
                inspections.open(new Arrival(PORT, direction, Channel.DESK, aForeignPassport(number)), aKey(), OFFICER);
        return inspections.decide(opened.id(), new Decision.Admit(leaveBy, "Seen."), 1, OFFICER);
    }

    private InspectionView enters() {
        return crosses(Direction.ENTRY, Optional.empty());
    }

    private InspectionView leaves() {
        return crosses(Direction.EXIT, Optional.empty());
    }

    private Corrections.Correction corrected(InspectionView crossing, Change change) {
        clock.advance(Duration.ofMinutes(10));
        var proposed = corrections.propose(crossing.id(), change, "Pressed the wrong key.", OFFICER);
        return corrections.answer(proposed.id(), Corrections.Answer.CONFIRM, COMMANDER);
    }

    private List<IrregularStay> found() {
        return Movements.of(irregular, bearer, COMMANDER).stream()
                .filter(one -> one.state() != IrregularState.EXPLAINED)
                .toList();
    }

    private IrregularStay explained() {
        List<IrregularStay> all = Movements.of(irregular, bearer, COMMANDER).stream()
                .filter(one -> one.state() == IrregularState.EXPLAINED)
                .toList();
        assertThat(all).hasSize(1);
        return irregular.get(all.getFirst().id(), COMMANDER, Purpose.STAY_REVIEW);
    }

    @Test
    void an_entry_recorded_as_an_exit_opens_a_stay_once_it_is_corrected() {
        InspectionView mistaken = leaves();
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.EXIT_WITHOUT_ENTRY);
        var correction = corrected(mistaken, new Change.ToDirection(Direction.ENTRY));
        assertThat(stays.open(bearer))
                .map(Stay::id)
                .map(id -> id.value())
                .contains(mistaken.id().value());
        assertThat(found()).isEmpty();
        IrregularStay.Concluded end = explained().conclusion().orElseThrow();
        assertThat(end.conclusion())
                .isEqualTo(new Conclusion.Explained(new Conclusion.Link.OfCorrection(correction.id()), ""));
        assertThat(end.by()).isEqualTo(COMMANDER.id());
        assertThat(end.fellAway()).isTrue();
    }

    @Test
    void an_exit_recorded_as_an_entry_closes_the_stay_that_it_had_superseded() {
        InspectionView entry = enters();
        InspectionView mistaken = enters();
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.ENTRY_WITHOUT_EXIT);
        corrected(mistaken, new Change.ToDirection(Direction.EXIT));
        assertThat(stays.open(bearer)).isEmpty();
        IrregularStay.StayShown stay = explained().stay().orElseThrow();
        assertThat(stay.id().value()).isEqualTo(entry.id().value());
        assertThat(stay.ended()).map(Stay.Ended::how).contains(Stay.End.EXIT);
        assertThat(stay.endedBy()).contains(mistaken.id().value());
        assertThat(found()).isEmpty();
    }

    @Test
    void an_annulled_exit_opens_the_stay_again_and_the_next_entry_shows_it() {
        enters();
        InspectionView exit = leaves();
        InspectionView next = enters();
        assertThat(found()).isEmpty();
        corrected(exit, new Change.Annulled());
        assertThat(found()).hasSize(1).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(IrregularKind.ENTRY_WITHOUT_EXIT);
            assertThat(one.crossing()).contains(next.id().value());
        });
        assertThat(stays.open(bearer))
                .map(stay -> stay.id().value())
                .contains(next.id().value());
    }

    @Test
    void an_annulled_entry_leaves_its_exit_without_one() {
        InspectionView entry = enters();
        InspectionView exit = leaves();
        corrected(entry, new Change.Annulled());
        assertThat(found()).hasSize(1).allSatisfy(one -> {
            assertThat(one.kind()).isEqualTo(IrregularKind.EXIT_WITHOUT_ENTRY);
            assertThat(one.crossing()).contains(exit.id().value());
        });
    }

    @Test
    void an_overstay_falls_away_with_the_day_of_the_exit() {
        crosses(Direction.ENTRY, Optional.of(LocalDate.parse("2022-01-18")));
        clock.set(Instant.parse("2022-01-20T02:00:00Z"));
        InspectionView exit = leaves();
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.OVERSTAY);
        corrected(exit, new Change.ToDay(LocalDate.parse("2022-01-18")));
        assertThat(found()).isEmpty();
        assertThat(explained().kind()).isEqualTo(IrregularKind.OVERSTAY);
        assertThat(explained().daysOver(LocalDate.parse("2022-06-01"))).contains(0L);
    }

    @Test
    void a_later_day_of_exit_makes_an_overstay_and_a_second_correction_takes_it_back() {
        crosses(Direction.ENTRY, Optional.of(LocalDate.parse("2022-01-18")));
        InspectionView exit = leaves();
        corrected(exit, new Change.ToDay(LocalDate.parse("2022-01-19")));
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.OVERSTAY);
        corrected(exit, new Change.ToDay(LocalDate.parse("2022-01-17")));
        assertThat(found()).isEmpty();
        corrected(exit, new Change.ToDay(LocalDate.parse("2022-01-21")));
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.OVERSTAY);
    }

    @Test
    void who_turns_out_to_be_a_citizen_has_no_stay() {
        InspectionView entry = enters();
        corrected(entry, new Change.ToGroup(NationalityGroup.CITIZEN));
        assertThat(stays.open(bearer)).isEmpty();
        leaves();
        assertThat(found()).extracting(IrregularStay::kind).containsExactly(IrregularKind.EXIT_WITHOUT_ENTRY);
    }

    @Test
    void telling_a_correction_twice_changes_nothing_the_second_time() {
        InspectionView entry = enters();
        InspectionView mistaken = enters();
        var correction = corrected(mistaken, new Change.ToDirection(Direction.EXIT));
        List<IrregularStay> once = Movements.of(irregular, bearer, COMMANDER);
        var movement = new Stays.Movement.Left(
                mistaken.id().value(),
                bearer,
                "FRA",
                PORT,
                mistaken.conclusion().orElseThrow().at(),
                mistaken.day());
        transaction.executeWithoutResult(_ -> stays.corrected(new Stays.Correction(
                correction.id(), mistaken.id().value(), Optional.of(movement), Optional.of(movement), COMMANDER)));
        assertThat(Movements.of(irregular, bearer, COMMANDER)).isEqualTo(once);
        assertThat(entry.id()).isNotEqualTo(mistaken.id());
    }

    @Test
    void an_exit_that_was_excused_is_told_once_when_its_entry_turns_up() {
        InspectionView entry = leaves();
        InspectionView exit = leaves();
        for (IrregularStay one : found()) {
            irregular.hear(one.id(), new Hearing.Attempt("No address known."), 1, OFFICER);
            irregular.conclude(one.id(), new Conclusion.Excused(Conclusion.Excuse.OTHER, "A broken gate."), 2, OFFICER);
        }
        corrected(entry, new Change.ToDirection(Direction.ENTRY));
        corrected(exit, new Change.ToDay(LocalDate.parse("2022-01-17")));
        assertThat(stays.open(bearer)).isEmpty();
        assertThat(found()).hasSize(2).allSatisfy(one -> assertThat(one.state()).isEqualTo(IrregularState.EXCUSED));
        enters();
        assertThat(found()).hasSize(2);
    }

    @Test
    void a_confirmed_finding_is_taken_back_when_the_record_turns_out_wrong() {
        InspectionView mistaken = leaves();
        IrregularStay one = found().getFirst();
        irregular.hear(one.id(), new Hearing.Attempt("No address known."), 1, OFFICER);
        irregular.conclude(
                one.id(), new Conclusion.Confirmed("No entry to be found.", "Exit-entry office"), 2, COMMANDER);
        corrected(mistaken, new Change.ToDirection(Direction.ENTRY));
        assertThat(explained().conclusions()).hasSize(2);
        assertThat(explained().conclusion().orElseThrow().fellAway()).isTrue();
    }
}
