package org.gatehouse.inspection.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** A citizen comes home without a document, over the API: two officers say so, and no program is one of them. */
@HouseTest
class WithoutDocumentApiTest {

    private static final String PATH = "/api/inspections/without-document";
    private static final String PORT = "CNPVG";
    private static final RequestPostProcessor OFFICER = As.officer(PORT);

    /** Of the same role, and another person. */
    private static final Actor COLLEAGUE = new Actor(
            new OfficerId(UUID.fromString("00000000-0000-0000-0000-0000000000c8")),
            "officer:00000000-0000-0000-0000-0000000000c8",
            "Colleague",
            As.officerAt(PORT).port(),
            As.officerAt(PORT).permissions());

    private static final RequestPostProcessor SECOND = As.actor(COLLEAGUE);
    private static final RequestPostProcessor PROGRAM =
            As.client("second-line", Permission.DESK_INSPECT, Permission.SECOND_LINE_DECIDE, Permission.CROSSING_READ);

    private final MockMvc mvc;
    private final JsonMapper json;

    WithoutDocumentApiTest(MockMvc mvc, JsonMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    private static Map<String, String> aClaim() {
        return new HashMap<>(Map.of(
                "port", PORT,
                "group", "CITIZEN",
                "surname", "MUSTER",
                "given", "VERA",
                "born", "1985-06",
                "source", "REGISTER",
                "words", "The register of passports shows her portrait."));
    }

    private ResultActions record(RequestPostProcessor who, String key, Map<String, String> claim) throws Exception {
        return mvc.perform(post(PATH)
                .with(who)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(claim)));
    }

    private String recorded() throws Exception {
        return idOf(record(OFFICER, aKey(), aClaim()).andExpect(status().isCreated()));
    }

    private String idOf(ResultActions opened) throws Exception {
        return json.readTree(opened.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    /** Whoever decides has looked, and decides on what there was to be seen. */
    private ResultActions decide(RequestPostProcessor who, String id, Map<String, String> decision) throws Exception {
        String seen = Objects.requireNonNull(
                mvc.perform(get("/api/inspections/{id}", id).with(who))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag"));
        return mvc.perform(post("/api/inspections/{id}/decision", id)
                .with(who)
                .header("If-Match", seen)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(decision)));
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void recorded_by_one_officer_confirmed_by_another_and_admitted() throws Exception {
        String id = idOf(record(OFFICER, aKey(), aClaim())
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/inspections/")))
                .andExpect(jsonPath("$.status").value("SECOND_LINE"))
                .andExpect(jsonPath("$.reasons[0].code").value("NO_DOCUMENT"))
                .andExpect(jsonPath("$.claim.state").value("CLAIMED"))
                .andExpect(jsonPath("$.claim.born").value("1985-06"))
                .andExpect(jsonPath("$.claim.answeredBy").doesNotExist())
                .andExpect(jsonPath("$.document.group").doesNotExist()));
        decide(SECOND, id, Map.of("decision", "CONFIRM_CITIZENSHIP", "words", "I saw the portrait too."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claim.state").value("CONFIRMED"))
                .andExpect(jsonPath("$.claim.answeredBy").value(COLLEAGUE.id().toString()))
                .andExpect(jsonPath("$.document.group").value("CITIZEN"));
        decide(SECOND, id, Map.of("decision", "ADMIT", "words", "Known by the register."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conclusion.outcome").value("ADMITTED"));
    }

    @Test
    void no_program_records_confirms_or_denies() throws Exception {
        record(PROGRAM, aKey(), aClaim())
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/inspection/person-vouches"));
        String id = recorded();
        decide(PROGRAM, id, Map.of("decision", "CONFIRM_CITIZENSHIP", "words", "by the register"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/inspection/person-vouches"));
        decide(PROGRAM, id, Map.of("decision", "DENY_CITIZENSHIP", "words", "not in the register"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/inspection/person-decides"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRM_CITIZENSHIP", "DENY_CITIZENSHIP"})
    void who_recorded_answers_nothing(String decision) throws Exception {
        String id = recorded();
        decide(OFFICER, id, Map.of("decision", decision, "words", "me again"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/inspection/second-officer-needed"));
    }

    @Test
    void there_is_no_refusal_as_long_as_nobody_found_otherwise() throws Exception {
        String id = recorded();
        var refusal = Map.of("decision", "PROPOSE_REFUSAL", "ground", "NO_VALID_DOCUMENT", "words", "no document");
        decide(SECOND, id, refusal)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/inspection/own-country"));
        decide(SECOND, id, Map.of("decision", "DENY_CITIZENSHIP", "words", "France knows her as French."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claim.state").value("NOT_CONFIRMED"));
    }

    @Test
    void the_same_key_records_once_and_another_word_is_told_so() throws Exception {
        String key = aKey();
        String first = idOf(record(OFFICER, key, aClaim()).andExpect(status().isCreated()));
        assertThat(idOf(record(OFFICER, key, aClaim()).andExpect(status().isCreated())))
                .isEqualTo(first);
        Map<String, String> other = aClaim();
        other.put("surname", "BEISPIEL");
        record(OFFICER, key, other)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("/problems/inspection/key-reused"));
        mvc.perform(post(PATH)
                        .with(OFFICER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(aClaim())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/key-missing"));
    }

    @ParameterizedTest
    @CsvSource({
        "surname, '', field-missing", "words, ' ', field-missing", "source, OTHER, field-missing",
        "born, 2999, birth-malformed", "born, yesterday, birth-malformed", "group, FOREIGNER, group-missing",
        "port, nowhere, unknown-port", "port, CNXXX, other-port"
    })
    void what_is_missing_or_cannot_be_is_told(String field, String value, String problem) throws Exception {
        Map<String, String> claim = aClaim();
        claim.put(field, value);
        record(OFFICER, aKey(), claim)
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.type").value("/problems/inspection/" + problem));
    }

    @Test
    void a_gate_records_nothing_and_the_interface_describes_the_route() throws Exception {
        record(As.client("gate", Permission.CHANNEL_INSPECT), aKey(), aClaim()).andExpect(status().isForbidden());
        mvc.perform(get("/api/openapi.json").with(OFFICER))
                .andExpect(jsonPath("$.paths['" + PATH + "'].post.operationId").value("openInspectionWithoutDocument"))
                .andExpect(jsonPath("$.paths['" + PATH + "'].post.responses['422']")
                        .exists());
    }
}
