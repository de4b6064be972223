package org.gatehouse.inspection.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.RuleFacts;
import org.gatehouse.inspection.sheet.InspectionSheets;
import org.gatehouse.inspection.sheet.Wording.RuleWords;
import org.gatehouse.policy.Fact;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents of the border zone cross where their pass holds, stay as long as it says, and are counted apart. */
@HouseTest
class BorderResidentTest {

    private static final PortCode ROAD = new PortCode("CN3AX");
    private static final PortCode AIRPORT = new PortCode("CNPVG");

    private final Inspections inspections;
    private final Corrections corrections;
    private final Recomputations recomputations;
    private final Stays stays;
    private final InspectionSheets sheets;
    private final SettableClock clock;
    private final JdbcClient jdbc;

    BorderResidentTest(
            Inspections inspections,
            Corrections corrections,
            Recomputations recomputations,
            Stays stays,
            InspectionSheets sheets,
            SettableClock clock,
            JdbcClient jdbc) {
        this.sheets = sheets;
        this.inspections = inspections;
        this.corrections = corrections;
        this.recomputations = recomputations;
        this.stays = stays;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void noon() {
        clock.set(Instant.parse("2022-01-20T04:00:00Z"));
    }

    private static Circumstances aPass(boolean here) {
        return aPass(3, here);
    }

    private static Circumstances aPass(int days, boolean here) {
        return new Circumstances(
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Permission(
                        Permission.Kind.BORDER_PASS, "", Permission.ANY_NUMBER, Optional.empty(), days, here)));
    }

    private InspectionView crosses(PortCode port, Direction direction, String zone, boolean here) {
        Actor officer = As.officerAt(port.value());
        return inspections.open(
                new Arrival(port, direction, Channel.DESK, zone, Optional.empty(), Optional.empty(), aPass(here)),
                aKey(),
                officer);
    }

    private void admit(InspectionView opened) {
        inspections.decide(
                opened.id(),
                new Decision.Admit(Optional.empty(), ""),
                opened.version(),
                As.officerAt(opened.port().value()));
    }

    private List<String> counted(Direction direction) {
        return jdbc.sql("""
                        SELECT nationality_group || ' ' || quantity FROM inspection.fact_person_inspected
                        WHERE port = :port AND direction = :direction ORDER BY recorded_at, quantity
                        """)
                .param("port", ROAD.value())
                .param("direction", direction.name())
                .query(String.class)
                .list();
    }

    @Test
    void a_border_resident_is_clear_at_the_crossing_of_the_pass_and_stays_as_long_as_it_says() {
        String number = aNumber();
        InspectionView opened = crosses(ROAD, Direction.ENTRY, aForeignPassport(number), true);
        assertThat(opened.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(opened.borderResident()).isTrue();
        assertThat(opened.notes()).contains(new Finding(Kind.STAY_RULE, "CN-BORDER-STAY@1 2022-01-23"));
        assertThat(Inputs.parse(opened.inputs().text())).isEqualTo(opened.inputs());
        admit(opened);
        assertThat(stays.open(new Stays.Bearer("FRA", number)).orElseThrow().lawfulUntil())
                .contains(LocalDate.of(2022, 1, 23));
        assertThat(counted(Direction.ENTRY)).contains("BORDER_RESIDENT 1").doesNotContain("FOREIGNER 1");
        assertThat(recomputations
                        .recompute(
                                clock.instant().minusSeconds(1), clock.instant().plusSeconds(60), 1_000)
                        .different())
                .doesNotContain(opened.id());
    }

    @Test
    void a_pass_of_which_nobody_said_how_long_it_gives_is_referred_instead_of_giving_half_a_year() {
        InspectionView opened = inspections.open(
                new Arrival(
                        ROAD,
                        Direction.ENTRY,
                        Channel.DESK,
                        aForeignPassport(aNumber()),
                        Optional.empty(),
                        Optional.empty(),
                        aPass(0, true)),
                aKey(),
                As.officerAt(ROAD.value()));
        assertThat(opened.reasons()).containsExactly(new Finding(Kind.RULE, "CN-BORDER-PASS-PERIOD@1"));
    }

    @Test
    void the_officer_reads_in_which_area_the_resident_may_move() {
        InspectionView opened = crosses(ROAD, Direction.ENTRY, aForeignPassport(aNumber()), true);
        assertThat(sheets.of(opened, As.officerAt(ROAD.value()), Locale.ENGLISH)
                        .rules()
                        .advice())
                .extracting(RuleWords::rule)
                .contains("CN-BORDER-AREA@1");
    }

    @Test
    void the_pass_refers_at_an_airport_and_at_a_crossing_that_it_does_not_name() {
        assertThat(crosses(AIRPORT, Direction.ENTRY, aForeignPassport(aNumber()), true)
                        .reasons())
                .containsExactly(new Finding(Kind.RULE, "CN-BORDER-PASS-PORT@1"));
        assertThat(crosses(ROAD, Direction.ENTRY, aForeignPassport(aNumber()), false)
                        .reasons())
                .containsExactly(new Finding(Kind.RULE, "CN-BORDER-PASS-PORT@1"));
        assertThat(crosses(AIRPORT, Direction.EXIT, aCitizensPassport(aNumber()), true)
                        .reasons())
                .containsExactly(new Finding(Kind.RULE, "CN-BORDER-PASS-PORT-EXIT@1"));
    }

    @Test
    void a_citizen_of_the_border_zone_is_counted_apart_and_a_correction_counts_otherwise() {
        InspectionView opened = crosses(ROAD, Direction.EXIT, aCitizensPassport(aNumber()), true);
        assertThat(opened.group()).as("for the law a citizen").contains(NationalityGroup.CITIZEN);
        admit(opened);
        assertThat(counted(Direction.EXIT)).containsExactly("BORDER_RESIDENT 1");
        clock.set(clock.instant().plusSeconds(60));
        var proposed = corrections.propose(
                opened.id(),
                new Corrections.Change.ToGroup(NationalityGroup.CITIZEN),
                "The pass was of somebody else.",
                As.officerAt(ROAD.value()));
        corrections.answer(proposed.id(), Corrections.Answer.CONFIRM, As.commanderAt(ROAD.value()));
        assertThat(counted(Direction.EXIT)).containsExactly("BORDER_RESIDENT 1", "BORDER_RESIDENT -1", "CITIZEN 1");
    }

    @Test
    void rules_may_ask_for_hour_and_weekday_on_the_clock_of_the_port() {
        var facts = RuleFacts.of(
                new RuleFacts.Place(ROAD, TransportMode.ROAD, Direction.ENTRY, Channel.DESK),
                new RuleFacts.Traveller(
                        MrzReader.read(aForeignPassport(aNumber()), LocalDate.of(2022, 1, 16)),
                        "",
                        "FRA",
                        Optional.of(NationalityGroup.FOREIGNER)),
                LocalDateTime.of(2022, 1, 16, 23, 59),
                Inputs.NONE);
        assertThat(facts.get(Fact.HOUR)).isEqualTo(23L);
        assertThat(facts.get(Fact.WEEKDAY)).as("a Sunday").isEqualTo(7L);
    }
}
