package org.gatehouse.screening.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.released;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An officer brings a list and a supervisor signs, on pages and by programs. */
@HouseTest
class ListImportPagesTest {

    private static final String GOOD =
            "{\"id\":\"P-1\",\"names\":[{\"surname\":\"Lantern\",\"given\":\"Mira\"}],\"births\":[\"1971-02-03\"]}\n";
    private static final String BARE = "{\"id\":\"P-2\",\"names\":[{\"full\":\"Only A Name\"}]}\n";

    private final MockMvc mvc;
    private final ImportClerk clerk;
    private final Watchlists lists;
    private final SettableClock clock;
    private WatchlistId list;

    ListImportPagesTest(MockMvc mvc, ImportClerk clerk, Watchlists lists, SettableClock clock) {
        this.mvc = mvc;
        this.clerk = clerk;
        this.lists = lists;
        this.clock = clock;
    }

    @BeforeEach
    void a_list() {
        clock.set(Instant.parse("2074-03-05T01:00:00Z"));
        list = released(lists, aList()).id();
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "list.jsonl", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private String page(String path, Actor who, String language) throws Exception {
        var response = mvc.perform(
                        get(path + "?lang=" + language).with(As.actor(who)).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(body).as(path).doesNotContain("??");
        return body;
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form, Actor who) throws Exception {
        return mvc.perform(form.with(As.actor(who)).with(csrf()).header("Accept", "text/html"))
                .andReturn()
                .getResponse();
    }

    @Test
    void a_list_is_brought_looked_at_confirmed_and_signed() throws Exception {
        var taken = mvc.perform(multipart("/watchlists/" + list + "/imports")
                        .file(file(GOOD + BARE + "{\"id\":"))
                        .param("reason", "Sought under the sanctions of Utopia.")
                        .param("source", "Journal 9/2074")
                        .with(As.actor(GAO))
                        .with(csrf())
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        assertThat(taken.getStatus()).isEqualTo(302);
        String address = Objects.requireNonNull(taken.getRedirectedUrl());
        clerk.work(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));

        assertThat(page(address, GAO, "en"))
                .contains("To be signed", "Lantern, Mira", "a name alone would stop every namesake", "Line 3")
                .doesNotContain("value=\"ENTRIES_REFUSED\"");
        String offered = page(address, MA, "zh");
        assertThat(offered).contains("待审批", "value=\"ENTRIES_REFUSED\"");
        assertThat(page("/watchlists/" + list + "/imports", MA, "zh")).contains("list.jsonl");
        assertThat(page("/release-queue", MA, "en")).contains(address);

        var unconfirmed = sent(post(address + "/release").param("revision", "2"), MA);
        assertThat(unconfirmed.getStatus()).isEqualTo(400);
        assertThat(unconfirmed.getContentAsString(StandardCharsets.UTF_8)).contains("tick what you looked into");
        var signed = sent(post(address + "/release").param("revision", "2").param("confirmed", "ENTRIES_REFUSED"), MA);
        assertThat(signed.getStatus()).isEqualTo(302);
        clerk.work(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        assertThat(page(address, GAO, "en")).contains("Applied").doesNotContain("Lantern, Mira");
        assertThat(page("/watchlists/" + list + "/export", GAO, "en")).contains("\"id\":\"P-1\"", "Lantern");
    }

    @Test
    void what_is_missing_is_told_beside_the_form() throws Exception {
        var nothing = mvc.perform(multipart("/watchlists/" + list + "/imports")
                        .file(file(""))
                        .param("reason", "Sought under the sanctions of Utopia.")
                        .param("source", "Journal")
                        .with(As.actor(GAO))
                        .with(csrf())
                        .header("Accept", "text/html"))
                .andReturn()
                .getResponse();
        assertThat(nothing.getStatus()).isEqualTo(400);
        assertThat(nothing.getContentAsString(StandardCharsets.UTF_8))
                .contains("Choose the file of the list", "Journal");
    }

    @Test
    void programs_bring_and_release() throws Exception {
        var author = As.clientOf("lists", Permission.WATCHLIST_ENTER, Permission.WATCHLIST_READ);
        var created = mvc.perform(multipart("/api/watchlists/" + list + "/imports")
                        .file(file(GOOD))
                        .param("reason", "Sought under the sanctions of Utopia.")
                        .param("source", "Journal 9/2074")
                        .with(As.actor(author)))
                .andReturn()
                .getResponse();
        assertThat(created.getContentAsString()).contains("\"state\":\"READING\"");
        assertThat(created.getStatus()).isEqualTo(201);
        String address = Objects.requireNonNull(created.getHeader("Location"));
        clerk.work(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        var report = mvc.perform(get(address + "/report").with(As.actor(author)))
                .andReturn()
                .getResponse();
        assertThat(report.getContentAsString()).contains("\"added\":1", "Lantern, Mira");
        var released = mvc.perform(post(address + "/release")
                        .with(As.actor(MA))
                        .header("If-Match", "\"2\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"confirmed\":[]}"))
                .andReturn()
                .getResponse();
        assertThat(released.getStatus()).as(released.getContentAsString()).isEqualTo(200);
        assertThat(released.getContentAsString()).contains("\"state\":\"SIGNED\"");
    }
}
