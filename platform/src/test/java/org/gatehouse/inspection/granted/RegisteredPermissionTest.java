package org.gatehouse.inspection.granted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPermitNumber;
import static org.gatehouse.inspection.Travellers.aTwoWayPermit;
import static org.gatehouse.issuance.Grants.OFFICE;
import static org.gatehouse.issuance.Grants.aVisa;
import static org.gatehouse.issuance.Grants.anEndorsement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Officers;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nobody brings a permission, the register is asked, and an admission uses what it rests on. */
@HouseTest
class RegisteredPermissionTest {

    private static final Instant NOON = Instant.parse("2022-01-20T04:00:00Z");
    private static final Decision ADMIT = new Decision.Admit(Optional.empty(), "");
    private static final Decision ADMIT_WITH_WORDS = new Decision.Admit(Optional.empty(), "looked at the visa");

    private final Inspections inspections;
    private final InspectionBatches batches;
    private final Recomputations recomputations;
    private final PermissionRegister register;
    private final SettableClock clock;

    RegisteredPermissionTest(
            Inspections inspections,
            InspectionBatches batches,
            Recomputations recomputations,
            PermissionRegister register,
            SettableClock clock) {
        this.inspections = inspections;
        this.batches = batches;
        this.recomputations = recomputations;
        this.register = register;
        this.clock = clock;
    }

    @BeforeEach
    void noon() {
        clock.set(NOON);
    }

    private Entry registered(Entry entry) {
        register.register(List.of(entry), OFFICE);
        return entry;
    }

    private int used(Entry entry) {
        var now = register.get(entry.number(), OFFICE);
        assertThat(now.reserved()).as("nobody is passing").isZero();
        return now.used();
    }

    private InspectionView enters(String number) {
        return inspections.open(
                new Arrival(PUDONG, Direction.ENTRY, Channel.DESK, aForeignPassport(number)), aKey(), OFFICER_LI);
    }

    private InspectionView decide(InspectionView seen, Decision decision) {
        return inspections.decide(seen.id(), decision, seen.version(), OFFICER_LI);
    }

    @Test
    void a_registered_visa_clears_says_how_long_and_is_used_by_the_admission() {
        String number = aNumber();
        Entry visa = registered(aVisa(new Holder("FRA", number), 1));

        InspectionView opened = enters(number);
        assertThat(opened.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(opened.inputs().circumstances().permission())
                .contains(
                        new Permission(Permission.Kind.VISA, "L", 1, Optional.of(LocalDate.of(2022, 3, 31)), 30, true));
        assertThat(opened.notes()).contains(new Finding(Kind.STAY_RULE, "CN-STAY-BY-PERMISSION@1 2022-02-19"));
        assertThat(Inputs.parse(opened.inputs().text())).isEqualTo(opened.inputs());
        assertThat(used(visa)).as("reading the document uses nothing").isZero();

        decide(opened, ADMIT);
        assertThat(used(visa)).isOne();
        InspectionView again = enters(number);
        assertThat(again.reasons()).containsExactly(new Finding(Kind.RULE, "CN-ENTRIES-USED@1"));
        decide(again, ADMIT_WITH_WORDS);
        assertThat(used(visa))
                .as("an officer may admit, and the count stays true")
                .isOne();
        assertThat(recomputations.recompute(NOON, NOON.plusSeconds(60), 1_000).different())
                .doesNotContain(opened.id(), again.id());
    }

    @Test
    void of_two_desks_with_one_use_left_the_second_says_why_or_does_not_admit() {
        String number = aNumber();
        Entry visa = registered(aVisa(new Holder("FRA", number), 1));
        InspectionView one = enters(number);
        InspectionView other = enters(number);

        decide(one, ADMIT);
        assertThatThrownBy(() -> decide(other, ADMIT)).isInstanceOf(InspectionProblem.PermissionGone.class);
        assertThat(inspections.get(other.id(), OFFICER_LI, "TEST").closed()).isFalse();
        assertThat(decide(other, ADMIT_WITH_WORDS).closed()).isTrue();
        assertThat(used(visa)).isOne();
    }

    @Test
    void what_an_officer_saw_on_paper_goes_before_the_register() {
        String number = aNumber();
        Entry visa = registered(aVisa(new Holder("FRA", number), 1));
        var paper = new Permission(Permission.Kind.RESIDENCE, "", Permission.ANY_NUMBER, Optional.empty(), 0, true);
        var seen = new Circumstances(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(paper));
        InspectionView opened = inspections.open(
                new Arrival(
                        PUDONG,
                        Direction.ENTRY,
                        Channel.DESK,
                        aForeignPassport(number),
                        Optional.empty(),
                        Optional.empty(),
                        seen),
                aKey(),
                OFFICER_LI);
        assertThat(opened.inputs().circumstances().permission()).contains(paper);
        decide(opened, ADMIT);
        assertThat(used(visa)).isZero();
    }

    @Test
    void whoever_is_not_in_the_register_is_unknown_and_no_rule_takes_it_for_the_worse() {
        registered(aVisa(new Holder("FRA", aNumber()), 1));
        InspectionView stranger = enters(aNumber());
        assertThat(stranger.inputs().circumstances().permission()).isEmpty();
        assertThat(stranger.verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void an_endorsement_is_used_by_leaving_and_not_by_coming_back() {
        String number = aPermitNumber();
        Entry endorsement = registered(anEndorsement(new Holder("CHN", number), 2));
        IdempotencyKey key = aKey();
        Arrival leaving = new Arrival(PUDONG, Direction.EXIT, Channel.E_CHANNEL, aTwoWayPermit(number));
        assertThat(inspections.open(leaving, key, GATE).closed()).isTrue();
        assertThat(inspections.open(leaving, key, GATE).closed()).isTrue();
        assertThat(used(endorsement)).as("the same request is one crossing").isOne();

        InspectionView back = inspections.open(
                new Arrival(PUDONG, Direction.ENTRY, Channel.E_CHANNEL, aTwoWayPermit(number)), aKey(), GATE);
        assertThat(back.closed()).isTrue();
        assertThat(used(endorsement)).isOne();
        assertThat(inspections.open(leaving, aKey(), GATE).closed()).isTrue();
        assertThat(used(endorsement)).isEqualTo(2);
        assertThat(inspections.open(leaving, aKey(), GATE).reasons())
                .containsExactly(new Finding(Kind.RULE, "CN-ENDORSEMENT@1"));
    }

    @Test
    void many_channels_at_once_let_one_through_on_one_use_and_send_the_others_to_officers() throws Exception {
        String number = aPermitNumber();
        Entry endorsement = registered(anEndorsement(new Holder("CHN", number), 1));
        Arrival leaving = new Arrival(PUDONG, Direction.EXIT, Channel.E_CHANNEL, aTwoWayPermit(number));
        List<Callable<InspectionView>> gates = IntStream.range(0, 12)
                .mapToObj(_ -> (Callable<InspectionView>) () -> inspections.open(leaving, aKey(), GATE))
                .toList();
        try (var threads = Executors.newFixedThreadPool(12)) {
            int through = 0;
            for (var gate : threads.invokeAll(gates)) {
                InspectionView view = gate.get();
                through += view.closed() ? 1 : 0;
                assertThat(view.closed() || view.secondLine()).isTrue();
            }
            assertThat(through).isOne();
        }
        assertThat(used(endorsement)).isOne();
    }

    @Test
    void travellers_behind_in_a_batch_see_what_was_used_before_them() {
        String number = aNumber();
        Entry visa = registered(aVisa(new Holder("FRA", number), 1));
        var admitted = new IfReferred.Admitted(NationalityGroup.FOREIGNER, "looked at");
        List<Arrived> arrivals = List.of(
                new Arrived(NOON, PUDONG, Direction.ENTRY, Channel.DESK, aForeignPassport(number), admitted),
                new Arrived(
                        NOON.plusSeconds(60), PUDONG, Direction.EXIT, Channel.DESK, aForeignPassport(number), admitted),
                new Arrived(
                        NOON.plusSeconds(120),
                        PUDONG,
                        Direction.ENTRY,
                        Channel.DESK,
                        aForeignPassport(number),
                        admitted));
        batches.record(
                UUID.randomUUID().toString(),
                batches.read(arrivals),
                new Officers(OFFICER_LI.id(), SECOND_LINE.id(), COMMANDER.id()),
                OFFICER_LI);
        var rows = inspections
                .list(
                        new Inspections.Filter(
                                Optional.of(PUDONG), Optional.empty(), Optional.of(number), Optional.empty(), 10),
                        OFFICER_LI,
                        "TEST")
                .rows();
        assertThat(rows)
                .extracting(InspectionView::verdict)
                .containsExactly(Verdict.REFER, Verdict.CLEAR, Verdict.CLEAR);
        assertThat(rows.getFirst().reasons()).containsExactly(new Finding(Kind.RULE, "CN-ENTRIES-USED@1"));
        assertThat(used(visa)).isOne();
    }

    @Test
    void who_is_taken_into_the_procedure_of_protection_uses_no_visa() {
        String number = aNumber();
        Entry visa = registered(aVisa(new Holder("FRA", number), 1));
        InspectionView claimed = decide(enters(number), new Decision.ReferForProtection("asks for protection"));
        inspections.decide(claimed.id(), new Decision.AdmitToProtection("file 17"), claimed.version(), SECOND_LINE);
        assertThat(used(visa)).isZero();
    }
}
