package org.gatehouse.screening.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aKey;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gatehouse.access.Actor;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Entries.Entry;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An officer and a supervisor walk through the pages. */
@HouseTest
class WatchlistPagesTest {

    private final MockMvc mvc;
    private final Watchlists lists;
    private final Entries entries;
    private final Follower node;
    private final SettableClock clock;

    WatchlistPagesTest(MockMvc mvc, Watchlists lists, Entries entries, Follower node, SettableClock clock) {
        this.mvc = mvc;
        this.lists = lists;
        this.entries = entries;
        this.node = node;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2071-03-05T01:00:00Z"));
    }

    private String page(String path, Actor who, String language) throws Exception {
        String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        var response = mvc.perform(get(asked).with(As.actor(who)).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(body).as(path).doesNotContain("??");
        return body;
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder form, Actor who) throws Exception {
        return mvc.perform(form.with(As.actor(who)).with(csrf()).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    private String sent(MockHttpServletRequestBuilder form, Actor who) throws Exception {
        var response = answer(form, who);
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(302);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    @Test
    void every_page_opens_in_both_languages() throws Exception {
        var list = released(lists, aList());
        String sought = aNumber();
        String proposed = aNumber();
        Entry entry = released(entries, aDraft(list.id(), aPerson(sought)));
        entries.enter(aDraft(list.id(), aPerson(proposed)), aKey(), GAO);
        for (String language : List.of("en", "zh")) {
            assertThat(page("/watchlists", GAO, language)).contains(list.code());
            page("/watchlists/new", GAO, language);
            assertThat(page("/watchlists/" + list.id(), GAO, language)).contains(Watch.surname(sought));
            for (Sought.Kind kind : Sought.Kind.values()) {
                page("/watchlists/" + list.id() + "/entries/new?kind=" + kind, GAO, language);
            }
            assertThat(page("/watchlists/entries/" + entry.id(), MA, language)).contains("Zenith");
            page("/watchlists/entries/" + entry.id() + "/correction", GAO, language);
            assertThat(page("/release-queue", MA, language)).contains(Watch.surname(proposed));
            page("/watchlists/due", MA, language);
            page("/watchlists/try", MA, language);
        }
    }

    @Test
    void a_list_and_a_person_are_entered_signed_found_and_withdrawn() throws Exception {
        String at = sent(
                post("/watchlists/new")
                        .param("code", "PAGE-" + aNumber())
                        .param("nameEn", "Persons to be arrested")
                        .param("nameZh", "逮捕布控")
                        .param("owner", "Police of Utopia")
                        .param("purpose", "To find them")
                        .param("ground", "ARREST_WARRANT")
                        .param("action", "REFER")
                        .param("directions", "BOTH")
                        .param("threshold", "0.5")
                        .param("proportionality", "Nothing less finds those who avoid every summons.")
                        .param("key", aKey().value()),
                GAO);
        assertThat(page(at, GAO, "en")).doesNotContain(at + "/release");
        assertThat(page(at, MA, "en")).contains(at + "/release");
        sent(post(at + "/release").param("revision", "1"), MA);

        String number = aNumber();
        String entry = sent(
                post(at + "/entries")
                        .param("kind", "PERSON")
                        .param("names", "Specimen, Petra " + number + "\n~Pet")
                        .param("births", "1974-08-12\n~1975")
                        .param("nationalities", "UTO")
                        .param("papers", "UTO PASSPORT " + number)
                        .param("reason", "Named in the order of the court.")
                        .param("source", "Order 7")
                        .param("key", aKey().value()),
                GAO);
        assertThat(page(entry, GAO, "en")).contains("Another officer signs it").doesNotContain(entry + "/release");
        sent(post(entry + "/release").param("revision", "1"), MA);
        node.follow();
        String found = answer(
                        post("/watchlists/try?lang=en")
                                .param("surname", "SPECIMEN")
                                .param("given", "PETRA " + number)
                                .param("births", "1974-08-12")
                                .param("issuer", "UTO")
                                .param("number", number)
                                .param("ports", "CNGBP")
                                .param("directions", "ENTRY"),
                        MA)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(found).contains("One hit").contains("Persons to be arrested");
        assertThat(answer(post(entry + "/withdraw"), GAO).getStatus())
                .as("without words")
                .isEqualTo(400);
        sent(post(entry + "/withdraw").param("words", "The order was lifted."), GAO);
        assertThat(page(entry, GAO, "en")).contains("The order was lifted.").contains("Withdrawn");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
        var list = released(lists, aList());
        var answer = answer(
                post("/watchlists/" + list.id() + "/entries?lang=en")
                        .param("kind", "PERSON")
                        .param("names", "Specimen, Petra")
                        .param("reason", "Named in the order of the court.")
                        .param("source", "Order 7")
                        .param("key", aKey().value()),
                GAO);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#births\"")
                .contains("stop every namesake")
                .contains("Specimen, Petra");
        var missing = answer(post("/watchlists/new?lang=en").param("key", "x"), GAO);
        assertThat(missing.getStatus()).isEqualTo(400);
        assertThat(missing.getContentAsString(StandardCharsets.UTF_8)).contains("Legal ground is missing");
    }

    @Test
    void a_renewal_is_proposed_and_signed_on_the_pages() throws Exception {
        var list = released(lists, aList());
        Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        String words = "Still sought, as asked again for " + entry.id();
        sent(
                post("/watchlists/entries/" + entry.id() + "/renewal")
                        .param("assessment", words)
                        .param("reviewOn", "2073-01-01"),
                GAO);
        String queue = page("/release-queue", MA, "en");
        assertThat(queue).contains(words);
        String after = queue.substring(queue.indexOf(words));
        int id = after.indexOf("/watchlists/renewals/") + "/watchlists/renewals/".length();
        sent(post("/watchlists/renewals/" + after.substring(id, id + 36)).param("answer", "SIGN"), MA);
        assertThat(entries.get(entry.id(), MA, "WATCHLIST").reviewAt())
                .isEqualTo(Instant.parse("2073-01-01T00:00:00Z"));
    }
}
