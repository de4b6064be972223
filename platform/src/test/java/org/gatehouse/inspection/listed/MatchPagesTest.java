package org.gatehouse.inspection.listed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.listed.Listings.aPassport;
import static org.gatehouse.inspection.listed.Listings.aSurname;
import static org.gatehouse.inspection.listed.Listings.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.LegalBasis;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.Follower;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The walk of an officer through the pages: scan, referred, compared, another person, and the same namesake passes. */
@HouseTest
class MatchPagesTest {

    private static final String PORT = "CNCGQ";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Pattern MATCH = Pattern.compile("/matches/([0-9a-f-]{36})/resolution");
    private static final Pattern REDRESS = Pattern.compile(">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<");

    private final MockMvc mvc;
    private final Listings listings;
    private final Follower node;
    private final SettableClock clock;

    MatchPagesTest(MockMvc mvc, Watchlists lists, Entries entries, Follower node, SettableClock clock) {
        this.mvc = mvc;
        this.listings = new Listings(lists, entries, node);
        this.node = node;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2022-01-15T02:00:00Z"));
        node.follow();
    }

    private String look(String path, Actor who, String language) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        String page = response.getContentAsString();
        assertThat(page).doesNotContain("??");
        return page;
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var form = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(form.with(As.actor(OFFICER))
                        .with(csrf())
                        .accept("text/html")
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private String scanned(String mrz, String redress) throws Exception {
        String to = send(
                        "/desk/inspections",
                        "direction",
                        "ENTRY",
                        "mrz",
                        mrz,
                        "redress",
                        redress,
                        "key",
                        UUID.randomUUID().toString())
                .getRedirectedUrl();
        assertThat(to).startsWith("/desk/inspections/");
        return to;
    }

    @Test
    void a_namesake_is_referred_compared_cleared_and_passes_the_next_time() throws Exception {
        String surname = aSurname();
        listings.listed(listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER), person(surname));
        String passport = aPassport(surname, aNumber());
        String desk = scanned(passport, "");
        assertThat(look(desk, OFFICER, "en"))
                .contains("may be on the list", "Sought in tests", "Compared")
                .doesNotContain("/resolution");
        send(desk + "/decision", "version", "1", "decision", "SEND_TO_SECOND_LINE", "words", "Compare.");

        String secondLine = desk.replace("/desk/inspections", "/second-line");
        String page = look(secondLine, OFFICER, "zh");
        assertThat(page).contains("测试布控", "一致", "缺失", "是同一人吗");
        var found = MATCH.matcher(page);
        assertThat(found.find()).isTrue();
        String match = "/matches/" + found.group(1);
        MockHttpServletResponse early = send(
                secondLine + "/decision",
                "version",
                "2",
                "decision",
                "ADMIT",
                "leaveBy",
                "2022-02-01",
                "words",
                "Fine.");
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(early.getContentAsString()).contains("nobody has compared yet");

        MockHttpServletResponse wordless = send(match + "/resolution", "outcome", "OTHER_PERSON", "words", " ");
        assertThat(wordless.getStatus()).isEqualTo(400);
        assertThat(wordless.getContentAsString()).contains("<title>Error:", "in your own words");
        assertThat(send(match + "/resolution", "words", "No outcome.").getStatus())
                .isEqualTo(400);
        assertThat(send(match + "/resolution", "outcome", "OTHER_PERSON", "words", "Another face.")
                        .getRedirectedUrl())
                .isEqualTo(match);
        assertThat(look(match, OFFICER, "en")).contains("Another person", "Another face.", secondLine, "/notice");
        assertThat(send(match + "/resolution", "outcome", "SAME_PERSON", "words", "Late.")
                        .getStatus())
                .isEqualTo(409);

        String notice = look(match + "/notice", OFFICER, "en");
        assertThat(notice)
                .contains("You were taken for somebody else", "您被误认为他人")
                .doesNotContain(surname);
        var redress = REDRESS.matcher(notice);
        assertThat(redress.find()).isTrue();
        send(secondLine + "/decision", "version", "2", "decision", "ADMIT", "leaveBy", "2022-02-01", "words", "Fine.");

        assertThat(look(scanned(passport, ""), OFFICER, "en"))
                .contains("it is not this traveller", "gh-verdict--clear");
        assertThat(look(scanned(aPassport(surname, aNumber()), ""), OFFICER, "en"))
                .contains("gh-verdict--refer");
        assertThat(look(scanned(aPassport(surname, aNumber()), redress.group(1)), OFFICER, "en"))
                .contains("gh-verdict--clear");
        assertThat(send("/desk/inspections", "direction", "ENTRY", "mrz", passport, "redress", "0000-0000-0000")
                        .getContentAsString())
                .contains("That is no redress number");
    }

    @Test
    void of_a_list_that_protects_the_desk_says_nothing_and_the_second_line_all() throws Exception {
        String surname = aSurname();
        var list = listings.list(LegalBasis.MISSING_PERSON, ListAction.PROTECT);
        listings.listed(list, person(surname));
        String desk = scanned(aPassport(surname, aNumber()), "");
        String page = look(desk, OFFICER, "en");
        assertThat(page.substring(page.indexOf("<main")))
                .contains("takes care of this traveller")
                .doesNotContain(list.code(), "Sought in tests", "watchlist");
        String secondLine = desk.replace("/desk/inspections", "/second-line");
        assertThat(look(secondLine, OFFICER, "en")).contains(list.code(), "Speak to the person alone");
        assertThat(look("/second-line", OFFICER, "en")).doesNotContain(list.code());
    }

    @Test
    void a_gate_is_told_nothing_of_lists() throws Exception {
        for (ListAction action : List.of(ListAction.INFORM, ListAction.REFER)) {
            String surname = aSurname();
            var list = listings.list(LegalBasis.CUSTOMS_ALERT, action);
            listings.listed(list, person(surname));
            String body = """
                    {"port": "%s", "direction": "ENTRY", "mrz": "%s"}
                    """.formatted(PORT, aPassport(surname, aNumber()).replace("\n", "\\n"));
            String answer = mvc.perform(post("/api/channel/inspections")
                            .with(As.client("gate-of-pages", Permission.CHANNEL_INSPECT))
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).doesNotContain(list.code(), "LISTED");
            assertThat(answer).contains(action == ListAction.INFORM ? "\"outcome\":\"ADMITTED\"" : "SECOND_LINE_CARE");
        }
    }

    @Test
    void the_queue_shows_what_waits_at_ones_port_and_the_owner_how_often_lists_were_right() throws Exception {
        String surname = aSurname();
        var list = listings.list(LegalBasis.ARREST_WARRANT, ListAction.REFER);
        listings.listed(list, person(surname));
        for (int namesake = 0; namesake < 20; namesake++) {
            String page = look(
                    scanned(aPassport(surname, aNumber()), "").replace("/desk/inspections", "/second-line"),
                    OFFICER,
                    "en");
            if (namesake == 0) {
                assertThat(look("/matches", OFFICER, "en")).contains(surname).doesNotContain(list.code() + ")");
                assertThat(look("/matches", As.officerAt("CNCAN"), "en")).doesNotContain(surname);
            }
            var found = MATCH.matcher(page);
            assertThat(found.find()).isTrue();
            send(found.group(), "outcome", "OTHER_PERSON", "words", "Another face.");
        }
        String owners = look("/matches", As.staffOf(Role.WATCHLIST_OFFICER), "en");
        assertThat(owners).containsPattern(Pattern.quote("(" + list.code() + ")") + "\\s*<strong[^>]*>To be reviewed");
        assertThat(look("/matches", As.staffOf(Role.WATCHLIST_SUPERVISOR), "zh"))
                .contains("待复核");
        assertThat(look("/watchlists/" + list.id(), As.staffOf(Role.WATCHLIST_OFFICER), "en"))
                .contains("To be reviewed");
    }
}
