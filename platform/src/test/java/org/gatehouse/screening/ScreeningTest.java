package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.GONGBEI;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.PUDONG;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aKey;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.anInvalidPaper;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.traveller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Role;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries.Correction;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Entries.VersionState;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The module through its doors. */
@HouseTest
class ScreeningTest {

    private final Watchlists lists;
    private final Entries entries;
    private final Screening screening;
    private final SoughtObjects objects;
    private final Follower node;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    ScreeningTest(
            Watchlists lists,
            Entries entries,
            Screening screening,
            SoughtObjects objects,
            Follower node,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.lists = lists;
        this.entries = entries;
        this.screening = screening;
        this.objects = objects;
        this.node = node;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2041-03-05T01:00:00Z"));
    }

    private List<EntryId> found(Subject subject) {
        node.follow();
        return screening.screen(subject).stream().map(Hit::entry).toList();
    }

    @Test
    void a_person_is_sought_from_the_second_signature_on_until_the_withdrawal() {
        var list = released(lists, aList());
        String number = aNumber();
        var traveller = traveller(number, GONGBEI, Direction.ENTRY);
        Entry draft = entries.enter(aDraft(list.id(), aPerson(number)), aKey(), GAO);
        assertThat(found(traveller)).as("a draft counts for nothing").isEmpty();

        Entry released = entries.release(draft.id(), draft.revision(), MA);
        assertThat(found(traveller)).containsExactly(draft.id());
        Hit hit = screening.screen(traveller).getFirst();
        assertThat(hit.action()).isEqualTo(ListAction.REFER);
        assertThat(hit.listCode()).isEqualTo(list.code());
        assertThat(hit.explanation().en()).isNotBlank();
        assertThat(hit.explanation().zh()).isNotBlank();

        entries.withdraw(released.id(), "The order was lifted.", GAO);
        assertThat(found(traveller)).isEmpty();
        assertThatThrownBy(() -> entries.withdraw(released.id(), "Again.", GAO))
                .isInstanceOf(ScreeningProblem.NotPossible.class);
    }

    @Test
    void who_wrote_it_does_not_sign_it_and_who_did_not_see_it_neither() {
        var list = released(lists, aList());
        Entry draft = entries.enter(aDraft(list.id(), aPerson(aNumber())), aKey(), GAO);
        var both = new org.gatehouse.access.Actor(
                GAO.id(),
                GAO.reference(),
                GAO.name(),
                Optional.empty(),
                Role.permissionsOf(Set.of(Role.WATCHLIST_OFFICER, Role.WATCHLIST_SUPERVISOR)));
        assertThatThrownBy(() -> entries.release(draft.id(), draft.revision(), both))
                .isInstanceOf(ScreeningProblem.SecondOfficerNeeded.class);
        assertThatThrownBy(() -> entries.reject(draft.id(), "No.", draft.revision(), both))
                .isInstanceOf(ScreeningProblem.SecondOfficerNeeded.class);
        assertThatThrownBy(() -> entries.release(draft.id(), draft.revision() + 1, MA))
                .isInstanceOf(ScreeningProblem.Stale.class);
        assertThatThrownBy(() -> entries.release(draft.id(), draft.revision(), GAO))
                .isInstanceOf(AccessProblem.NotPermitted.class);
        assertThatThrownBy(() -> entries.get(draft.id(), As.officerAt("CNGBP"), "BORDER_INSPECTION"))
                .as("inspection officers see hits, not lists")
                .isInstanceOf(AccessProblem.NotPermitted.class);
    }

    @Test
    void a_correction_counts_when_it_is_signed_and_the_one_before_until_then() {
        var list = released(lists, aList());
        String first = aNumber();
        String second = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(first)));
        Entry corrected = entries.correct(
                entry.id(),
                new Correction(aPerson(second), "The number was misread.", "Order 1/2041, page 2"),
                entry.revision(),
                GAO);
        assertThat(found(traveller(first, GONGBEI, Direction.ENTRY))).containsExactly(entry.id());
        assertThat(found(traveller(second, GONGBEI, Direction.ENTRY))).isEmpty();

        Entry signed = entries.release(entry.id(), corrected.revision(), MA);
        assertThat(found(traveller(first, GONGBEI, Direction.ENTRY))).isEmpty();
        assertThat(found(traveller(second, GONGBEI, Direction.ENTRY))).containsExactly(entry.id());
        assertThat(signed.versions())
                .extracting(Entries.Version::state)
                .containsExactly(VersionState.SUPERSEDED, VersionState.RELEASED);
        assertThat(signed.reviewAt()).as("a correction prolongs nothing").isEqualTo(entry.reviewAt());
        assertThatThrownBy(() -> entries.correct(
                        entry.id(),
                        new Correction(new Sought.Aircraft("UTABC"), "It is an aircraft.", "Order"),
                        signed.revision(),
                        GAO))
                .isInstanceOf(ScreeningProblem.KindFixed.class);
    }

    @Test
    void a_rejected_correction_leaves_what_was_and_a_rejected_draft_ends() {
        var list = released(lists, aList());
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        Entry corrected = entries.correct(
                entry.id(),
                new Correction(aPerson(aNumber()), "The number was misread.", "Order"),
                entry.revision(),
                GAO);
        Entry answered = entries.reject(entry.id(), "The first number is right.", corrected.revision(), MA);
        assertThat(answered.state()).isEqualTo(ListingState.RELEASED);
        assertThat(answered.current().number()).isEqualTo(1);
        Entry draft = entries.enter(aDraft(list.id(), aPerson(aNumber())), aKey(), GAO);
        assertThat(entries.reject(draft.id(), "No order exists.", draft.revision(), MA)
                        .state())
                .isEqualTo(ListingState.REJECTED);
        assertThatThrownBy(() -> entries.release(draft.id(), draft.revision() + 1, MA))
                .isInstanceOf(ScreeningProblem.NotPossible.class);
    }

    @Test
    void a_list_counts_where_it_is_meant_to() {
        var exitAtGongbei = released(lists, aList(new Scope(Scope.Directions.EXIT, Set.of(GONGBEI))));
        String number = aNumber();
        Entry entry = released(entries, aDraft(exitAtGongbei.id(), aPerson(number)));
        assertThat(found(traveller(number, GONGBEI, Direction.EXIT))).containsExactly(entry.id());
        assertThat(found(traveller(number, GONGBEI, Direction.ENTRY))).isEmpty();
        assertThat(found(traveller(number, PUDONG, Direction.EXIT))).isEmpty();
        lists.withdraw(exitAtGongbei.id(), "The purpose is reached.", MA);
        assertThat(found(traveller(number, GONGBEI, Direction.EXIT))).isEmpty();
    }

    @Test
    void many_are_answered_in_their_order() {
        var list = released(lists, aList());
        String number = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(number)));
        node.follow();
        var answers = screening.screenAll(
                List.of(traveller(aNumber(), GONGBEI, Direction.ENTRY), traveller(number, GONGBEI, Direction.ENTRY)));
        assertThat(answers.get(0)).isEmpty();
        assertThat(answers.get(1)).extracting(Hit::entry).containsExactly(entry.id());
    }

    @Test
    void a_document_is_found_by_issuer_sort_and_number_and_a_look_alike_says_so() {
        var list = released(
                lists,
                aList(new Scope(Scope.Directions.BOTH, Set.of()), LegalBasis.INVALID_DOCUMENT, ListAction.REFER));
        String number = aNumber() + "OB";
        Entry entry = released(entries, aDraft(list.id(), anInvalidPaper(number)));
        node.follow();
        assertThat(ask(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number)))
                .extracting(Hit::entry, Hit::likeness)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(entry.id(), Hit.Likeness.NUMBER));
        var alike = ask(new Sought.Paper("UTO", Sought.PaperClass.PASSPORT, number.replace("OB", "08")));
        assertThat(alike)
                .extracting(Hit::entry, Hit::likeness)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(entry.id(), Hit.Likeness.LOOK_ALIKE));
        assertThat(alike.getFirst().explanation().en()).contains("count as one");
        assertThat(ask(new Sought.Paper("UTO", Sought.PaperClass.VISA, number))).isEmpty();
        assertThat(ask(new Sought.Paper("XXA", Sought.PaperClass.PASSPORT, number)))
                .isEmpty();
    }

    private List<Hit> ask(Sought.Item item) {
        return objects.find(new Asked(item, GONGBEI, Direction.ENTRY));
    }

    @Test
    void conveyances_and_containers_are_found_many_at_once() {
        var list = released(
                lists,
                aList(new Scope(Scope.Directions.BOTH, Set.of()), LegalBasis.SOUGHT_CONVEYANCE, ListAction.REFER));
        var vehicle = new Sought.Vehicle("UT " + aNumber(), "UTO");
        var vessel = new Sought.Vessel(Optional.of("9074729"), Optional.of("999123456"));
        var container = new Sought.Container("CSQU3054383");
        var aircraft = new Sought.Aircraft("UT-" + aNumber());
        for (Sought sought : List.<Sought>of(vehicle, vessel, container, aircraft)) {
            released(entries, aDraft(list.id(), sought));
        }
        node.follow();
        var asked = List.<Sought.Item>of(
                vehicle,
                new Sought.Vessel(Optional.empty(), vessel.mmsi()),
                container,
                aircraft,
                new Sought.Vehicle("UT " + aNumber(), "UTO"));
        var answers = objects.findAll(asked.stream()
                .map(item -> new Asked(item, PUDONG, Direction.EXIT))
                .toList());
        assertThat(answers).extracting(List::size).startsWith(1, 1, 1, 1);
        assertThat(answers.getLast()).isEmpty();
    }

    @Test
    void the_same_request_under_one_key_enters_one() {
        var list = released(lists, aList());
        var draft = aDraft(list.id(), aPerson(aNumber()));
        var key = aKey();
        assertThat(entries.enter(draft, key, GAO).id())
                .isEqualTo(entries.enter(draft, key, GAO).id());
        assertThatThrownBy(() -> entries.enter(aDraft(list.id(), aPerson(aNumber())), key, GAO))
                .isInstanceOf(ScreeningProblem.KeyReused.class);
    }

    @Test
    void the_review_lies_ahead_and_no_further_than_three_years() {
        var list = released(lists, aList());
        for (String unfit : List.of("2041-03-05", "2040-01-01", "2044-03-06")) {
            assertThatThrownBy(() ->
                            entries.enter(aDraft(list.id(), aPerson(aNumber()), LocalDate.parse(unfit)), aKey(), GAO))
                    .as(unfit)
                    .isInstanceOf(ScreeningProblem.ReviewUnfit.class);
        }
        Entry longest =
                entries.enter(aDraft(list.id(), aPerson(aNumber()), LocalDate.parse("2044-03-05")), aKey(), GAO);
        assertThat(longest.reviewAt()).isEqualTo(Instant.parse("2044-03-05T00:00:00Z"));
        Entry unless = entries.enter(aDraft(list.id(), aPerson(aNumber())), aKey(), GAO);
        assertThat(unless.reviewAt()).isEqualTo(Instant.parse("2042-03-05T00:00:00Z"));
    }

    @Test
    void every_reading_of_an_entry_is_in_the_audit_with_its_purpose() {
        var list = released(lists, aList());
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        for (int reading = 0; reading < 3; reading++) {
            entries.get(entry.id(), MA, "WATCHLIST");
        }
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM audit.entry WHERE record = ? AND action = 'READ' AND purpose = 'WATCHLIST'",
                        Long.class,
                        "screening/entry/" + entry.id()))
                .isEqualTo(3);
    }

    @Test
    void a_list_that_nobody_signed_takes_no_entries() {
        var draft = lists.enter(aList(), aKey(), GAO);
        assertThatThrownBy(() -> entries.enter(aDraft(draft.id(), aPerson(aNumber())), aKey(), GAO))
                .isInstanceOf(ScreeningProblem.ListNotInForce.class);
        assertThatThrownBy(() -> lists.enter(
                        aList(new Scope(Scope.Directions.BOTH, Set.of()), LegalBasis.MISSING_PERSON, ListAction.REFER),
                        aKey(),
                        GAO))
                .isInstanceOf(ScreeningProblem.ActionUnfit.class);
    }
}
