package org.gatehouse.inspection.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.GATE;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Onward;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Officers;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules in force take part in every assessment, and what they said can be found again. */
@HouseTest
class RulesInInspectionTest {

    private static final Instant NOON = Instant.parse("2022-01-20T04:00:00Z");

    private final Inspections inspections;
    private final InspectionBatches batches;
    private final Recomputations recomputations;
    private final Stays stays;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    RulesInInspectionTest(
            Inspections inspections,
            InspectionBatches batches,
            Recomputations recomputations,
            Stays stays,
            SettableClock clock,
            JdbcClient jdbc) {
        this.inspections = inspections;
        this.batches = batches;
        this.recomputations = recomputations;
        this.stays = stays;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void noon() {
        clock.set(NOON);
    }

    private InspectionView enters(String number, Circumstances circumstances) {
        return inspections.open(
                new Arrival(
                        PUDONG,
                        Direction.ENTRY,
                        Channel.DESK,
                        aForeignPassport(number),
                        Optional.empty(),
                        Optional.empty(),
                        circumstances),
                aKey(),
                OFFICER_LI);
    }

    private static Circumstances holding(Permission permission) {
        return new Circumstances(Optional.of(false), Optional.empty(), Optional.empty(), Optional.of(permission));
    }

    private static Permission aVisa(int uses, int days) {
        return new Permission(Permission.Kind.VISA, "L", uses, Optional.of(LocalDate.of(2022, 3, 31)), days, true);
    }

    @Test
    void a_foreigner_without_permission_is_referred_by_a_rule_with_its_law() {
        InspectionView view = enters(aNumber(), holding(Permission.none()));
        assertThat(view.verdict()).isEqualTo(Verdict.REFER);
        assertThat(view.reasons()).containsExactly(new Finding(Kind.RULE, "CN-FOREIGNER-PERMISSION@1"));
    }

    @Test
    void of_whose_visa_nobody_asked_is_not_referred_for_it() {
        assertThat(enters(aNumber(), Circumstances.UNKNOWN).verdict()).isEqualTo(Verdict.CLEAR);
    }

    @Test
    void the_visa_says_how_long_the_stay_lasts_unless_the_officer_says_otherwise() {
        String number = aNumber();
        InspectionView view = enters(number, holding(aVisa(1, 30)));
        assertThat(view.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(view.notes()).contains(new Finding(Kind.STAY_RULE, "CN-STAY-BY-PERMISSION@1 2022-02-19"));
        inspections.decide(view.id(), new Decision.Admit(Optional.empty(), ""), 1, OFFICER_LI);
        assertThat(stays.open(new Stays.Bearer("FRA", number)).orElseThrow().lawfulUntil())
                .contains(LocalDate.of(2022, 2, 19));
    }

    @Test
    void transit_by_a_ticket_that_was_seen_lasts_until_it_leaves() {
        var circumstances = new Circumstances(
                Optional.of(false),
                Optional.empty(),
                Optional.of(new Onward(20, "JPN")),
                Optional.of(Permission.none()));
        InspectionView view = enters(aNumber(), circumstances);
        assertThat(view.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(view.notes()).contains(new Finding(Kind.STAY_RULE, "CN-TRANSIT-24H@1 2022-01-21"));
    }

    @Test
    void a_used_up_visa_is_referred_and_a_gate_is_for_those_on_record() {
        assertThat(enters(aNumber(), holding(aVisa(0, 30))).reasons())
                .containsExactly(new Finding(Kind.RULE, "CN-ENTRIES-USED@1"));
        InspectionView atGate = inspections.open(
                new Arrival(
                        PUDONG,
                        Direction.ENTRY,
                        Channel.E_CHANNEL,
                        aForeignPassport(aNumber()),
                        Optional.empty(),
                        Optional.empty(),
                        holding(new Permission(Permission.Kind.PORT_VISA, "", 1, Optional.empty(), 15, true))),
                aKey(),
                GATE);
        assertThat(atGate.reasons()).containsExactly(new Finding(Kind.RULE, "CN-E-CHANNEL-FOREIGNER@1"));
        assertThat(atGate.closed()).isFalse();
    }

    @Test
    void what_was_known_is_stored_for_ever_and_reads_back_the_same() {
        var all = new Circumstances(
                Optional.of(true),
                Optional.of(false),
                Optional.of(new Onward(12, "D")),
                Optional.of(aVisa(Permission.ANY_NUMBER, 0)));
        InspectionView view = enters(aNumber(), all);
        assertThat(view.inputs().circumstances()).isEqualTo(all);
        assertThat(inspections.get(view.id(), OFFICER_LI, "TEST").inputs()).isEqualTo(view.inputs());
        assertThat(Inputs.parse(view.inputs().text())).isEqualTo(view.inputs());
        assertThatThrownBy(() -> jdbc.sql("UPDATE inspection.inspection SET inputs = NULL WHERE id = :id")
                        .param("id", view.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void recomputed_from_what_was_stored_everything_comes_out_the_same() {
        Instant from = Instant.parse("2022-03-05T00:00:00Z");
        clock.set(from);
        List<Arrived> arrivals = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean foreign = i % 2 == 0;
            arrivals.add(new Arrived(
                    from.plusSeconds(i),
                    PUDONG,
                    i % 3 == 0 ? Direction.EXIT : Direction.ENTRY,
                    i % 5 == 0 ? Channel.E_CHANNEL : Channel.DESK,
                    foreign ? aForeignPassport(aNumber()) : aCitizensPassport(aNumber()),
                    new IfReferred.Admitted(NationalityGroup.FOREIGNER, "looked at")));
        }
        batches.record(
                UUID.randomUUID().toString(),
                batches.read(arrivals),
                new Officers(OFFICER_LI.id(), SECOND_LINE.id(), COMMANDER.id()),
                OFFICER_LI);
        clock.set(from.plusSeconds(500));
        for (int i = 0; i < 20; i++) {
            enters(aNumber(), holding(i % 2 == 0 ? aVisa(i % 3, 30) : Permission.none()));
        }
        var again = recomputations.recompute(from, from.plusSeconds(600), 1_000);
        assertThat(again.crossings()).isGreaterThanOrEqualTo(410);
        assertThat(again.byRules()).isGreaterThan(5);
        assertThat(again.different()).isEmpty();

        InspectionView one = enters(aNumber(), holding(Permission.none()));
        jdbc.sql("ALTER TABLE inspection.inspection DISABLE TRIGGER keep_as_recorded")
                .update();
        try {
            jdbc.sql("UPDATE inspection.inspection SET findings = '{}' WHERE id = :id")
                    .param("id", one.id().value())
                    .update();
        } finally {
            jdbc.sql("ALTER TABLE inspection.inspection ENABLE TRIGGER keep_as_recorded")
                    .update();
        }
        assertThat(recomputations.recompute(from, from.plusSeconds(600), 1_000).different())
                .as("a record that was tampered with is found")
                .containsExactly(one.id());
    }
}
