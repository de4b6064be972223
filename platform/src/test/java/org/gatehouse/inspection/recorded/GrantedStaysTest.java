package org.gatehouse.inspection.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.COMMANDER;
import static org.gatehouse.inspection.Travellers.OFFICER_LI;
import static org.gatehouse.inspection.Travellers.PUDONG;
import static org.gatehouse.inspection.Travellers.SECOND_LINE;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
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
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.policy.Effect;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.RuleKind;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.policy.StayLimit.Unit;
import org.gatehouse.policy.Words;
import org.gatehouse.policy.book.RuleFollower;
import org.gatehouse.policy.book.RuleStore;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.stays.Stays;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Proof;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stays that rules give over earlier ones: what the last day is, what an officer is told when none is left, and what is opened. */
@HouseTest
class GrantedStaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int JOURNEYS = Proof.size(60, 2_000);
    private static final int EACH = 30;
    private static final int IN_PERIOD = 90;
    private static final int PERIOD = 180;

    private final Inspections inspections;
    private final InspectionBatches batches;
    private final Recomputations recomputations;
    private final Stays stays;
    private final RuleStore rules;
    private final RuleFollower book;
    private final SettableClock clock;

    GrantedStaysTest(
            Inspections inspections,
            InspectionBatches batches,
            Recomputations recomputations,
            Stays stays,
            RuleStore rules,
            RuleFollower book,
            SettableClock clock) {
        this.inspections = inspections;
        this.batches = batches;
        this.recomputations = recomputations;
        this.stays = stays;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
    }

    @BeforeEach
    void months() {
        batches.openSpan(Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    private InspectionView comes(LocalDate day, String state, String number, Direction direction, Permission holding) {
        clock.set(noon(day));
        return inspections.open(
                new Arrival(
                        PUDONG,
                        direction,
                        Channel.DESK,
                        aPassport(state, number, "300101"),
                        Optional.empty(),
                        Optional.empty(),
                        new Circumstances(
                                Optional.of(false), Optional.empty(), Optional.empty(), Optional.of(holding))),
                aKey(),
                OFFICER_LI);
    }

    private void visits(String state, String number, LocalDate from, LocalDate until) {
        InspectionView entry = comes(from, state, number, Direction.ENTRY, Permission.none());
        admit(entry, Optional.empty());
        admit(comes(until, state, number, Direction.EXIT, Permission.none()), Optional.empty());
    }

    private void admit(InspectionView view, Optional<LocalDate> leaveBy) {
        inspections.decide(view.id(), new Decision.Admit(leaveBy, "looked at the stamps"), view.version(), OFFICER_LI);
    }

    private Optional<LocalDate> opened(String state, String number) {
        return stays.open(new Stays.Bearer(state, number)).flatMap(org.gatehouse.stays.Stay::lawfulUntil);
    }

    /** A rule of its own nationality, in force from 2022 on; tests share one house. */
    private void inForce(String key, String nationality, Rule.StayTerm... limits) {
        rules.insert(
                new Rule(
                        new RuleRef(key, 1),
                        new Rule.Text(
                                RuleKind.STAY,
                                Effect.STAY,
                                new Rule.Scope(List.of("ENTRY"), List.of(), List.of(), List.of(), List.of()),
                                "traveller.nationality == '" + nationality + "'",
                                List.of(limits),
                                new Words("By a rule of the test", "测试规则"),
                                new Words("As the rule says.", "按规则。"),
                                new Words("An act, art. 1", "某法第一条"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(
                                        new Rule.Case(Map.of("traveller.nationality", nationality), Rule.Answer.HOLDS),
                                        new Rule.Case(Map.of("traveller.nationality", "FRA"), Rule.Answer.DOES_NOT))),
                        Rule.State.APPROVED,
                        Optional.of(Instant.parse("2022-01-01T00:00:00Z")),
                        Optional.empty(),
                        "officer:author",
                        Instant.parse("2021-12-01T00:00:00Z"),
                        Optional.of("officer:approver"),
                        Optional.of(Instant.parse("2021-12-02T00:00:00Z")),
                        "seen"),
                Optional.of("TEST"));
        rules.newEdition();
        book.follow();
    }

    @Test
    void ninety_days_in_a_hundred_and_eighty_and_thirty_each_time() {
        String number = aNumber();
        InspectionView first = comes(LocalDate.of(2024, 4, 1), "THA", number, Direction.ENTRY, Permission.none());
        assertThat(first.verdict()).isEqualTo(Verdict.CLEAR);
        assertThat(first.notes())
                .contains(new Finding(Kind.STAY_RULE, "CN-EXEMPT-BY-AGREEMENT@1 2024-05-01 DAYS_IN_PERIOD=90/180:0"));
        admit(first, Optional.empty());
        assertThat(opened("THA", number)).contains(LocalDate.of(2024, 5, 1));
        admit(comes(LocalDate.of(2024, 4, 30), "THA", number, Direction.EXIT, Permission.none()), Optional.empty());

        visits("THA", number, LocalDate.of(2024, 5, 10), LocalDate.of(2024, 6, 8));
        visits("THA", number, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 20));
        InspectionView last = comes(LocalDate.of(2024, 8, 1), "THA", number, Direction.ENTRY, Permission.none());
        assertThat(last.notes())
                .as("80 days used, ten are left")
                .contains(new Finding(Kind.STAY_RULE, "CN-EXEMPT-BY-AGREEMENT@1 2024-08-10 DAYS_IN_PERIOD=90/180:80"));
        admit(last, Optional.empty());
        assertThat(opened("THA", number)).contains(LocalDate.of(2024, 8, 10));
    }

    @Test
    void who_has_used_up_the_days_is_referred_and_an_officer_says_until_when() {
        String number = aNumber();
        visits("THA", number, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30));
        visits("THA", number, LocalDate.of(2024, 5, 10), LocalDate.of(2024, 6, 8));
        visits("THA", number, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 30));
        LocalDate day = LocalDate.of(2024, 8, 5);
        InspectionView over = comes(day, "THA", number, Direction.ENTRY, Permission.none());
        assertThat(over.reasons())
                .containsExactly(new Finding(Kind.STAY_USED_UP, "CN-EXEMPT-BY-AGREEMENT@1 DAYS_IN_PERIOD=90/180:90"));
        assertThat(over.closed()).as("nobody is refused by it").isFalse();
        assertThat(Inputs.parse(over.inputs().text())).isEqualTo(over.inputs());
        assertThat(over.inputs().past()).hasSize(3);
        assertThatThrownBy(() -> admit(over, Optional.empty())).isInstanceOf(InspectionProblem.LeaveByNeeded.class);
        admit(over, Optional.of(day.plusDays(2)));
        assertThat(opened("THA", number)).contains(day.plusDays(2));
        assertThat(recomputations
                        .recompute(noon(day).minusSeconds(1), noon(day).plusSeconds(60), 1_000)
                        .different())
                .doesNotContain(over.id());
    }

    @Test
    void days_on_a_visa_do_not_count_and_a_visa_gives_what_it_says() {
        String number = aNumber();
        var visa = new Permission(Permission.Kind.VISA, "L", 2, Optional.of(LocalDate.of(2025, 1, 1)), 60, true);
        InspectionView byVisa = comes(LocalDate.of(2024, 4, 1), "THA", number, Direction.ENTRY, visa);
        assertThat(byVisa.notes()).contains(new Finding(Kind.STAY_RULE, "CN-STAY-BY-PERMISSION@1 2024-05-31"));
        admit(byVisa, Optional.empty());
        admit(comes(LocalDate.of(2024, 5, 30), "THA", number, Direction.EXIT, visa), Optional.empty());
        assertThat(comes(LocalDate.of(2024, 6, 10), "THA", number, Direction.ENTRY, Permission.none())
                        .notes())
                .contains(new Finding(Kind.STAY_RULE, "CN-EXEMPT-BY-AGREEMENT@1 2024-07-10 DAYS_IN_PERIOD=90/180:0"));
    }

    @Test
    void entries_are_counted_and_a_year_brings_its_days_anew() {
        inForce(
                "TEST-TWICE-A-YEAR",
                "KIR",
                new Rule.StayTerm(Unit.DAYS, "20"),
                new Rule.StayTerm(Unit.ENTRIES_A_YEAR, "2"),
                new Rule.StayTerm(Unit.DAYS_A_YEAR, "25"));
        String number = aNumber();
        visits("KIR", number, LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 10));
        InspectionView second = comes(LocalDate.of(2022, 6, 1), "KIR", number, Direction.ENTRY, Permission.none());
        assertThat(RuleFindings.lastDay(second.findings()))
                .as("ten days of the year are used, fifteen are left")
                .contains(LocalDate.of(2022, 6, 15));
        admit(second, Optional.empty());
        admit(comes(LocalDate.of(2022, 6, 3), "KIR", number, Direction.EXIT, Permission.none()), Optional.empty());
        InspectionView third = comes(LocalDate.of(2022, 9, 1), "KIR", number, Direction.ENTRY, Permission.none());
        assertThat(third.reasons())
                .contains(new Finding(Kind.STAY_USED_UP, "TEST-TWICE-A-YEAR@1 ENTRIES_A_YEAR=2:2 DAYS_A_YEAR=25:13"));
        InspectionView nextYear = comes(LocalDate.of(2023, 1, 2), "KIR", number, Direction.ENTRY, Permission.none());
        assertThat(RuleFindings.lastDay(nextYear.findings())).contains(LocalDate.of(2023, 1, 22));
    }

    @Test
    void a_batch_counts_what_it_has_recorded_itself() {
        inForce("TEST-TEN-IN-THIRTY", "TUV", new Rule.StayTerm(Unit.DAYS_IN_PERIOD, "10", "30"));
        String number = aNumber();
        LocalDate first = LocalDate.of(2022, 4, 1);
        List<Arrived> arrivals = new ArrayList<>();
        for (LocalDate day :
                List.of(first, first.plusDays(3), first.plusDays(5), first.plusDays(6), first.plusDays(9))) {
            arrivals.add(new Arrived(
                    noon(day),
                    PUDONG,
                    arrivals.size() % 2 == 0 ? Direction.ENTRY : Direction.EXIT,
                    Channel.DESK,
                    aPassport("TUV", number, "300101"),
                    new IfReferred.Admitted(NationalityGroup.FOREIGNER, "looked at")));
        }
        clock.set(noon(first.plusDays(20)));
        batches.record(
                UUID.randomUUID().toString(),
                batches.read(arrivals),
                new Officers(OFFICER_LI.id(), SECOND_LINE.id(), COMMANDER.id()),
                OFFICER_LI);
        assertThat(opened("TUV", number))
                .as("four days and two are used, four are left from the tenth of April on")
                .contains(LocalDate.of(2022, 4, 13));
    }

    /** Against days in a set, counted anew for every day. */
    @Test
    void whatever_the_journeys_the_last_day_is_that_of_a_walk_over_the_calendar() {
        var chance = new SplittableRandom(Proof.seed(GrantedStaysTest.class));
        Instant from = noon(LocalDate.of(2024, 3, 2));
        LocalDate latest = LocalDate.of(2024, 3, 2);
        int usedUp = 0;
        String number = aNumber();
        Set<LocalDate> present = new TreeSet<>();
        for (int i = 0; i < JOURNEYS; i++) {
            if (i % 20 == 0) {
                number = aNumber();
                present.clear();
                latest = LocalDate.of(2024, 3, 2);
            }
            LocalDate day = latest.plusDays(chance.nextInt(1, 20));
            Optional<LocalDate> expected = walk(present, day);
            InspectionView view = comes(day, "THA", number, Direction.ENTRY, Permission.none());
            assertThat(RuleFindings.lastDay(view.findings()))
                    .as("%s on %s", present, day)
                    .isEqualTo(expected);
            assertThat(RuleFindings.usedUp(view.findings())).isEqualTo(expected.isEmpty());
            usedUp += expected.isEmpty() ? 1 : 0;
            latest = day.plusDays(chance.nextInt(25));
            admit(view, expected.isPresent() ? Optional.empty() : Optional.of(latest));
            if (expected.isPresent()) {
                assertThat(opened("THA", number)).isEqualTo(expected);
            }
            admit(comes(latest, "THA", number, Direction.EXIT, Permission.none()), Optional.empty());
            day.datesUntil(latest.plusDays(1)).forEach(present::add);
        }
        assertThat(usedUp).as("travellers who had no day left").isPositive();
        var again = recomputations.recompute(from, noon(latest.plusYears(4)), 10 * JOURNEYS);
        assertThat(again.crossings()).isGreaterThanOrEqualTo(2L * JOURNEYS);
        assertThat(again.different()).isEmpty();
    }

    private static Optional<LocalDate> walk(Set<LocalDate> before, LocalDate entry) {
        Set<LocalDate> present = new TreeSet<>(before);
        for (LocalDate day = entry; ; day = day.plusDays(1)) {
            present.add(day);
            LocalDate today = day;
            long used = present.stream()
                    .filter(each -> each.isAfter(today.minusDays(PERIOD)))
                    .count();
            if (used > IN_PERIOD || day.isAfter(entry.plusDays(EACH))) {
                return day.equals(entry) ? Optional.empty() : Optional.of(day.minusDays(1));
            }
        }
    }
}
