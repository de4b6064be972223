package org.gatehouse.inspection.secondline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Claims, interviews and exhibits on the page and over HTTP. */
@HouseTest
class CarePagesTest {

    private static final String PORT = "CNKMG";
    private static final Actor OFFICER = As.officerAt(PORT);
    private static final Actor COMMANDER = As.commanderAt(PORT);

    private final MockMvc mvc;
    private final Inspections inspections;

    CarePagesTest(MockMvc mvc, Inspections inspections) {
        this.mvc = mvc;
        this.inspections = inspections;
    }

    private String atSecondLine(String number) {
        var arrival = new Arrival(new PortCode(PORT), Direction.ENTRY, Channel.DESK, aForeignPassport(number));
        InspectionView opened = inspections.open(arrival, aKey(), OFFICER);
        inspections.decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, OFFICER);
        return "/second-line/" + opened.id();
    }

    private String page(String path, Actor who, String language) throws Exception {
        return mvc.perform(get(path).with(As.actor(who)).accept("text/html").header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(worded()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(AbstractMockHttpServletRequestBuilder<?> form, Actor who) throws Exception {
        return mvc.perform(
                form.with(As.actor(who)).with(csrf()).accept("text/html").header("Accept-Language", "en"));
    }

    @Test
    void a_traveller_is_taken_handed_over_with_a_note_and_given_back_in_both_languages() throws Exception {
        String page = atSecondLine(aNumber());
        send(post(page + "/claim"), OFFICER).andExpect(redirectedUrl(page));
        assertThat(page(page, OFFICER, "en")).contains("Hand over", "Give back", "Keep this traveller", "min left");
        assertThat(page(page, OFFICER, "zh")).contains("交接", "退回队列");
        assertThat(page(page, COMMANDER, "en"))
                .doesNotContain("Keep this traveller")
                .contains("Give back");
        send(post(page + "/hand-over").param("words", " "), OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#words\""), worded())));
        send(post(page + "/hand-over").param("words", "Waits for Wolof."), OFFICER)
                .andExpect(redirectedUrl(page));
        assertThat(page(page, OFFICER, "en")).contains("Waits for Wolof.", "Handed over to whoever comes next");
        send(post(page + "/release"), OFFICER)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nobody holds this traveller")));
    }

    @Test
    void the_queue_is_filtered_and_searched() throws Exception {
        String number = aNumber();
        String mine = atSecondLine(number);
        String other = atSecondLine(aNumber());
        send(post(mine + "/claim"), OFFICER);
        assertThat(page("/second-line?part=MINE", OFFICER, "en")).contains(mine).doesNotContain(other);
        assertThat(page("/second-line?part=FREE", OFFICER, "zh"))
                .contains(other)
                .doesNotContain(mine);
        assertThat(page("/second-line?q=" + number, OFFICER, "en"))
                .contains(mine)
                .doesNotContain(other);
        assertThat(page("/second-line?part=NONSENSE", OFFICER, "en")).contains(mine, other);
    }

    @Test
    void programs_claim_release_and_list() throws Exception {
        String number = aNumber();
        String id = atSecondLine(number).substring("/second-line/".length());
        mvc.perform(post("/api/inspections/" + id + "/claim").with(As.actor(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.by").value(OFFICER.id().toString()));
        mvc.perform(get("/api/second-line")
                        .param("port", PORT)
                        .param("part", "MINE")
                        .param("q", number)
                        .with(As.actor(OFFICER)))
                .andExpect(jsonPath("$.waiting[0].inspection.id").value(id))
                .andExpect(jsonPath("$.waiting[0].overdue").value(false))
                .andExpect(jsonPath("$.waiting[0].claim.by").value(OFFICER.id().toString()));
        mvc.perform(post("/api/inspections/" + id + "/hand-over")
                        .contentType("application/json")
                        .content("{\"note\":\"\"}")
                        .with(As.actor(OFFICER)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
        mvc.perform(delete("/api/inspections/" + id + "/claim").with(As.actor(OFFICER)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/second-line").param("port", "CNCAN").with(As.actor(OFFICER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void an_interview_and_an_exhibit_are_recorded_on_the_page() throws Exception {
        String page = atSecondLine(aNumber());
        send(post(page + "/interviews").param("language", ""), OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#language\""), worded())));
        send(post(page + "/interviews").param("language", "fr"), OFFICER).andExpect(status().is3xxRedirection());
        var matcher = Pattern.compile("/interviews/([0-9a-f-]{36})/turns").matcher(page(page, OFFICER, "en"));
        assertThat(matcher.find()).isTrue();
        String interview = page + "/interviews/" + matcher.group(1);
        send(post(interview + "/turns").param("question", "Where to?").param("answer", "<b>Pékin</b>"), OFFICER);
        send(post(interview + "/end"), OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("href=\"#readBack\""), worded())));
        send(post(interview + "/end").param("readBack", "CONFIRMED"), OFFICER);
        send(post(interview + "/turns").param("addition", "Meant the road."), OFFICER);
        assertThat(page(page, OFFICER, "zh")).contains("Where to?", "&lt;b&gt;Pékin", "事后补充", "法语");

        send(
                        multipart(page + "/exhibits")
                                .file(new MockMultipartFile("file", "evil.png", "image/png", new byte[] {1, 2}))
                                .param("description", "A phone")
                                .param("place", "safe 3"),
                        OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(allOf(containsString("href=\"#file\""), containsString("A phone"), worded())));
        send(
                multipart(page + "/exhibits")
                        .param("description", "A phone")
                        .param("place", "safe 3")
                        .param("kind", "DEVICE"),
                OFFICER);
        var exhibit = Pattern.compile("/exhibits/([0-9a-f-]{36})/custody").matcher(page(page, OFFICER, "en"));
        assertThat(exhibit.find()).isTrue();
        send(
                post(page + "/exhibits/" + exhibit.group(1) + "/custody")
                        .param("kind", "RETURNED")
                        .param("place", "the traveller"),
                OFFICER);
        assertThat(page(page, OFFICER, "en")).contains("Given back").doesNotContain("/custody");
        mvc.perform(get(page + "/exhibits/" + exhibit.group(1) + "/file")
                        .with(As.actor(OFFICER))
                        .accept("text/html"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_commander_reads_the_evidence_and_collects_none() throws Exception {
        String page = atSecondLine(aNumber());
        assertThat(page(page, COMMANDER, "en")).doesNotContain("Begin an interview");
        send(post(page + "/interviews").param("language", "fr"), COMMANDER).andExpect(status().isForbidden());
        mvc.perform(get(page).with(As.staff(Role.STATISTICIAN)).accept("text/html"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/second-line").with(As.actor(OFFICER)).accept("text/html"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(content().string(not(containsString("style="))));
    }
}
