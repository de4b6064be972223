package org.gatehouse.inspection.correcting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.issuance.Grants.OFFICE;
import static org.gatehouse.issuance.Grants.aVisa;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counted permission is used as often as crossings stand that used it. */
@HouseTest
class UsesFollowTest {

    private static final PortCode PORT = new PortCode("CNYNT");
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final Actor COMMANDER = As.commanderAt(PORT.value());
    private static final int THREADS = 12;

    private final Inspections inspections;
    private final Corrections corrections;
    private final PermissionRegister register;
    private final SettableClock clock;
    private final String number = aNumber();

    UsesFollowTest(Inspections inspections, Corrections corrections, PermissionRegister register, SettableClock clock) {
        this.inspections = inspections;
        this.corrections = corrections;
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2022-01-20T04:00:00Z"));
    }

    private Entry visa() {
        Entry visa = aVisa(new Holder("FRA", number), 1);
        register.register(List.of(visa), OFFICE);
        return visa;
    }

    private InspectionView enters() {
        InspectionView opened = inspections.open(
                new Arrival(PORT, Direction.ENTRY, Channel.DESK, aForeignPassport(number)), aKey(), OFFICER);
        return inspections.decide(opened.id(), new Decision.Admit(Optional.empty(), "Seen."), 1, OFFICER);
    }

    private Corrections.Correction proposed(InspectionView crossing, Change change) {
        return corrections.propose(crossing.id(), change, "Pressed the wrong key.", OFFICER);
    }

    private void corrected(InspectionView crossing, Change change) {
        clock.advance(Duration.ofMinutes(10));
        corrections.answer(proposed(crossing, change).id(), Corrections.Answer.CONFIRM, COMMANDER);
    }

    private int used(Entry entry) {
        return register.get(entry.number(), OFFICE).used();
    }

    @Test
    void an_annulled_crossing_gives_its_use_back_and_the_next_one_may_have_it() {
        Entry visa = visa();
        InspectionView wrong = enters();
        assertThat(used(visa)).isOne();
        var proposal = proposed(wrong, new Change.Annulled());
        assertThat(used(visa)).as("a proposal changes nothing").isOne();
        corrections.answer(proposal.id(), Corrections.Answer.CONFIRM, COMMANDER);
        assertThat(used(visa)).isZero();
        enters();
        assertThat(used(visa)).isOne();
    }

    @Test
    void of_many_who_confirm_at_once_the_use_comes_back_once() throws Exception {
        Entry visa = visa();
        var proposal = proposed(enters(), new Change.Annulled());
        List<Callable<Boolean>> all = IntStream.range(0, THREADS)
                .mapToObj(_ -> (Callable<Boolean>) () -> {
                    try {
                        corrections.answer(proposal.id(), Corrections.Answer.CONFIRM, COMMANDER);
                        return true;
                    } catch (InspectionProblem.AlreadyDecided late) {
                        return false;
                    }
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            int confirmed = 0;
            for (var one : threads.invokeAll(all)) {
                confirmed += one.get() ? 1 : 0;
            }
            assertThat(confirmed).isOne();
        }
        assertThat(used(visa)).isZero();
    }

    @Test
    void a_rejected_correction_gives_nothing_back() {
        Entry visa = visa();
        var proposal = proposed(enters(), new Change.Annulled());
        corrections.answer(proposal.id(), Corrections.Answer.REJECT, COMMANDER);
        assertThat(used(visa)).isOne();
    }

    @Test
    void who_really_left_or_was_a_citizen_used_nothing_and_another_day_is_a_use_still() {
        Entry visa = visa();
        InspectionView crossing = enters();
        corrected(crossing, new Change.ToDay(LocalDate.of(2022, 1, 19)));
        assertThat(used(visa)).isOne();
        corrected(crossing, new Change.ToDirection(Direction.EXIT));
        assertThat(used(visa)).isZero();
        corrected(crossing, new Change.ToGroup(NationalityGroup.CITIZEN));
        assertThat(used(visa)).isZero();
        corrected(crossing, new Change.ToDirection(Direction.ENTRY));
        assertThat(used(visa)).as("a citizen still").isZero();
        corrected(crossing, new Change.ToGroup(NationalityGroup.FOREIGNER));
        assertThat(used(visa)).as("as it was recorded in the first place").isOne();
    }
}
