package org.gatehouse.screening.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.anInvalidPaper;
import static org.gatehouse.screening.Watch.released;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whether a document counts, asked of the registers. */
@HouseTest
class DocumentQueryApiTest {

    private static final RequestPostProcessor SYSTEM = As.client("register", Permission.WATCHLIST_SCREEN);

    private final MockMvc mvc;
    private final Watchlists lists;
    private final Entries entries;
    private final Follower node;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    DocumentQueryApiTest(
            MockMvc mvc, Watchlists lists, Entries entries, Follower node, SettableClock clock, JdbcTemplate jdbc) {
        this.mvc = mvc;
        this.lists = lists;
        this.entries = entries;
        this.node = node;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2075-03-05T01:00:00Z"));
    }

    private ResultActions asked(String number, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/api/document-queries")
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"issuer": "UTO", "sort": "PASSPORT", "number": "%s", "port": "CNGBP", "direction": "ENTRY"}
                        """.formatted(number)));
    }

    private String stolen() {
        var list = released(
                lists,
                aList(new Scope(Scope.Directions.BOTH, Set.of()), LegalBasis.INVALID_DOCUMENT, ListAction.REFER));
        String number = aNumber();
        released(entries, aDraft(list.id(), anInvalidPaper(number)));
        node.follow();
        return number;
    }

    @Test
    void a_stolen_document_is_known_however_its_number_is_written() throws Exception {
        String number = stolen();
        asked(number.substring(0, 3) + "-" + number.substring(3).toLowerCase(java.util.Locale.ROOT), SYSTEM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[0].register").value("OWN"))
                .andExpect(jsonPath("$.answers[0].outcome").value("KNOWN"))
                .andExpect(jsonPath("$.answers[0].entries", hasSize(1)))
                .andExpect(jsonPath("$.answers[0].entries[0].exact").value(true))
                .andExpect(jsonPath("$.answers[0].entries[0].reference", startsWith("TEST-")));
    }

    @Test
    void a_number_that_looks_alike_is_known_and_said_to_be_no_more() throws Exception {
        asked(stolen().replace('0', 'O'), SYSTEM)
                .andExpect(jsonPath("$.answers[0].outcome").value("KNOWN"))
                .andExpect(jsonPath("$.answers[0].entries[0].exact").value(false));
    }

    @Test
    void a_document_that_nobody_misses_is_not_known_and_the_question_is_recorded() throws Exception {
        Integer before = recorded();
        asked(aNumber(), SYSTEM)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answers[0].outcome").value("NOT_KNOWN"))
                .andExpect(jsonPath("$.answers[0].entries", hasSize(0)));
        assertThat(recorded()).isEqualTo(before + 1);
    }

    private Integer recorded() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM audit.entry WHERE record = 'screening/document-register/OWN'", Integer.class);
    }

    @Test
    void what_is_no_document_is_told_and_others_may_not_ask() throws Exception {
        asked("?", SYSTEM).andExpect(status().isBadRequest());
        asked(aNumber(), As.client("gate", Permission.CHANNEL_INSPECT)).andExpect(status().isForbidden());
    }
}
