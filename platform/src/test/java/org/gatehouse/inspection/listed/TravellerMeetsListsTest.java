package org.gatehouse.inspection.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.listed.Listings.aPassport;
import static org.gatehouse.inspection.listed.Listings.aSurname;
import static org.gatehouse.inspection.listed.Listings.barelyKnown;
import static org.gatehouse.inspection.listed.Listings.namesake;
import static org.gatehouse.inspection.listed.Listings.person;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Finding.Kind;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.MatchSheet;
import org.gatehouse.screening.MatchSheet.Validity;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Outcome;
import org.gatehouse.screening.RedressNumber;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A traveller meets the lists, through the doors of both modules. */
@HouseTest
class TravellerMeetsListsTest {

    private static final PortCode PORT = new PortCode("CNCGO");
    private static final Actor OFFICER = As.officerAt("CNCGO");
    private static final Actor GATE = As.clientOf("gate-of-lists", Permission.CHANNEL_INSPECT);

    private final Inspections inspections;
    private final InspectionBatches batches;
    private final Matches matches;
    private final Entries entries;
    private final Listings listings;
    private final ListChanges changes;
    private final Follower node;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    TravellerMeetsListsTest(
            Inspections inspections,
            InspectionBatches batches,
            Matches matches,
            Watchlists lists,
            Entries entries,
            ListChanges changes,
            Follower node,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.inspections = inspections;
        this.batches = batches;
        this.matches = matches;
        this.entries = entries;
        this.changes = changes;
        this.listings = new Listings(lists, entries, node);
        this.node = node;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
        node.follow();
    }

    private InspectionView atDesk(String mrz) {
        return atDesk(mrz, Optional.empty());
    }

    private InspectionView atDesk(String mrz, Optional<RedressNumber> redress) {
        return inspections.open(
                new Arrival(PORT, Direction.ENTRY, Channel.DESK, mrz, Optional.empty(), redress), aKey(), OFFICER);
    }

    private static List<Kind> kinds(InspectionView view) {
        return view.findings().stream().map(Finding::kind).toList();
    }

    private MatchSheet only(InspectionView view) {
        List<MatchSheet> sheets = sheets(view);
        assertThat(sheets).hasSize(1);
        return sheets.getFirst();
    }

    private List<MatchSheet> sheets(InspectionView view) {
        return matches.of(view.id().value(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH);
    }

    private static Decision.Admit admit() {
        return new Decision.Admit(Optional.of(LocalDate.parse("2022-02-01")), "In order after a comparison.");
    }

    @Test
    void a_match_is_computed_again_from_what_is_kept_however_the_list_has_changed_since() {
        String surname = aSurname();
        var list = listings.wideList();
        listings.listed(list, barelyKnown(surname));
        var namesakes = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        for (int one = 0; one < 40; one++) {
            listings.listed(namesakes, namesake(surname, one));
        }
        InspectionView opened = atDesk(aPassport(surname, aNumber()));
        MatchSheet then = sheets(opened).stream()
                .filter(sheet -> sheet.listCode().equals(list.code()))
                .findFirst()
                .orElseThrow();
        assertThat(then.reproduced()).contains(MatchSheet.Reproduction.SAME);

        listings.withdraw(namesakes);
        var change = changes.propose(
                list.id(),
                new ListChanges.Wanted(
                        new Scope(Scope.Directions.EXIT, Set.of()), 1.0, list.proportionality(), Optional.empty()),
                list.revision(),
                Watch.GAO);
        changes.answer(change.id(), Renewals.Answer.SIGN, Watch.MA);
        var now = matches.get(then.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH);
        assertThat(now.reproduced()).contains(MatchSheet.Reproduction.SAME);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE screening.match SET score_alone = 0.1 WHERE id = ?",
                        then.id().value()))
                .hasMessageContaining("immutable");
        jdbc.execute("ALTER TABLE screening.match DISABLE TRIGGER USER");
        try {
            jdbc.update(
                    "UPDATE screening.match SET score_alone = 0.1 WHERE id = ?",
                    then.id().value());
            assertThat(matches.get(then.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH)
                            .reproduced())
                    .contains(MatchSheet.Reproduction.ANOTHER);
            jdbc.update(
                    "UPDATE screening.match SET score = 0.1, score_alone = NULL WHERE id = ?",
                    then.id().value());
            assertThat(matches.get(then.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH)
                            .reproduced())
                    .contains(MatchSheet.Reproduction.LIST_NOT_KEPT);
        } finally {
            jdbc.execute("ALTER TABLE screening.match ENABLE TRIGGER USER");
        }
    }

    @Test
    void nobody_is_admitted_before_an_officer_has_compared_and_the_same_person_is_decided_by_the_second_line() {
        String surname = aSurname();
        var list = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        listings.listed(list, person(surname));
        InspectionView opened = atDesk(aPassport(surname, aNumber()));
        assertThat(opened.verdict()).isEqualTo(Verdict.REFER);
        assertThat(opened.rulesVersion()).isEqualTo("6");
        assertThat(opened.findings()).contains(new Finding(Kind.LISTED, list.code()));
        assertThatThrownBy(() -> inspections.decide(opened.id(), admit(), 1, OFFICER))
                .isInstanceOf(InspectionProblem.MatchUnresolved.class);

        MatchSheet match = only(opened);
        assertThat(match.rows())
                .extracting(MatchSheet.Row::key, MatchSheet.Row::agreement)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("screening.match.name", MatchSheet.Agreement.AGREES),
                        org.assertj.core.groups.Tuple.tuple("screening.match.birth", MatchSheet.Agreement.AGREES),
                        org.assertj.core.groups.Tuple.tuple("screening.match.sex", MatchSheet.Agreement.MISSING),
                        org.assertj.core.groups.Tuple.tuple(
                                "screening.match.nationality", MatchSheet.Agreement.AGREES));
        assertThat(match.reproduced()).as("computed again from what is kept").contains(MatchSheet.Reproduction.SAME);
        matches.resolve(match.id(), Outcome.SAME_PERSON, "Name, date and photograph.", OFFICER);
        assertThatThrownBy(() -> inspections.decide(opened.id(), admit(), 1, OFFICER))
                .isInstanceOf(InspectionProblem.SecondLineNeeded.class);

        inspections.decide(opened.id(), new Decision.SendToSecondLine("The person on the list."), 1, OFFICER);
        InspectionView decided = inspections.decide(opened.id(), admit(), 2, OFFICER);
        assertThat(decided.status()).isEqualTo(InspectionStatus.CLOSED);
        assertThatThrownBy(() -> matches.resolve(match.id(), Outcome.OTHER_PERSON, "No.", OFFICER))
                .isInstanceOf(ScreeningProblem.MatchAnswered.class);
    }

    @Test
    void a_resolution_needs_words_and_an_undecided_one_can_be_found_out_later() {
        String surname = aSurname();
        listings.listed(listings.list(LegalBasis.ENTRY_BAN, ListAction.REFER), person(surname));
        MatchSheet match = only(atDesk(aPassport(surname, aNumber())));
        assertThatThrownBy(() -> matches.resolve(match.id(), Outcome.SAME_PERSON, "  ", OFFICER))
                .isInstanceOf(ScreeningProblem.WordsMissing.class);
        assertThatThrownBy(() -> matches.resolve(match.id(), Outcome.SAME_PERSON, "Same.", As.officerAt("CNCAN")))
                .isInstanceOf(ScreeningProblem.NoSuchMatch.class);
        matches.resolve(match.id(), Outcome.UNDECIDED, "The photograph is old.", OFFICER);
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "The fingerprints differ.", OFFICER);
        MatchSheet now = matches.get(match.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.CHINESE);
        assertThat(now.state()).isEqualTo(MatchState.OTHER_PERSON);
        assertThat(now.history())
                .extracting(MatchSheet.Entry::state)
                .containsExactly(MatchState.UNDECIDED, MatchState.OTHER_PERSON);
        assertThat(now.found()).isNotBlank();
    }

    @Test
    void namesakes_are_stopped_once_and_who_is_meant_is_stopped_still() {
        String surname = aSurname();
        var list = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        listings.listed(list, person(surname));
        int stoppedAgain = 0;
        for (int namesake = 0; namesake < 10; namesake++) {
            String passport = aPassport(surname, aNumber());
            MatchSheet match = only(atDesk(passport));
            matches.resolve(match.id(), Outcome.OTHER_PERSON, "Born elsewhere, another face.", OFFICER);
            for (int crossing = 0; crossing < 3; crossing++) {
                InspectionView again = atDesk(passport);
                stoppedAgain += again.verdict() == Verdict.REFER ? 1 : 0;
                assertThat(kinds(again)).contains(Kind.NAMESAKE_CLEARED);
                assertThat(sheets(again)).isEmpty();
            }
        }
        assertThat(stoppedAgain).isZero();
        assertThat(atDesk(aPassport(surname, aNumber())).verdict()).isEqualTo(Verdict.REFER);
    }

    @Test
    void a_redress_number_counts_like_the_marker_for_a_new_document_and_at_a_desk_alone() {
        String surname = aSurname();
        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        MatchSheet match = only(atDesk(aPassport(surname, aNumber())));
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "Another face.", OFFICER);
        String printed = matches.get(match.id(), OFFICER, Purpose.SECOND_LINE_REVIEW, Locale.ENGLISH)
                .marker()
                .orElseThrow()
                .redress();
        var number = RedressNumber.read(printed).orElseThrow();

        String renewed = aPassport(surname, aNumber());
        assertThat(atDesk(renewed).verdict()).isEqualTo(Verdict.REFER);
        assertThat(atDesk(renewed, Optional.of(number)).verdict()).isEqualTo(Verdict.CLEAR);
        var atGate = inspections.open(
                new Arrival(PORT, Direction.ENTRY, Channel.E_CHANNEL, renewed, Optional.empty(), Optional.of(number)),
                aKey(),
                GATE);
        assertThat(atGate.verdict()).isEqualTo(Verdict.REFER);
        var another = RedressNumber.of(new int[RedressNumber.RANDOM_SIGNS]);
        assertThat(atDesk(renewed, Optional.of(another)).verdict()).isEqualTo(Verdict.REFER);
    }

    @Test
    void other_particulars_make_a_marker_void_and_the_page_says_so() {
        String surname = aSurname();
        var entry = listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        String passport = aPassport(surname, aNumber());
        matches.resolve(only(atDesk(passport)).id(), Outcome.OTHER_PERSON, "Another face.", OFFICER);
        change(entry, person(surname));
        assertThat(atDesk(passport).verdict()).as("the same particulars").isEqualTo(Verdict.CLEAR);
        var other = person(surname);
        change(
                entry,
                new Sought.Person(
                        other.names(),
                        other.births(),
                        other.sex(),
                        other.nationalities(),
                        List.of("Nadir"),
                        List.of()));
        InspectionView again = atDesk(passport);
        assertThat(again.verdict()).isEqualTo(Verdict.REFER);
        assertThat(only(again).marker().orElseThrow().validity()).isEqualTo(Validity.VOID);
    }

    private void change(Entries.Entry entry, Sought sought) {
        var seen = entries.get(entry.id(), Watch.GAO, "WATCHLIST");
        var proposed = entries.correct(
                entry.id(), new Entries.Correction(sought, Watch.WHY, "Order 2/2041"), seen.revision(), Watch.GAO);
        entries.release(entry.id(), proposed.revision(), Watch.MA);
        node.follow();
    }

    @Test
    void a_marker_that_was_given_by_mistake_is_withdrawn() {
        String surname = aSurname();
        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        String passport = aPassport(surname, aNumber());
        MatchSheet match = only(atDesk(passport));
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "Another face.", OFFICER);
        matches.withdrawMarker(match.id(), "The photograph was of somebody else.", OFFICER);
        assertThat(atDesk(passport).verdict()).isEqualTo(Verdict.REFER);
        assertThatThrownBy(() -> matches.withdrawMarker(match.id(), "Again.", OFFICER))
                .isInstanceOf(ScreeningProblem.NoMarker.class);
    }

    @Test
    void a_list_that_protects_refers_with_words_that_harm_nobody() {
        String surname = aSurname();
        var list = listings.list(LegalBasis.CHILD_AT_RISK, ListAction.PROTECT);
        listings.listed(list, person(surname));
        InspectionView opened = atDesk(aPassport(surname, aNumber()));
        assertThat(opened.reasons()).containsExactly(new Finding(Kind.SECOND_LINE_CARE, ""));
        assertThat(only(opened).protective()).isTrue();
        InspectionView referred =
                inspections.decide(opened.id(), new Decision.ReferForProtection("Spoken to alone."), 1, OFFICER);
        assertThat(referred.status()).isEqualTo(InspectionStatus.PROTECTION);
        assertThatThrownBy(() ->
                        inspections.decide(opened.id(), new Decision.AdmitToProtection("Authority 7/2041"), 2, OFFICER))
                .isInstanceOf(InspectionProblem.MatchUnresolved.class);
    }

    @Test
    void a_sought_document_refers_whoever_shows_it_and_clears_nobody() {
        String number = aNumber();
        var list = listings.list(LegalBasis.INVALID_DOCUMENT, ListAction.INFORM);
        listings.listed(
                list,
                new Sought.InvalidPaper(
                        new Sought.Paper("FRA", Sought.PaperClass.PASSPORT, number), Sought.Invalidity.STOLEN));
        String passport = aPassport(aSurname(), number);
        InspectionView opened = atDesk(passport);
        assertThat(opened.reasons()).containsExactly(new Finding(Kind.DOCUMENT_SOUGHT, list.code()));
        MatchSheet match = only(opened);
        assertThat(match.kind()).isEqualTo(Sought.Kind.DOCUMENT);
        assertThat(match.reproduced()).contains(MatchSheet.Reproduction.SAME);
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "The bearer found it again.", OFFICER);
        assertThat(atDesk(passport).verdict()).isEqualTo(Verdict.REFER);
    }

    @Test
    void a_list_that_informs_stops_nobody_at_an_e_channel_and_what_the_gate_shows_says_nothing_of_it() {
        String surname = aSurname();
        var list = listings.list(LegalBasis.CUSTOMS_ALERT, ListAction.INFORM);
        listings.listed(list, person(surname));
        var arrival = new Arrival(PORT, Direction.ENTRY, Channel.E_CHANNEL, aPassport(surname, aNumber()));
        InspectionView crossed = inspections.open(arrival, aKey(), GATE);
        assertThat(crossed.status()).isEqualTo(InspectionStatus.CLOSED);
        assertThat(crossed.notes()).contains(new Finding(Kind.LISTED_NOTE, list.code()));
        assertThat(crossed.withoutLists().notes()).extracting(Finding::kind).doesNotContain(Kind.LISTED_NOTE);
        assertThat(only(crossed).state()).isEqualTo(MatchState.OPEN);
    }

    @Test
    void lists_that_may_lack_what_changed_last_are_told_at_the_desk() {
        List<Kind> told = List.of();
        for (int attempt = 0; attempt < 5 && !told.contains(Kind.LISTS_OLD); attempt++) {
            clock.advance(Duration.ofSeconds(9));
            told = kinds(atDesk(aPassport(aSurname(), aNumber())));
        }
        assertThat(told).contains(Kind.LISTS_OLD);
        node.follow();
        assertThat(kinds(atDesk(aPassport(aSurname(), aNumber())))).doesNotContain(Kind.LISTS_OLD);
    }

    @Test
    void a_batch_keeps_the_matches_of_its_travellers_in_the_same_transaction() {
        String surname = aSurname();
        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        String number = aNumber();
        var admitted = new IfReferred.Admitted(NationalityGroup.FOREIGNER, "In order after a check");
        var batch = List.of(
                new Arrived(clock.instant(), PORT, Direction.ENTRY, Channel.DESK, aPassport(surname, number), admitted),
                new Arrived(
                        clock.instant(),
                        PORT,
                        Direction.ENTRY,
                        Channel.DESK,
                        aPassport(aSurname(), aNumber()),
                        admitted));
        var officers = new InspectionBatches.Officers(
                OFFICER.id(), OFFICER.id(), As.commanderAt("CNCGO").id());
        batches.record(UUID.randomUUID().toString(), batches.read(batch), officers, OFFICER);
        var page = inspections.list(
                new Inspections.Filter(Optional.of(PORT), Optional.empty(), Optional.of(number), Optional.empty(), 10),
                OFFICER,
                "TEST");
        assertThat(kinds(page.rows().getFirst())).contains(Kind.LISTED);
        assertThat(only(page.rows().getFirst()).state()).isEqualTo(MatchState.OPEN);
    }

    @Test
    void who_is_listed_after_a_batch_was_read_and_before_it_is_recorded_is_found() {
        String surname = aSurname();
        String number = aNumber();
        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(aSurname()));
        var read = batches.read(List.of(new Arrived(
                clock.instant(),
                PORT,
                Direction.ENTRY,
                Channel.DESK,
                aPassport(surname, number),
                new IfReferred.Admitted(NationalityGroup.FOREIGNER, "In order after a check"))));
        assertThat(read.getFirst().unlistedIn()).isPresent();

        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        var officers = new InspectionBatches.Officers(
                OFFICER.id(), OFFICER.id(), As.commanderAt("CNCGO").id());
        batches.record(UUID.randomUUID().toString(), read, officers, OFFICER);

        var page = inspections.list(
                new Inspections.Filter(Optional.of(PORT), Optional.empty(), Optional.of(number), Optional.empty(), 10),
                OFFICER,
                "TEST");
        assertThat(kinds(page.rows().getFirst())).contains(Kind.LISTED);
    }

    @Test
    void with_the_entry_goes_what_was_compared_and_what_was_said_of_the_person() {
        String surname = aSurname();
        var entry = listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        InspectionView opened = atDesk(aPassport(surname, aNumber()));
        MatchSheet match = only(opened);
        InspectionView cleared = atDesk(aPassport(surname, aNumber()));
        matches.resolve(only(cleared).id(), Outcome.OTHER_PERSON, "Words about " + surname, OFFICER);
        jdbc.update("""
                INSERT INTO screening.tombstone (entry, watchlist, kind, cause, entered_at, ended_at, erased_at)
                SELECT id, watchlist, kind, 'REVIEW_DUE', entered_at, ?::timestamptz, ?::timestamptz
                FROM screening.entry WHERE id = ?
                """, "2022-01-15T03:00Z", "2022-01-15T03:00Z", entry.id().value());
        jdbc.update("DELETE FROM screening.entry WHERE id = ?", entry.id().value());
        node.follow();

        assertThat(only(opened).state()).isEqualTo(MatchState.LAPSED);
        assertThat(only(opened).rows()).isEmpty();
        assertThat(only(cleared).state()).isEqualTo(MatchState.OTHER_PERSON);
        assertThat(jdbc.queryForObject("""
                SELECT count(*) FROM screening.match m LEFT JOIN screening.resolution r ON r.match = m.id
                LEFT JOIN screening.clearance c ON c.match = m.id
                WHERE m.entry = ? AND (m.subject IS NOT NULL OR m.explanation_en IS NOT NULL OR r.words IS NOT NULL
                    OR c.id IS NOT NULL)
                """, Long.class, entry.id().value())).isZero();
        inspections.decide(opened.id(), admit(), 1, OFFICER);
        assertThat(match.rows()).isNotEmpty();
    }

    @Test
    void what_is_raised_and_resolved_is_audited_and_told_to_statistics() {
        String surname = aSurname();
        var list = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        listings.listed(list, person(surname));
        MatchSheet match = only(atDesk(aPassport(surname, aNumber())));
        matches.resolve(match.id(), Outcome.OTHER_PERSON, "Another face.", OFFICER);
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit.entry WHERE record = ?",
                        String.class,
                        "screening/match/" + match.id()))
                .contains("CREATE", "READ", "DECIDE");
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT event FROM screening.fact_match WHERE port = 'CNCGO' AND direction = 'ENTRY'",
                        String.class))
                .contains("RAISED", "RESOLVED");
        assertThat(matches.precision())
                .filteredOn(one -> one.list().equals(list.id()))
                .containsExactly(new Matches.Precision(list.id(), 1, 0, 1, 0, false));
    }
}
