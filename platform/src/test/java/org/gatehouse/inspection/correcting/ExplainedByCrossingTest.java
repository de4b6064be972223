package org.gatehouse.inspection.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStays;
import org.gatehouse.stays.Movements;
import org.gatehouse.stays.StayProblem;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with two passports is explained by the crossing on the other one. */
@HouseTest
class ExplainedByCrossingTest {

    private static final PortCode PORT = new PortCode("CNLYG");
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final Actor COMMANDER = As.commanderAt(PORT.value());

    private final Inspections inspections;
    private final Corrections corrections;
    private final IrregularStays irregular;
    private final SettableClock clock;

    ExplainedByCrossingTest(
            Inspections inspections, Corrections corrections, IrregularStays irregular, SettableClock clock) {
        this.inspections = inspections;
        this.corrections = corrections;
        this.irregular = irregular;
        this.clock = clock;
    }

    @BeforeEach
    void in_january() {
        clock.set(Instant.parse("2022-01-16T02:00:00Z"));
    }

    private InspectionView crosses(String number, Direction direction) {
        clock.advance(Duration.ofMinutes(10));
        InspectionView opened =
                inspections.open(new Arrival(PORT, direction, Channel.DESK, aForeignPassport(number)), aKey(), OFFICER);
        return inspections.decide(opened.id(), new Decision.Admit(Optional.empty(), ""), 1, OFFICER);
    }

    private IrregularStay of(String number) {
        return Movements.only(irregular, new Bearer("FRA", number), OFFICER);
    }

    private static Conclusion by(UUID crossing) {
        return new Conclusion.Explained(new Link.OfCrossing(crossing), "Two passports of one person, both seen.");
    }

    @Test
    void the_entry_on_the_old_passport_explains_the_exit_on_the_new_one() {
        String old = aNumber();
        String renewed = aNumber();
        InspectionView entry = crosses(old, Direction.ENTRY);
        InspectionView exit = crosses(renewed, Direction.EXIT);
        IrregularStay found = of(renewed);
        assertThatThrownBy(() -> irregular.conclude(found.id(), by(exit.id().value()), 1, OFFICER))
                .isInstanceOf(StayProblem.LinkUnfit.class);
        IrregularStay explained = irregular.conclude(found.id(), by(entry.id().value()), 1, OFFICER);
        assertThat(explained.state()).isEqualTo(IrregularState.EXPLAINED);
        assertThat(explained.conclusion().orElseThrow().fellAway()).isFalse();
    }

    @Test
    void an_entry_explains_no_entry_and_what_was_annulled_explains_nothing() {
        String number = aNumber();
        String other = aNumber();
        InspectionView first = crosses(number, Direction.ENTRY);
        InspectionView exitOnOther = crosses(other, Direction.EXIT);
        InspectionView second = crosses(number, Direction.ENTRY);
        IrregularStay found = of(number);
        for (InspectionView unfit : List.of(first, second)) {
            assertThatThrownBy(
                            () -> irregular.conclude(found.id(), by(unfit.id().value()), 1, OFFICER))
                    .isInstanceOf(StayProblem.LinkUnfit.class);
        }
        var annulled = corrections.propose(exitOnOther.id(), new Change.Annulled(), "Written twice.", OFFICER);
        assertThat(irregular.awaitingCorrection(of(other)))
                .containsExactly(exitOnOther.id().value());
        corrections.answer(annulled.id(), Corrections.Answer.CONFIRM, COMMANDER);
        assertThatThrownBy(
                        () -> irregular.conclude(found.id(), by(exitOnOther.id().value()), 1, OFFICER))
                .isInstanceOf(StayProblem.LinkUnknown.class);
        // a confirmed correction may be named by the crossing that it corrects, and is kept by its own id
        IrregularStay explained = irregular.conclude(
                found.id(),
                new Conclusion.Explained(new Link.OfCorrection(exitOnOther.id().value()), "See there."),
                1,
                OFFICER);
        assertThat(explained.conclusion().orElseThrow().conclusion())
                .isEqualTo(new Conclusion.Explained(new Link.OfCorrection(annulled.id()), "See there."));
        assertThat(irregular.get(found.id(), OFFICER, Purpose.STAY_REVIEW)).isEqualTo(explained);
    }
}
