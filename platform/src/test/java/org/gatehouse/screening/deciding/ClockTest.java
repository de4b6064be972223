package org.gatehouse.screening.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.GONGBEI;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aKey;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.traveller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Cause;
import org.gatehouse.screening.Entries.Draft;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Renewals;
import org.gatehouse.screening.Renewals.Renewed;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the clock does to lists and entries, to the second. */
@HouseTest
class ClockTest {

    private static final Instant ENTERED = Instant.parse("2051-03-05T01:00:00Z");
    private static final Instant REVIEW = Instant.parse("2052-03-05T00:00:00Z");
    private static final String WORDS = "The order stands, and the person is still sought.";

    private final Watchlists lists;
    private final Entries entries;
    private final Renewals renewals;
    private final Screening screening;
    private final Follower node;
    private final Housekeeping housekeeping;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    ClockTest(
            Watchlists lists,
            Entries entries,
            Renewals renewals,
            Screening screening,
            Follower node,
            Housekeeping housekeeping,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.lists = lists;
        this.entries = entries;
        this.renewals = renewals;
        this.screening = screening;
        this.node = node;
        this.housekeeping = housekeeping;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void the_day_of_the_entry() {
        clock.set(ENTERED);
    }

    private boolean found(String number) {
        node.follow();
        return !screening.screen(traveller(number, GONGBEI, Direction.ENTRY)).isEmpty();
    }

    private long rowsOf(EntryId id) {
        return jdbc.queryForObject(
                "SELECT (SELECT count(*) FROM screening.entry WHERE id = ?)"
                        + " + (SELECT count(*) FROM screening.entry_version WHERE entry = ?)"
                        + " + (SELECT count(*) FROM screening.renewal WHERE entry = ?)",
                Long.class,
                id.value(),
                id.value(),
                id.value());
    }

    private Watchlists.Watchlist aLongList() {
        var asked = aList();
        return released(
                lists,
                new Watchlists.Proposal(
                        asked.code(),
                        asked.name(),
                        asked.owner(),
                        asked.purpose(),
                        asked.ground(),
                        asked.scope(),
                        asked.action(),
                        asked.threshold(),
                        asked.proportionality(),
                        Optional.of(LocalDate.parse("2054-03-05")),
                        Optional.empty()));
    }

    @Test
    void a_second_before_the_review_date_it_counts_and_on_it_nothing_of_the_person_is_left() {
        var list = aLongList();
        String number = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(number)));
        assertThat(entry.reviewAt()).isEqualTo(REVIEW);

        clock.set(REVIEW.minusSeconds(1));
        housekeeping.endWhatIsOver();
        assertThat(found(number)).isTrue();
        assertThat(rowsOf(entry.id())).isPositive();

        clock.set(REVIEW);
        assertThat(found(number)).as("before housekeeping has come by").isFalse();
        housekeeping.endWhatIsOver();
        assertThat(found(number)).isFalse();
        assertThat(rowsOf(entry.id())).isZero();
        assertThat(entries.erased(list.id())).singleElement().satisfies(left -> {
            assertThat(left.entry()).isEqualTo(entry.id());
            assertThat(left.cause()).isEqualTo(Cause.REVIEW_DUE);
            assertThat(left.enteredAt()).isEqualTo(ENTERED);
            assertThat(left.erasedAt()).isEqualTo(REVIEW);
        });
        assertThat(jdbc.queryForList(
                        "SELECT justification FROM audit.entry WHERE record = ? AND action = 'ERASE'",
                        String.class,
                        "screening/entry/" + entry.id()))
                .containsExactly("REVIEW_DUE");
        assertThatThrownBy(() -> entries.get(entry.id(), MA, "WATCHLIST"))
                .isInstanceOf(ScreeningProblem.NoSuchEntry.class);
    }

    @Test
    void the_last_day_counts_to_its_end() {
        var list = aLongList();
        String number = aNumber();
        released(
                entries,
                new Draft(
                        list.id(),
                        aPerson(number),
                        Watch.WHY,
                        "Order",
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2051-06-30"))));
        clock.set(Instant.parse("2051-06-30T23:59:59Z"));
        assertThat(found(number)).isTrue();
        clock.set(Instant.parse("2051-07-01T00:00:00Z"));
        assertThat(found(number)).isFalse();
        housekeeping.endWhatIsOver();
        assertThat(entries.erased(list.id()).getFirst().cause()).isEqualTo(Cause.VALIDITY_ENDED);
    }

    @Test
    void notice_is_given_four_months_before() {
        var list = aLongList();
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        clock.set(Instant.parse("2051-11-04T23:59:59Z"));
        assertThat(entries.due(MA)).extracting(Entry::id).doesNotContain(entry.id());
        clock.set(Instant.parse("2051-11-05T00:00:00Z"));
        assertThat(entries.due(MA)).extracting(Entry::id).contains(entry.id());
        assertThat(lists.figures().stream()
                        .filter(figures -> figures.list().equals(list.id()))
                        .findFirst()
                        .orElseThrow()
                        .due())
                .isEqualTo(1);
    }

    @Test
    void an_assessment_and_a_second_signature_prolong_and_nothing_else() {
        var list = aLongList();
        String number = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(number)));
        clock.set(Instant.parse("2051-12-01T00:00:00Z"));
        var of = new Renewed.OfEntry(entry.id());
        assertThatThrownBy(() -> renewals.propose(of, "Yes.", LocalDate.parse("2053-01-01"), GAO))
                .isInstanceOf(ScreeningProblem.AssessmentTooShort.class);
        assertThatThrownBy(() -> renewals.propose(of, WORDS, LocalDate.parse("2052-03-05"), GAO))
                .isInstanceOf(ScreeningProblem.ReviewNotLater.class);
        assertThatThrownBy(() -> renewals.propose(of, WORDS, LocalDate.parse("2054-12-02"), GAO))
                .isInstanceOf(ScreeningProblem.ReviewUnfit.class);
        var renewal = renewals.propose(of, WORDS, LocalDate.parse("2053-03-05"), GAO);
        assertThatThrownBy(() -> renewals.propose(of, WORDS, LocalDate.parse("2053-03-05"), GAO))
                .isInstanceOf(ScreeningProblem.RenewalPending.class);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE screening.entry SET review_at = '2053-03-05Z', counted_from = '2051-12-01Z' WHERE id = ?",
                        entry.id().value()))
                .hasMessageContaining("second signature");
        renewals.answer(renewal.id(), Renewals.Answer.SIGN, MA);
        clock.set(REVIEW.plusSeconds(1));
        housekeeping.endWhatIsOver();
        assertThat(found(number)).isTrue();
        clock.set(Instant.parse("2053-03-05T00:00:00Z"));
        housekeeping.endWhatIsOver();
        assertThat(rowsOf(entry.id())).isZero();
    }

    @Test
    void an_unsigned_renewal_prolongs_nothing() {
        var list = aLongList();
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        clock.set(REVIEW.minusSeconds(10));
        var renewal = renewals.propose(new Renewed.OfEntry(entry.id()), WORDS, LocalDate.parse("2053-03-05"), GAO);
        clock.set(REVIEW);
        assertThatThrownBy(() -> renewals.answer(renewal.id(), Renewals.Answer.SIGN, MA))
                .isInstanceOf(ScreeningProblem.class);
        housekeeping.endWhatIsOver();
        assertThat(rowsOf(entry.id())).isZero();
    }

    @Test
    void what_was_withdrawn_can_be_looked_at_for_thirty_days() {
        var list = aLongList();
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        entries.withdraw(entry.id(), "The order was lifted.", GAO);
        clock.set(ENTERED.plusSeconds(30 * 86_400L - 1));
        housekeeping.endWhatIsOver();
        assertThat(entries.get(entry.id(), MA, "WATCHLIST").state()).isEqualTo(ListingState.WITHDRAWN);
        clock.set(ENTERED.plusSeconds(30 * 86_400L));
        housekeeping.endWhatIsOver();
        assertThat(rowsOf(entry.id())).isZero();
    }

    @Test
    void with_a_list_go_its_entries() {
        var list = released(lists, aList());
        String number = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(number), LocalDate.parse("2054-03-05")));
        Entry draft = entries.enter(aDraft(list.id(), aPerson(aNumber())), aKey(), GAO);
        clock.set(REVIEW);
        assertThat(found(number)).isFalse();
        housekeeping.endWhatIsOver();
        assertThat(lists.get(list.id()).state()).isEqualTo(ListingState.EXPIRED);
        assertThat(rowsOf(entry.id()) + rowsOf(draft.id())).isZero();
        assertThat(entries.erased(list.id()))
                .extracting(Entries.Tombstone::cause)
                .contains(Cause.LIST_ENDED);
    }
}
