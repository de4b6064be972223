package org.gatehouse.screening.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.traveller;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.ListChanges;
import org.gatehouse.screening.ListChanges.Wanted;
import org.gatehouse.screening.Queues;
import org.gatehouse.screening.Renewals.Answer;
import org.gatehouse.screening.Renewals.State;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a list covers changes by two officers; lists come due as entries do. */
@HouseTest
class ListChangesTest {

    private static final String WHY = "Since June they have left by the harbour alone.";

    private final ListChanges changes;
    private final Watchlists lists;
    private final Entries entries;
    private final Screening screening;
    private final Queues queues;
    private final Follower node;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;
    private final MockMvc mvc;
    private Watchlist list;

    ListChangesTest(
            ListChanges changes,
            Watchlists lists,
            Entries entries,
            Screening screening,
            Queues queues,
            Follower node,
            SettableClock clock,
            JdbcTemplate jdbc,
            MockMvc mvc) {
        this.changes = changes;
        this.lists = lists;
        this.entries = entries;
        this.screening = screening;
        this.queues = queues;
        this.node = node;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    @BeforeEach
    void a_list() {
        clock.set(Instant.parse("2075-03-05T01:00:00Z"));
        list = released(lists, aList());
    }

    private static Wanted exitAtGongbei(Optional<LocalDate> reviewOn) {
        return new Wanted(new Scope(Scope.Directions.EXIT, Set.of(Watch.GONGBEI)), 0.9, WHY, reviewOn);
    }

    private boolean found(String number, Direction direction) {
        node.follow();
        return screening.screen(traveller(number, Watch.GONGBEI, direction)).stream()
                .anyMatch(hit -> hit.list().equals(list.id()));
    }

    @Test
    void what_a_list_covers_changes_when_another_officer_has_signed() {
        String number = aNumber();
        released(entries, aDraft(list.id(), aPerson(number)));
        assertThat(found(number, Direction.ENTRY)).isTrue();
        long waited = queues.waitingFor(MA.id());
        var change = changes.propose(list.id(), exitAtGongbei(Optional.empty()), list.revision(), GAO);
        assertThat(queues.waitingFor(MA.id())).isEqualTo(waited + 1);
        assertThat(found(number, Direction.ENTRY)).isTrue();
        assertThatThrownBy(() -> changes.answer(change.id(), Answer.SIGN, Watch.both(GAO)))
                .isInstanceOf(ScreeningProblem.SecondOfficerNeeded.class);
        assertThatThrownBy(() -> changes.propose(list.id(), exitAtGongbei(Optional.empty()), list.revision(), GAO))
                .isInstanceOf(ScreeningProblem.ChangePending.class);

        assertThat(changes.answer(change.id(), Answer.SIGN, MA).state()).isEqualTo(State.SIGNED);
        assertThat(found(number, Direction.ENTRY)).isFalse();
        assertThat(found(number, Direction.EXIT)).isTrue();
        Watchlist now = lists.get(list.id());
        assertThat(now.threshold()).isEqualTo(0.9);
        assertThat(now.proportionality()).isEqualTo(WHY);
        assertThat(now.revision()).isEqualTo(list.revision() + 1);
        assertThatThrownBy(() -> changes.answer(change.id(), Answer.REJECT, MA))
                .isInstanceOf(ScreeningProblem.NothingWaits.class);
    }

    @Test
    void a_review_comes_nearer_by_a_change_and_goes_further_by_a_renewal_only() {
        assertThatThrownBy(() -> changes.propose(
                        list.id(), exitAtGongbei(Optional.of(LocalDate.parse("2077-01-01"))), list.revision(), GAO))
                .isInstanceOf(ScreeningProblem.ReviewNotEarlier.class);
        assertThat(lists.due()).extracting(Watchlist::id).doesNotContain(list.id());
        long due = queues.due();
        var change = changes.propose(
                list.id(), exitAtGongbei(Optional.of(LocalDate.parse("2075-06-01"))), list.revision(), GAO);
        changes.answer(change.id(), Answer.SIGN, MA);
        assertThat(lists.get(list.id()).reviewAt()).isEqualTo(Instant.parse("2075-06-01T00:00:00Z"));
        assertThat(lists.due()).extracting(Watchlist::id).contains(list.id());
        assertThat(queues.due()).isEqualTo(due + 1);
    }

    @Test
    void what_stays_as_it_is_and_what_is_wrong_is_no_change() {
        var same = new Wanted(list.scope(), list.threshold(), list.proportionality(), Optional.empty());
        assertThatThrownBy(() -> changes.propose(list.id(), same, list.revision(), GAO))
                .isInstanceOf(ScreeningProblem.NothingChanges.class);
        assertThatThrownBy(() -> changes.propose(
                        list.id(), new Wanted(list.scope(), 0.01, WHY, Optional.empty()), list.revision(), GAO))
                .isInstanceOf(ScreeningProblem.ThresholdUnfit.class);
        assertThatThrownBy(() -> changes.propose(list.id(), exitAtGongbei(Optional.empty()), 77, GAO))
                .isInstanceOf(ScreeningProblem.Stale.class);
    }

    @Test
    void nobody_changes_what_a_list_covers_behind_the_back_of_a_second_officer() {
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE screening.watchlist SET threshold = 0.3 WHERE id = ?",
                        list.id().value()))
                .hasMessageContaining("second signature");
        assertThatThrownBy(() -> jdbc.update(
                        """
                        INSERT INTO screening.list_change (id, watchlist, directions, ports, threshold, proportionality, state,
                            proposed_by, proposed_at, signed_by, signed_at)
                        VALUES (gen_random_uuid(), ?, 'BOTH', '{}', 0.5, ?, 'SIGNED', ?, now(), ?, now())
                        """, list.id().value(), WHY, GAO.id().value(), GAO.id().value()))
                .hasMessageContaining("change_signed_by_another");
    }

    private String sent(MockHttpServletRequestBuilder request, Actor who, String body, int status) throws Exception {
        var response = mvc.perform(request.with(As.actor(who))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        String said = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(said).isEqualTo(status);
        return said;
    }

    private static String id(String document) {
        return document.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void programs_renew_and_change() throws Exception {
        var author = As.clientOf(
                "keeper",
                org.gatehouse.access.Permission.WATCHLIST_ENTER,
                org.gatehouse.access.Permission.WATCHLIST_READ);
        String renewal = sent(
                post("/api/watchlists/" + list.id() + "/renewals"),
                author,
                "{\"assessment\":\"The order was confirmed by the court.\",\"reviewOn\":\"2077-03-01\"}",
                201);
        assertThat(sent(get("/api/watchlist-renewals"), MA, "", 200)).contains(id(renewal));
        assertThat(sent(post("/api/watchlist-renewals/" + id(renewal) + "/answer"), MA, "{\"answer\":\"SIGN\"}", 200))
                .contains("SIGNED");
        assertThat(lists.get(list.id()).reviewAt()).isEqualTo(Instant.parse("2077-03-01T00:00:00Z"));

        String change = sent(
                post("/api/watchlists/" + list.id() + "/changes")
                        .header("If-Match", "\"" + lists.get(list.id()).revision() + "\""),
                author,
                "{\"directions\":\"EXIT\",\"ports\":[\"CNGBP\"],\"threshold\":0.9,\"proportionality\":\"" + WHY + "\"}",
                201);
        assertThat(sent(get("/api/watchlist-changes"), MA, "", 200)).contains(id(change));
        sent(post("/api/watchlist-changes/" + id(change) + "/answer"), MA, "{\"answer\":\"SIGN\"}", 200);
        assertThat(lists.get(list.id()).scope().directions()).isEqualTo(Scope.Directions.EXIT);
    }
}
