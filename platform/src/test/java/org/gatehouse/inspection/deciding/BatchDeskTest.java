package org.gatehouse.inspection.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Officers;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

@HouseTest
class BatchDeskTest {

    private static final Officers OFFICERS = new Officers(OFFICER_LI.id(), SECOND_LINE.id(), COMMANDER.id());
    private static final Instant NOON = Instant.parse("2022-02-03T04:00:00Z");
    private static final IfReferred ADMIT = new IfReferred.Admitted(NationalityGroup.CITIZEN, "in order after a check");

    private final InspectionBatches batches;
    private final Inspections inspections;
    private final Stays stays;
    private final JdbcTemplate jdbc;

    BatchDeskTest(InspectionBatches batches, Inspections inspections, Stays stays, JdbcTemplate jdbc) {
        this.batches = batches;
        this.inspections = inspections;
        this.stays = stays;
        this.jdbc = jdbc;
    }

    private static Arrived arrived(
            int second, Direction direction, Channel channel, String mrz, IfReferred ifReferred) {
        return new Arrived(NOON.plusSeconds(second), PUDONG, direction, channel, mrz, ifReferred);
    }

    private boolean record(String key, List<Arrived> arrivals) {
        return batches.record(key, batches.read(arrivals), OFFICERS, OFFICER_LI);
    }

    private InspectionView only(String number) {
        var page = inspections.list(
                new Inspections.Filter(
                        Optional.of(PUDONG), Optional.empty(), Optional.of(number), Optional.empty(), 10),
                OFFICER_LI,
                "TEST");
        assertThat(page.rows()).hasSize(1);
        return page.rows().getFirst();
    }

    @Test
    void a_batch_told_twice_is_recorded_once() {
        String number = aNumber();
        var batch = List.of(arrived(0, Direction.EXIT, Channel.DESK, aCitizensPassport(number), ADMIT));
        String key = UUID.randomUUID().toString();

        assertThat(record(key, batch)).isTrue();
        assertThat(record(key, batch)).isFalse();
        assertThat(only(number).conclusion().orElseThrow().by()).contains(OFFICER_LI.id());
    }

    @Test
    void what_a_batch_records_is_what_a_desk_would_have_recorded() {
        String clear = aNumber();
        String expired = aNumber();
        String refused = aNumber();
        record(
                UUID.randomUUID().toString(),
                List.of(
                        arrived(0, Direction.EXIT, Channel.E_CHANNEL, aCitizensPassport(clear), ADMIT),
                        arrived(1, Direction.EXIT, Channel.DESK, aPassport("CHN", expired, "211231"), ADMIT),
                        arrived(
                                2,
                                Direction.ENTRY,
                                Channel.DESK,
                                aPassport("FRA", refused, "211231"),
                                new IfReferred.Refused(
                                        NationalityGroup.FOREIGNER,
                                        LegalGround.NO_VALID_DOCUMENT,
                                        "The passport expired."))));

        assertThat(only(clear).conclusion().orElseThrow().by()).isEmpty();
        var admitted = only(expired);
        assertThat(admitted.verdict()).isEqualTo(Verdict.REFER);
        assertThat(admitted.secondLine()).isTrue();
        assertThat(admitted.steps()).extracting(InspectionView.Step::kind).containsExactly("SendToSecondLine", "Admit");
        var conclusion = only(refused).conclusion().orElseThrow();
        assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(conclusion.confirmedBy()).contains(COMMANDER.id());
    }

    @Test
    void a_traveller_whose_document_cannot_be_read_is_counted_as_whom_the_officers_found() {
        String key = UUID.randomUUID().toString();
        long before = facts("HMT_RESIDENT");
        record(
                key,
                List.of(arrived(
                        5,
                        Direction.ENTRY,
                        Channel.E_CHANNEL,
                        "CR??\u0000😀",
                        new IfReferred.Admitted(NationalityGroup.HMT_RESIDENT, "known by the register"))));
        assertThat(facts("HMT_RESIDENT")).isEqualTo(before + 1);
    }

    private long facts(String group) {
        return jdbc.queryForList("""
                        SELECT coalesce(sum(quantity), 0) FROM inspection.fact_person_inspected
                        WHERE nationality_group = ? AND day = '2022-02-03'
                        """, Long.class, group).getFirst();
    }

    @Test
    void within_one_batch_an_exit_closes_the_stay_that_an_entry_opened() {
        String number = aNumber();
        record(
                UUID.randomUUID().toString(),
                List.of(
                        arrived(0, Direction.ENTRY, Channel.DESK, aForeignPassport(number), ADMIT),
                        arrived(60, Direction.EXIT, Channel.DESK, aForeignPassport(number), ADMIT),
                        arrived(120, Direction.ENTRY, Channel.DESK, aForeignPassport(number), ADMIT)));
        var stay = stays.open(new Stays.Bearer("FRA", number)).orElseThrow();
        assertThat(stay.enteredAt()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void a_batch_that_cannot_be_recorded_whole_is_not_recorded_at_all() {
        String number = aNumber();
        String key = UUID.randomUUID().toString();
        var batch = List.of(
                arrived(0, Direction.EXIT, Channel.DESK, aCitizensPassport(number), ADMIT),
                new Arrived(NOON, new PortCode("CNZZZ"), Direction.EXIT, Channel.DESK, "x", ADMIT));
        assertThatThrownBy(() -> record(key, batch)).isInstanceOf(InspectionProblem.UnknownPort.class);
        assertThat(record(key, batch.subList(0, 1))).isTrue();
        assertThat(only(number).status()).isEqualTo(InspectionStatus.CLOSED);
    }

    @Test
    void a_batch_of_a_month_that_nobody_opened_opens_it_with_its_index() {
        Instant longAgo = Instant.parse("1999-01-31T23:59:59Z");
        var batch = List.of(
                new Arrived(longAgo, PUDONG, Direction.EXIT, Channel.DESK, aCitizensPassport(aNumber()), ADMIT),
                new Arrived(
                        longAgo.plusSeconds(2),
                        PUDONG,
                        Direction.EXIT,
                        Channel.DESK,
                        aCitizensPassport(aNumber()),
                        ADMIT));
        assertThat(record(UUID.randomUUID().toString(), batch)).isTrue();
        assertThat(jdbc.queryForList(
                        "SELECT indexname FROM pg_indexes WHERE tablename LIKE 'inspection_1999_0_'", String.class))
                .contains("inspection_1999_01_document", "inspection_1999_02_document");
    }

    @Test
    void a_month_is_made_once_and_sealed_once() {
        Instant march = Instant.parse("2021-03-01T00:00:00Z");
        Instant april = Instant.parse("2021-04-01T00:00:00Z");
        batches.openSpan(march, april);
        batches.openSpan(march, april);
        batches.seal(march, april);
        batches.seal(march, april);
        assertThat(jdbc.queryForList(
                        "SELECT indexname FROM pg_indexes WHERE tablename = 'inspection_2021_03'", String.class))
                .contains("inspection_2021_03_document");
    }
}
