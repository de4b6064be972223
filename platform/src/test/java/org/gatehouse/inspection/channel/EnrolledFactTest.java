package org.gatehouse.inspection.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.LocalDate;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Enrolments;
import org.gatehouse.inspection.Enrolments.Consent;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.assessment.RuleFacts;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.Facts;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.TransportMode;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;

/** Rules can ask whether a document is enrolled, at e-channels alone, and for ever as it was then. */
@HouseTest
class EnrolledFactTest {

    private final Inspections inspections;
    private final Enrolments enrolments;

    EnrolledFactTest(Inspections inspections, Enrolments enrolments) {
        this.inspections = inspections;
        this.enrolments = enrolments;
    }

    private InspectionView presents(String mrz, Channel channel, Actor actor) {
        return inspections.open(new Arrival(PUDONG, Direction.EXIT, channel, mrz), aKey(), actor);
    }

    private static Facts facts(InspectionView view) {
        var place = new RuleFacts.Place(view.port(), TransportMode.AIR, view.direction(), view.channel());
        var traveller = new RuleFacts.Traveller(
                MrzReader.read(view.reading().number(), LocalDate.of(2022, 1, 15)),
                view.documentKind(),
                view.nationality(),
                view.group());
        return RuleFacts.of(place, traveller, view.day().atTime(12, 0), view.inputs());
    }

    @Test
    void an_enrolled_document_is_known_at_a_gate_and_not_asked_about_at_a_desk() {
        String mrz = aCitizensPassport(aNumber());
        assertThat(facts(presents(mrz, Channel.E_CHANNEL, GATE)).get(Fact.ENROLLED))
                .isEqualTo(false);
        var enrolled =
                enrolments.enrol(mrz, PUDONG, Consent.GIVEN, GATE).enrolled().orElseThrow();
        InspectionView atGate = presents(mrz, Channel.E_CHANNEL, GATE);
        assertThat(facts(atGate).get(Fact.ENROLLED)).isEqualTo(true);
        assertThat(Inputs.parse(atGate.inputs().text())).isEqualTo(atGate.inputs());
        assertThat(facts(presents(mrz, Channel.DESK, OFFICER_LI)).get(Fact.ENROLLED))
                .isNull();

        enrolments.withdraw(enrolled.id(), GATE);
        assertThat(facts(presents(mrz, Channel.E_CHANNEL, GATE)).get(Fact.ENROLLED))
                .isEqualTo(false);
        assertThat(facts(inspections.get(atGate.id(), OFFICER_LI, "TEST")).get(Fact.ENROLLED))
                .as("what was known then stays known")
                .isEqualTo(true);
    }
}
