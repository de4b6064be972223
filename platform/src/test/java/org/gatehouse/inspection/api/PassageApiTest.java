package org.gatehouse.inspection.api;

import static org.gatehouse.inspection.Travellers.aCitizensPassport;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.Permission;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Gates over HTTP: passages, events, enrolment, and the page of whoever watches them. */
@HouseTest
class PassageApiTest {

    private static final RequestPostProcessor GATE = As.client("gates", Permission.CHANNEL_INSPECT);
    private static final RequestPostProcessor KIOSK = As.client("kiosk", Permission.CHANNEL_ENROL);
    private static final String PORT = "CNWUH";
    private static final RequestPostProcessor ATTENDANT = As.officer(PORT);

    private final MockMvc mvc;
    private final JsonMapper json;

    PassageApiTest(MockMvc mvc, JsonMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    private ResultActions send(RequestPostProcessor who, String path, Object body) throws Exception {
        return send(who, path, body, UUID.randomUUID().toString());
    }

    private ResultActions send(RequestPostProcessor who, String path, Object body, String key) throws Exception {
        return mvc.perform(post(path)
                .with(who)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private ResultActions presents(String lane, String mrz) throws Exception {
        return send(GATE, "/api/channel/passages", Map.of("port", PORT, "lane", lane, "direction", "EXIT", "mrz", mrz));
    }

    private String idOf(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    private ResultActions told(String type, String lane, String id) throws Exception {
        return mvc.perform(post("/api/channel/events")
                .with(GATE)
                .header("Accept-Language", "en")
                .contentType("application/cloudevents+json")
                .content("""
                        {"specversion": "1.0", "id": "%s", "source": "/gates/%s", "type": "org.gatehouse.channel.%s",
                         "time": "2022-01-15T02:00:00Z", "datacontenttype": "application/json", "maker": "any",
                         "data": {"port": "%s", "lane": "%s", "code": "DOOR-2"}}
                        """.formatted(id, lane, type, PORT, lane)));
    }

    @Test
    void a_gate_reserves_and_commits_and_hears_the_same_again() throws Exception {
        var reserved = presents("A1", aCitizensPassport(aNumber()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("RESERVED"))
                .andExpect(jsonPath("$.verdict").value("CLEAR"))
                .andExpect(jsonPath("$.lane").value("A1"))
                .andExpect(content().string(not(containsString("MUSTER"))));
        String id = idOf(reserved);
        reserved.andExpect(header().string("Location", "/api/channel/passages/" + id));
        for (int i = 0; i < 2; i++) {
            send(GATE, "/api/channel/passages/" + id + "/commit", Map.of())
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("COMMITTED"));
        }
        mvc.perform(get("/api/inspections/{id}", id).with(ATTENDANT))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conclusion.outcome").value("ADMITTED"));
        send(GATE, "/api/channel/passages/" + id + "/rollback", Map.of("reason", "NOBODY_PASSED"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/inspection/passage-ended"))
                .andExpect(jsonPath("$.detail").value(containsString("COMMITTED")));
    }

    @Test
    void a_roll_back_says_why_and_a_later_commit_is_a_conflict() throws Exception {
        String id = idOf(presents("A2", aCitizensPassport(aNumber())));
        send(GATE, "/api/channel/passages/" + id + "/rollback", Map.of("reason", "BORED"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/reason-unknown"));
        send(GATE, "/api/channel/passages/" + id + "/rollback", Map.of("reason", "TWO_PERSONS"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rolledBackFor").value("TWO_PERSONS"));
        send(GATE, "/api/channel/passages/" + id + "/commit", Map.of()).andExpect(status().isConflict());
        mvc.perform(get("/api/inspections/{id}", id).with(ATTENDANT)).andExpect(status().isNotFound());
    }

    @Test
    void whoever_is_referred_is_told_why_and_the_request_is_checked() throws Exception {
        presents("A3", aPassport("FRA", aNumber(), "211231"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("REFERRED"))
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.reasons[0].code").value("EXPIRED"));
        presents("no such lane!", aCitizensPassport(aNumber()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/lane-malformed"));
        send(GATE, "/api/channel/passages/" + UUID.randomUUID() + "/commit", Map.of())
                .andExpect(status().isNotFound());
        send(ATTENDANT, "/api/channel/passages", Map.of()).andExpect(status().isForbidden());
    }

    @Test
    void what_gates_tell_and_who_passes_stands_on_the_attendants_page_without_a_name() throws Exception {
        told("fault", "F1", "1").andExpect(status().isNoContent());
        told("fault", "F1", "1").andExpect(status().isNoContent());
        told("door-opened", "F2", "1").andExpect(status().isNoContent());
        send(GATE, "/api/channel/passages/" + idOf(presents("F2", aCitizensPassport(aNumber()))) + "/commit", Map.of());
        String referred = idOf(presents("F3", aPassport("FRA", aNumber(), "211231")));
        String passing = idOf(presents("F4", aCitizensPassport(aNumber())));

        mvc.perform(get("/channel?lang=en").with(ATTENDANT))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                worded(),
                                containsString("govuk-tag--red"),
                                containsString("DOOR-2"),
                                containsString("Door open"),
                                containsString("/second-line/" + referred),
                                containsString("Leaving, 0 s"),
                                containsString("data-live=\"5\""),
                                not(containsString(passing)),
                                not(containsString("MUSTER")))));
        mvc.perform(get("/channel?lang=zh").with(As.commander(PORT)))
                .andExpect(content().string(allOf(worded(), containsString("故障"))));
        mvc.perform(get("/channel").with(As.officer("CNCAN")))
                .andExpect(content().string(not(containsString("DOOR-2"))));
    }

    @Test
    void an_event_that_is_none_is_told_which_attribute_is_wrong() throws Exception {
        told("exploded", "F1", "9")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/event-malformed"))
                .andExpect(jsonPath("$.detail").value(containsString("type")));
        told("fault", "no lane!", "9").andExpect(jsonPath("$.detail").value(containsString("data.lane")));
        mvc.perform(post("/api/channel/events")
                        .with(GATE)
                        .contentType("application/cloudevents+json")
                        .content("{\"specversion\": \"0.3\"}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void a_document_is_enrolled_with_consent_and_rules_know_it_until_it_is_withdrawn() throws Exception {
        String mrz = aCitizensPassport(aNumber());
        send(KIOSK, "/api/channel/enrolments", Map.of("port", PORT, "mrz", mrz))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/consent-missing"));
        var request = Map.of("port", PORT, "mrz", mrz, "consent", true);
        String id = idOf(send(KIOSK, "/api/channel/enrolments", request)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.eligible").value(true))
                .andExpect(jsonPath("$.until").value("2030-01-01")));
        send(KIOSK, "/api/channel/enrolments", request)
                .andExpect(jsonPath("$.id").value(id));
        send(KIOSK, "/api/channel/enrolments/" + id + "/withdrawal", Map.of()).andExpect(status().isNoContent());
        send(KIOSK, "/api/channel/enrolments/" + id + "/withdrawal", Map.of()).andExpect(status().isNoContent());
        send(KIOSK, "/api/channel/enrolments/" + UUID.randomUUID() + "/withdrawal", Map.of())
                .andExpect(status().isNotFound());
        send(KIOSK, "/api/channel/enrolments", request)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").value(not(id)));
    }

    @Test
    void what_the_document_or_a_rule_has_against_it_is_told_and_nothing_is_recorded() throws Exception {
        send(
                        KIOSK,
                        "/api/channel/enrolments",
                        Map.of("port", PORT, "mrz", aPassport("FRA", aNumber(), "211231"), "consent", true))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.eligible").value(false))
                .andExpect(jsonPath("$.id").doesNotExist())
                .andExpect(jsonPath("$.entry[0].code").value("EXPIRED"))
                .andExpect(jsonPath("$.exit[0].code").value("EXPIRED"));
        send(KIOSK, "/api/channel/enrolments", Map.of("port", PORT, "mrz", "P<CHN nothing", "consent", true))
                .andExpect(jsonPath("$.eligible").value(false));
        send(
                        KIOSK,
                        "/api/channel/enrolments",
                        Map.of("port", PORT, "mrz", aForeignPassport(aNumber()), "consent", true))
                .andExpect(status().isCreated());
        send(GATE, "/api/channel/enrolments", Map.of()).andExpect(status().isForbidden());
    }
}
