package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.CaseGround;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A temporary entry, and a case that another authority goes on with: in the program, in the schema, in the figures. */
@HouseTest
class OutcomesTest {

    private static final PortCode PORT = new PortCode("CNNGB");
    private static final Actor OFFICER = As.officerAt(PORT.value());
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 15);

    private static final Decision HAND_OVER =
            new Decision.HandOver(CaseGround.WANTED, "Municipal police", "2022-4711", "Sought since 2021.");

    private final Inspections inspections;
    private final Stays stays;
    private final JdbcTemplate jdbc;

    OutcomesTest(Inspections inspections, Stays stays, JdbcTemplate jdbc) {
        this.inspections = inspections;
        this.stays = stays;
        this.jdbc = jdbc;
    }

    private InspectionView atSecondLine(String mrz, Direction direction) {
        var opened = inspections.open(new Arrival(PORT, direction, Channel.DESK, mrz), aKey(), OFFICER);
        return inspections.decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, OFFICER);
    }

    private InspectionView decide(InspectionView seen, Decision decision) {
        inspections.get(seen.id(), OFFICER, "TEST");
        return inspections.decide(seen.id(), decision, seen.version(), OFFICER);
    }

    private static Decision temporarily(LocalDate lastDay) {
        return new Decision.AdmitTemporarily(lastDay, TemporaryReason.CREW_ASHORE, "Ningbo city", "Agent guarantees.");
    }

    @Test
    void a_temporary_entry_opens_a_stay_with_its_last_day_and_says_where_and_why() {
        String number = aNumber();
        var line = atSecondLine(aForeignPassport(number), Direction.ENTRY);
        assertThatThrownBy(() -> decide(line, temporarily(TODAY.plusDays(16))))
                .isInstanceOf(InspectionProblem.TooLong.class);
        assertThatThrownBy(() -> decide(line, temporarily(TODAY.minusDays(1))))
                .isInstanceOf(InspectionProblem.LeaveByPast.class);
        var admitted = decide(line, temporarily(TODAY.plusDays(15)));

        var end = admitted.conclusion().orElseThrow();
        assertThat(end.outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(end.manner()).contains(new Manner.Temporary(TemporaryReason.CREW_ASHORE, "Ningbo city"));
        assertThat(stays.open(new Stays.Bearer("FRA", number)).orElseThrow().lawfulUntil())
                .contains(TODAY.plusDays(15));
        assertThat(inspections.get(line.id(), OFFICER, "TEST")).isEqualTo(admitted);
    }

    @Test
    void a_temporary_entry_is_for_foreigners_who_enter() {
        var citizen = atSecondLine(aCitizensPassport(aNumber()), Direction.ENTRY);
        assertThatThrownBy(() -> decide(citizen, temporarily(TODAY)))
                .isInstanceOf(InspectionProblem.NotForThisTraveller.class);
        var leaving = atSecondLine(aForeignPassport(aNumber()), Direction.EXIT);
        assertThatThrownBy(() -> decide(leaving, temporarily(TODAY)))
                .isInstanceOf(InspectionProblem.NotForThisTraveller.class);
    }

    @Test
    void who_is_handed_over_is_neither_admitted_nor_refused_and_counted_as_such() {
        String number = aNumber();
        var line = atSecondLine(aForeignPassport(number), Direction.ENTRY);
        assertThatThrownBy(() ->
                        decide(line, new Decision.HandOver(CaseGround.WANTED, " ", "2022-4711", "Sought since 2021.")))
                .isInstanceOf(InspectionProblem.FieldMissing.class);
        var over = decide(line, HAND_OVER);

        assertThat(over.conclusion().orElseThrow().outcome()).isEqualTo(Outcome.HANDED_OVER);
        assertThat(over.conclusion().orElseThrow().manner())
                .contains(new Manner.HandedOver(CaseGround.WANTED, "Municipal police", "2022-4711"));
        assertThat(stays.open(new Stays.Bearer("FRA", number))).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT outcome FROM inspection.fact_person_inspected WHERE port = ? AND outcome = 'HANDED_OVER'",
                        String.class,
                        PORT.value()))
                .isNotEmpty();
        var citizen = atSecondLine(aCitizensPassport(aNumber()), Direction.ENTRY);
        assertThat(decide(citizen, HAND_OVER).closed())
                .as("a citizen can be wanted too")
                .isTrue();
    }

    @Test
    void nobody_is_handed_over_by_who_has_not_looked_or_while_protection_is_asked_for() {
        var line = atSecondLine(aForeignPassport(aNumber()), Direction.ENTRY);
        assertThatThrownBy(() -> inspections.decide(line.id(), HAND_OVER, 2, OFFICER))
                .isInstanceOf(InspectionProblem.EvidenceNotOpened.class);
        var claimed = decide(line, new Decision.ReferForProtection("Fears for her life."));
        assertThatThrownBy(() -> decide(claimed, HAND_OVER)).isInstanceOf(InspectionProblem.NotNow.class);
        assertThatThrownBy(() -> decide(claimed, temporarily(TODAY))).isInstanceOf(InspectionProblem.NotNow.class);
        var ended = decide(claimed, new Decision.EndProtection("decision 7"));
        assertThat(decide(ended, HAND_OVER).closed()).isTrue();
    }

    /** What a script might write over an inspection that waits at the second line. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "protection_before_refusal | outcome = 'HANDED_OVER', protection = 'TAKEN_UP', decided_by = :A, words = 'x', case_ground = 'WANTED', authority = 'x', authority_reference = 'x'",
                "handed_over_by_a_person   | outcome = 'HANDED_OVER', decided_by = :A, words = ' ', case_ground = 'WANTED', authority = 'x', authority_reference = 'x'",
                "handed_over_by_a_person   | outcome = 'HANDED_OVER', decided_by = :A, words = 'x', case_ground = 'WANTED', authority = ' ', authority_reference = 'x'",
                "refused_by_those_who_looked            | outcome = 'HANDED_OVER', words = 'x', case_ground = 'WANTED', authority = 'x', authority_reference = 'x'",
                "case_only_when_handed_over| outcome = 'ADMITTED', decided_by = :A, case_ground = 'WANTED', authority = 'x', authority_reference = 'x'",
                "case_only_when_handed_over| outcome = 'HANDED_OVER', decided_by = :A, words = 'x'",
                "known_case_ground         | outcome = 'HANDED_OVER', decided_by = :A, words = 'x', case_ground = 'WHIM', authority = 'x', authority_reference = 'x'",
                "temporary_entry           | outcome = 'ADMITTED', decided_by = :A, words = 'x', leave_by = '2022-01-31', temporary_reason = 'TRANSIT', temporary_place = 'x'",
                "temporary_entry           | outcome = 'ADMITTED', decided_by = :A, words = 'x', temporary_reason = 'TRANSIT', temporary_place = 'x'",
                "temporary_entry           | outcome = 'ADMITTED', decided_by = :A, words = 'x', leave_by = '2022-01-20', temporary_reason = 'TRANSIT', temporary_place = ' '",
                "temporary_whole           | outcome = 'ADMITTED', decided_by = :A, words = 'x', leave_by = '2022-01-20', temporary_reason = 'TRANSIT'",
                "refused_by_those_who_looked| outcome = 'HANDED_OVER', decided_by = gen_random_uuid(), words = 'x', case_ground = 'WANTED', authority = 'x', authority_reference = 'x'",
                "known_outcome             | outcome = 'FORGOTTEN', decided_by = :A",
            })
    void the_schema_refuses_what_the_law_forbids(String law, String changes) {
        var line = atSecondLine(aForeignPassport(aNumber()), Direction.ENTRY);
        inspections.get(line.id(), OFFICER, "TEST");
        String statement = "UPDATE inspection.inspection SET status = 'CLOSED', decided_at = now(), recorded_in = 1, "
                + changes.replace(":A", "'" + OFFICER.id() + "'") + " WHERE id = ?";
        UUID id = line.id().value();
        assertThatThrownBy(() -> jdbc.update(statement, id)).hasMessageContaining(law);
    }
}
