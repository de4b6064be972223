package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.ELSEWHERE;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.OFFICER_HE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;

@HouseTest
class InspectionDeskTest {

    private static final Decision ADMIT = new Decision.Admit(Optional.empty(), "");

    private final Inspections inspections;
    private final Stays stays;

    InspectionDeskTest(Inspections inspections, Stays stays) {
        this.inspections = inspections;
        this.stays = stays;
    }

    private InspectionView present(String mrz, Direction direction) {
        return inspections.open(new Arrival(PUDONG, direction, Channel.DESK, mrz), aKey(), OFFICER_LI);
    }

    private InspectionView decide(InspectionView seen, Decision decision, Actor actor) {
        if (actor.serves(PUDONG)) {
            inspections.get(seen.id(), actor, "TEST");
        }
        return inspections.decide(seen.id(), decision, seen.version(), actor);
    }

    @Test
    void a_sound_passport_is_clear_and_the_officer_admits() {
        var opened = present(aForeignPassport(aNumber()), Direction.ENTRY);

        assertThat(opened.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(opened.status()).isEqualTo(InspectionStatus.OPEN);
        var admitted = decide(opened, ADMIT, OFFICER_LI);
        assertThat(admitted.conclusion().orElseThrow().outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(inspections.get(opened.id(), OFFICER_LI, "TEST")).isEqualTo(admitted);
    }

    @Test
    void an_entry_opens_a_stay_until_the_day_that_the_officer_set_and_the_exit_closes_it() {
        String number = aNumber();
        var bearer = new Stays.Bearer("FRA", number);
        var until = LocalDate.of(2022, 2, 1);

        decide(
                present(aForeignPassport(number), Direction.ENTRY),
                new Decision.Admit(Optional.of(until), ""),
                OFFICER_LI);
        var stay = stays.open(bearer).orElseThrow();
        assertThat(stay.lawfulUntil()).contains(until);
        assertThat(stay.daysLeft(LocalDate.of(2022, 1, 15))).contains(17L);

        var leaving = present(aForeignPassport(number), Direction.EXIT);
        assertThat(leaving.findings()).isEmpty();
        decide(leaving, ADMIT, OFFICER_LI);
        assertThat(stays.open(bearer)).isEmpty();
    }

    @Test
    void an_expired_passport_is_referred_and_admitting_its_bearer_needs_words() {
        var opened = present(aPassport("FRA", aNumber(), "211231"), Direction.EXIT);

        assertThat(opened.verdict()).isEqualTo(Verdict.REFER);
        assertThat(opened.reasons()).containsExactly(new Finding(Finding.Kind.EXPIRED, "2021-12-31"));
        assertThatThrownBy(() -> decide(opened, ADMIT, OFFICER_LI)).isInstanceOf(InspectionProblem.WordsMissing.class);
        assertThat(decide(opened, new Decision.Admit(Optional.empty(), "leaves for home"), OFFICER_LI)
                        .closed())
                .isTrue();
    }

    @Test
    void an_e_channel_admits_a_clear_traveller_at_once_and_sends_any_other_to_an_officer() {
        var clear = inspections.open(
                new Arrival(PUDONG, Direction.EXIT, Channel.E_CHANNEL, aCitizensPassport(aNumber())), aKey(), GATE);
        assertThat(clear.conclusion().orElseThrow().by()).isEmpty();

        var referred = inspections.open(
                new Arrival(PUDONG, Direction.EXIT, Channel.E_CHANNEL, "P<CHN nothing else"), aKey(), GATE);
        assertThat(referred.status()).isEqualTo(InspectionStatus.SECOND_LINE);
        assertThat(referred.conclusion()).isEmpty();
        assertThat(inspections.secondLine(PUDONG, SECOND_LINE, "TEST"))
                .extracting(InspectionView::id)
                .contains(referred.id());
    }

    @Test
    void a_refusal_needs_a_second_officer() {
        var opened = present(aPassport("FRA", aNumber(), "211231"), Direction.ENTRY);
        var atSecondLine = decide(opened, new Decision.SendToSecondLine("expired"), OFFICER_LI);
        var refusal = new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "The passport expired last year.");

        assertThatThrownBy(() -> decide(atSecondLine, refusal, OFFICER_LI))
                .isInstanceOf(InspectionProblem.NotYours.class);
        var proposed = decide(atSecondLine, refusal, COMMANDER);
        assertThat(proposed.conclusion()).isEmpty();
        assertThatThrownBy(() -> decide(proposed, new Decision.ConfirmRefusal(), COMMANDER))
                .isInstanceOf(InspectionProblem.SecondOfficerNeeded.class);

        var returned = decide(proposed, new Decision.ReturnRefusal("ask the consulate first"), COMMANDER);
        var again = decide(returned, refusal, SECOND_LINE);
        var refused = decide(again, new Decision.ConfirmRefusal(), COMMANDER);
        var conclusion = refused.conclusion().orElseThrow();
        assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(conclusion.by()).contains(SECOND_LINE.id());
        assertThat(conclusion.confirmedBy()).contains(COMMANDER.id());
        assertThat(refused.steps())
                .extracting(InspectionView.Step::kind)
                .containsExactly(
                        "SendToSecondLine", "ProposeRefusal", "ReturnRefusal", "ProposeRefusal", "ConfirmRefusal");
    }

    @Test
    void a_program_decides_nothing_against_a_traveller_whatever_it_may_do() {
        Actor program = As.clientOf(
                "desks-of-a-carrier",
                Permission.DESK_INSPECT,
                Permission.SECOND_LINE_DECIDE,
                Permission.REFUSAL_CONFIRM);
        var opened = present(aPassport("FRA", aNumber(), "211231"), Direction.ENTRY);
        var refusal = new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "The passport expired last year.");
        assertThatThrownBy(() -> decide(opened, refusal, program)).isInstanceOf(InspectionProblem.PersonDecides.class);

        var proposed = decide(opened, refusal, SECOND_LINE);
        assertThatThrownBy(() -> decide(proposed, new Decision.ConfirmRefusal(), program))
                .isInstanceOf(InspectionProblem.PersonDecides.class);
        var returned = decide(proposed, new Decision.ReturnRefusal("look again"), program);
        var handedOver = new Decision.HandOver(CaseGround.WANTED, "The police", "7/2022", "Sought by a court.");
        assertThatThrownBy(() -> decide(returned, handedOver, program))
                .isInstanceOf(InspectionProblem.PersonDecides.class);
        assertThat(decide(returned, new Decision.Admit(Optional.empty(), "the consulate renewed it"), program)
                        .closed())
                .isTrue();
    }

    @Test
    void nobody_is_refused_entry_to_the_own_country() {
        var opened = present(aPassport("CHN", aNumber(), "211231"), Direction.ENTRY);
        assertThatThrownBy(() -> decide(
                        opened,
                        new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "The passport expired."),
                        SECOND_LINE))
                .isInstanceOf(InspectionProblem.OwnCountry.class);
    }

    @Test
    void a_claim_of_protection_stops_every_path_to_refusal_until_the_authority_has_decided() {
        var opened = present(aPassport("FRA", aNumber(), "211231"), Direction.ENTRY);
        var refusal = new Decision.ProposeRefusal(LegalGround.NO_VALID_DOCUMENT, "The passport expired.");
        var proposed = decide(opened, refusal, SECOND_LINE);
        var claimed = decide(proposed, new Decision.ReferForProtection("says that return is dangerous"), OFFICER_LI);

        assertThatThrownBy(() -> decide(claimed, new Decision.ConfirmRefusal(), COMMANDER))
                .isInstanceOf(InspectionProblem.NotNow.class);
        assertThatThrownBy(() -> decide(claimed, refusal, SECOND_LINE)).isInstanceOf(InspectionProblem.NotNow.class);
        var ended = decide(claimed, new Decision.EndProtection("decision 7 of the competent authority"), SECOND_LINE);
        assertThat(ended.status()).isEqualTo(InspectionStatus.SECOND_LINE);
    }

    @Test
    void nobody_unknown_is_admitted_before_an_officer_established_who_it_is() {
        var opened = present("unreadable", Direction.ENTRY);
        assertThat(opened.group()).isEmpty();
        var line = decide(opened, new Decision.SendToSecondLine("cannot be read"), OFFICER_LI);
        var admit = new Decision.Admit(Optional.empty(), "found in the register of citizens");

        assertThatThrownBy(() -> decide(line, admit, SECOND_LINE))
                .isInstanceOf(InspectionProblem.IdentityNotEstablished.class);
        var known = decide(
                line, new Decision.EstablishIdentity(NationalityGroup.CITIZEN, "CHN", "by the register"), SECOND_LINE);
        assertThat(decide(known, admit, SECOND_LINE).group()).contains(NationalityGroup.CITIZEN);
    }

    @Test
    void the_same_key_opens_one_inspection_and_another_request_with_it_is_told_so() {
        var key = aKey();
        var arrival = new Arrival(PUDONG, Direction.ENTRY, Channel.DESK, aForeignPassport(aNumber()));
        var first = inspections.open(arrival, key, OFFICER_LI);

        assertThat(inspections.open(arrival, key, OFFICER_LI).id()).isEqualTo(first.id());
        var other = new Arrival(PUDONG, Direction.EXIT, Channel.DESK, arrival.mrz());
        assertThatThrownBy(() -> inspections.open(other, key, OFFICER_LI))
                .isInstanceOf(InspectionProblem.KeyReused.class);
    }

    @Test
    void of_many_officers_who_decide_at_once_one_decides_and_the_others_are_told() throws Exception {
        var opened = present(aForeignPassport(aNumber()), Direction.ENTRY);
        Callable<String> decide = () -> {
            try {
                decide(opened, ADMIT, OFFICER_HE);
                return "decided";
            } catch (InspectionProblem.AlreadyDecided late) {
                return "late";
            }
        };
        try (var officers = Executors.newFixedThreadPool(16)) {
            var answers = officers.invokeAll(java.util.Collections.nCopies(32, decide));
            long decided = 0;
            for (var answer : answers) {
                decided += answer.get().equals("decided") ? 1 : 0;
            }
            assertThat(decided).isEqualTo(1);
        }
    }

    @Test
    void an_officer_of_another_port_sees_and_opens_nothing_here() {
        var opened = present(aForeignPassport(aNumber()), Direction.ENTRY);
        assertThatThrownBy(() -> inspections.get(opened.id(), ELSEWHERE, "TEST"))
                .isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() -> decide(opened, ADMIT, ELSEWHERE)).isInstanceOf(InspectionProblem.NotFound.class);
        assertThatThrownBy(() ->
                        inspections.open(new Arrival(PUDONG, Direction.ENTRY, Channel.DESK, "x"), aKey(), ELSEWHERE))
                .isInstanceOf(InspectionProblem.OtherPort.class);
    }

    @Test
    void the_list_goes_back_in_time_page_by_page() {
        String number = aNumber();
        for (int i = 0; i < 5; i++) {
            present(aForeignPassport(number), Direction.ENTRY);
        }
        var filter =
                new Inspections.Filter(Optional.of(PUDONG), Optional.empty(), Optional.of(number), Optional.empty(), 3);
        var first = inspections.list(filter, OFFICER_LI, "TEST");
        assertThat(first.rows()).hasSize(3);
        var second = inspections.list(
                new Inspections.Filter(filter.port(), filter.day(), filter.documentNumber(), first.next(), 3),
                OFFICER_LI,
                "TEST");
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isEmpty();
    }
}
