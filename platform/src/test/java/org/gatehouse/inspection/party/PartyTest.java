package org.gatehouse.inspection.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.ELSEWHERE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Parties;
import org.gatehouse.inspection.Parties.Coming;
import org.gatehouse.inspection.Parties.Kind;
import org.gatehouse.inspection.Parties.Party;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many come together, and each is inspected. */
@HouseTest
class PartyTest {

    private final Parties parties;
    private final Inspections inspections;
    private final SettableClock clock;

    PartyTest(Parties parties, Inspections inspections, SettableClock clock) {
        this.parties = parties;
        this.inspections = inspections;
        this.clock = clock;
    }

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2022-01-20T04:00:00Z"));
    }

    private static Coming coming(Kind kind, String... zones) {
        return new Coming(PUDONG, Direction.ENTRY, kind, "Tour 7", List.of(zones));
    }

    private static String expired() {
        return aPassport("FRA", aNumber(), "200101");
    }

    @Test
    void the_clear_ones_are_admitted_together_and_the_others_wait_each_for_an_officer() {
        Party party = parties.open(
                coming(Kind.GROUP, aForeignPassport(aNumber()), expired(), aCitizensPassport(aNumber())),
                aKey(),
                OFFICER_LI);
        assertThat(party.members()).hasSize(3);
        assertThat(party.clear()).hasSize(2);
        Party after = parties.admitClear(party.id(), party.seen(), OFFICER_LI);
        assertThat(after.members())
                .extracting(InspectionView::status)
                .containsExactly(InspectionStatus.CLOSED, InspectionStatus.OPEN, InspectionStatus.CLOSED);
        assertThat(after.members().getFirst().conclusion().orElseThrow().outcome())
                .isEqualTo(Outcome.ADMITTED);
        assertThat(after.members().getFirst().conclusion().orElseThrow().by()).contains(OFFICER_LI.id());
        assertThat(after.clear()).isEmpty();
        assertThat(parties.get(party.id(), OFFICER_LI, "TEST")).isEqualTo(after);
    }

    @Test
    void a_list_sent_twice_is_one_and_a_list_that_changed_is_looked_at_again() {
        var key = aKey();
        Coming coming = coming(Kind.FAMILY, aForeignPassport(aNumber()), aForeignPassport(aNumber()));
        Party party = parties.open(coming, key, OFFICER_LI);
        assertThat(parties.open(coming, key, OFFICER_LI)).isEqualTo(party);
        InspectionView first = party.members().getFirst();
        inspections.decide(first.id(), new Decision.Admit(Optional.empty(), ""), 1, OFFICER_LI);
        assertThatThrownBy(() -> parties.admitClear(party.id(), party.seen(), OFFICER_LI))
                .isInstanceOf(InspectionProblem.PartyChanged.class);
        Party now = parties.get(party.id(), OFFICER_LI, "TEST");
        assertThat(parties.admitClear(party.id(), now.seen(), OFFICER_LI).clear())
                .isEmpty();
    }

    @Test
    void a_crew_is_known_as_crew_and_a_child_in_a_family_as_accompanied() {
        Party crew = parties.open(coming(Kind.CREW, aForeignPassport(aNumber())), aKey(), OFFICER_LI);
        assertThat(crew.members().getFirst().inputs().circumstances().crew()).contains(true);
        Party family = parties.open(
                coming(Kind.FAMILY, aForeignPassport(aNumber()), aForeignPassport(aNumber())), aKey(), OFFICER_LI);
        assertThat(family.members())
                .allSatisfy(member -> assertThat(member.inputs().circumstances().accompanied())
                        .contains(true));
    }

    @Test
    void a_list_has_one_to_fifty_and_is_of_its_port() {
        assertThatThrownBy(() -> parties.open(coming(Kind.GROUP), aKey(), OFFICER_LI))
                .isInstanceOf(InspectionProblem.PartyEmpty.class);
        var many = new Coming(
                PUDONG, Direction.ENTRY, Kind.GROUP, "", Collections.nCopies(51, aForeignPassport(aNumber())));
        assertThatThrownBy(() -> parties.open(many, aKey(), OFFICER_LI))
                .isInstanceOf(InspectionProblem.PartyTooLarge.class);
        Party party = parties.open(coming(Kind.GROUP, aForeignPassport(aNumber())), aKey(), OFFICER_LI);
        assertThatThrownBy(() -> parties.get(party.id(), ELSEWHERE, "TEST"))
                .isInstanceOf(InspectionProblem.NotFound.class);
    }

    @Test
    void zones_scanned_one_after_another_are_told_apart() {
        String td3 = aForeignPassport(aNumber());
        String td1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        assertThat(ZoneList.split(td3 + "\n\n" + td1 + "\n" + td3 + "\n")).containsExactly(td3, td1, td3);
        assertThat(ZoneList.split(" \n")).isEmpty();
        assertThatThrownBy(() -> ZoneList.split(td3 + "\nP<FRA<<<"))
                .isInstanceOfSatisfying(
                        InspectionProblem.PartyLineUnfit.class,
                        problem -> assertThat(problem.arguments()).containsExactly(3));
    }
}
