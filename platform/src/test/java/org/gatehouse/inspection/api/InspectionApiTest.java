package org.gatehouse.inspection.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.inspection.Travellers.aPassport;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.access.Permission;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class InspectionApiTest {

    private static final String PORT = "CNPVG";
    private static final RequestPostProcessor GATE = As.client("gate", Permission.CHANNEL_INSPECT);
    private static final RequestPostProcessor OFFICER = As.officer(PORT);
    private static final RequestPostProcessor COMMANDER = As.commander(PORT);

    private final MockMvc mvc;
    private final JsonMapper json;

    InspectionApiTest(MockMvc mvc, JsonMapper json) {
        this.mvc = mvc;
        this.json = json;
    }

    private record Body(String port, String direction, String mrz) {}

    private record Wanted(
            String decision,
            @Nullable String leaveBy,
            @Nullable String ground,
            @Nullable String words) {}

    private ResultActions open(RequestPostProcessor who, String path, String key, Object body) throws Exception {
        return mvc.perform(post(path)
                .with(who)
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private ResultActions atDesk(String mrz) throws Exception {
        return open(OFFICER, "/api/inspections", aKey(), new Body(PORT, "ENTRY", mrz));
    }

    private ResultActions decide(RequestPostProcessor who, String id, int version, Wanted decision) throws Exception {
        return mvc.perform(post("/api/inspections/{id}/decision", id)
                .with(who)
                .header("If-Match", "\"" + version + "\"")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(decision)));
    }

    private String idOf(ResultActions opened) throws Exception {
        return json.readTree(opened.andReturn().getResponse().getContentAsString())
                .get("id")
                .asString();
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }

    @Test
    void a_clear_traveller_passes_the_gate_at_once() throws Exception {
        open(GATE, "/api/channel/inspections", aKey(), new Body(PORT, "ENTRY", aForeignPassport(aNumber())))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/inspections/")))
                .andExpect(header().string("ETag", matchesPattern("\"\\d+\"")))
                .andExpect(jsonPath("$.status").value("CLOSED"))
                .andExpect(jsonPath("$.verdict").value("CLEAR"))
                .andExpect(jsonPath("$.reasons", hasSize(0)))
                .andExpect(jsonPath("$.conclusion.outcome").value("ADMITTED"))
                .andExpect(jsonPath("$.document.surname").value("MUSTER"))
                .andExpect(jsonPath("$.document.checks[0].outcome").value("PASSED"));
    }

    @Test
    void an_expired_document_goes_from_the_gate_to_the_second_line_with_its_reason() throws Exception {
        open(GATE, "/api/channel/inspections", aKey(), new Body(PORT, "ENTRY", aPassport("FRA", aNumber(), "190101")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("SECOND_LINE"))
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.reasons[0].code").value("EXPIRED"))
                .andExpect(jsonPath("$.reasons[0].detail").value("2019-01-01"))
                .andExpect(jsonPath("$.reasons[0].sentence", containsString("2019-01-01")))
                .andExpect(jsonPath("$.conclusion").doesNotExist());
    }

    @Test
    void the_same_key_opens_one_inspection_and_another_body_is_told_so() throws Exception {
        String key = aKey();
        var body = new Body(PORT, "ENTRY", aForeignPassport(aNumber()));
        String first = idOf(open(OFFICER, "/api/inspections", key, body).andExpect(status().isCreated()));
        String second = idOf(open(OFFICER, "/api/inspections", key, body).andExpect(status().isCreated()));
        assertThat(second).isEqualTo(first);

        open(OFFICER, "/api/inspections", key, new Body(PORT, "EXIT", body.mrz()))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/inspection/key-reused"));
    }

    @Test
    void a_request_says_its_key_and_a_decision_its_version() throws Exception {
        mvc.perform(post("/api/inspections")
                        .with(OFFICER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(new Body(PORT, "ENTRY", aForeignPassport(aNumber())))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/key-missing"));
        open(OFFICER, "/api/inspections", "k".repeat(256), new Body(PORT, "ENTRY", aForeignPassport(aNumber())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/key-too-long"));

        String id = idOf(atDesk(aForeignPassport(aNumber())));
        mvc.perform(post("/api/inspections/{id}/decision", id)
                        .with(OFFICER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"ADMIT\"}"))
                .andExpect(status().is(428))
                .andExpect(jsonPath("$.type").value("/problems/inspection/version-missing"));
        mvc.perform(post("/api/inspections/{id}/decision", id)
                        .with(OFFICER)
                        .header("If-Match", "W/\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"ADMIT\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/version-malformed"));
    }

    @Test
    void an_officer_admits_once_and_the_next_is_told_what_happened() throws Exception {
        String id = idOf(atDesk(aForeignPassport(aNumber())));
        decide(OFFICER, id, 1, new Wanted("ADMIT", "2022-02-14", null, null))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.conclusion.leaveBy").value("2022-02-14"));
        decide(OFFICER, id, 2, new Wanted("ADMIT", null, null, null))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/inspection/already-decided"));
        mvc.perform(get("/api/inspections/{id}", id).with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""));
    }

    @Test
    void an_old_version_decides_nothing() throws Exception {
        String id = idOf(atDesk(aForeignPassport(aNumber())));
        decide(OFFICER, id, 1, new Wanted("SEND_TO_SECOND_LINE", null, null, "Look at the photograph."))
                .andExpect(status().isOk());
        decide(OFFICER, id, 1, new Wanted("ADMIT", null, null, "In order."))
                .andExpect(status().is(412))
                .andExpect(jsonPath("$.type").value("/problems/inspection/stale"));
    }

    /** Who refuses has opened the evidence. */
    private void opened(RequestPostProcessor officer, String id) throws Exception {
        mvc.perform(get("/api/inspections/" + id + "/evidence").with(officer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.interviews").isEmpty());
    }

    @Test
    void a_refusal_takes_a_ground_words_and_two_officers() throws Exception {
        String id = idOf(atDesk(aForeignPassport(aNumber())));
        decide(OFFICER, id, 1, new Wanted("PROPOSE_REFUSAL", null, null, "No visa."))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/ground-missing"));
        decide(OFFICER, id, 1, new Wanted("PROPOSE_REFUSAL", null, "NO_PERMISSION", " "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/words-missing"));
        opened(OFFICER, id);
        decide(OFFICER, id, 1, new Wanted("PROPOSE_REFUSAL", null, "NO_PERMISSION", "No visa and no exemption."))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("REFUSAL_PROPOSED"));
        decide(OFFICER, id, 2, new Wanted("CONFIRM_REFUSAL", null, null, null)).andExpect(status().isForbidden());
        decide(COMMANDER, id, 2, new Wanted("CONFIRM_REFUSAL", null, null, null))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/inspection/evidence-not-opened"));
        opened(COMMANDER, id);
        decide(COMMANDER, id, 2, new Wanted("CONFIRM_REFUSAL", null, null, null))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.conclusion.outcome").value("REFUSED"))
                .andExpect(jsonPath("$.conclusion.ground").value("NO_PERMISSION"));
    }

    @Test
    void nobody_refuses_who_asks_for_protection() throws Exception {
        String open = idOf(atDesk(aForeignPassport(aNumber())));
        decide(OFFICER, open, 1, new Wanted("REFER_FOR_PROTECTION", null, null, "Says to be persecuted."))
                .andExpect(jsonPath("$.status").value("PROTECTION"));
        decide(OFFICER, open, 2, new Wanted("PROPOSE_REFUSAL", null, "NO_PERMISSION", "No visa."))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/inspection/not-now"));

        String proposed = idOf(atDesk(aForeignPassport(aNumber())));
        opened(OFFICER, proposed);
        decide(OFFICER, proposed, 1, new Wanted("PROPOSE_REFUSAL", null, "NO_PERMISSION", "No visa."))
                .andExpect(status().isOk());
        decide(OFFICER, proposed, 2, new Wanted("REFER_FOR_PROTECTION", null, null, "Says to be persecuted."))
                .andExpect(status().isOk());
        decide(COMMANDER, proposed, 3, new Wanted("CONFIRM_REFUSAL", null, null, null))
                .andExpect(status().isConflict());
        decide(OFFICER, proposed, 3, new Wanted("END_PROTECTION", null, null, "Authority 2022-17"))
                .andExpect(jsonPath("$.status").value("SECOND_LINE"));
    }

    @Test
    void of_many_officers_one_decides_and_each_other_is_told() throws Exception {
        String id = idOf(atDesk(aForeignPassport(aNumber())));
        Callable<Integer> admission = () -> decide(OFFICER, id, 1, new Wanted("ADMIT", null, null, null))
                .andReturn()
                .getResponse()
                .getStatus();
        try (var officers = Executors.newFixedThreadPool(12)) {
            var answers = officers.invokeAll(
                    IntStream.range(0, 24).mapToObj(_ -> admission).toList());
            int admitted = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 409, 412);
                admitted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(admitted).isEqualTo(1);
        }
    }

    @Test
    void the_same_request_at_the_same_time_opens_one_inspection() throws Exception {
        String key = aKey();
        var body = new Body(PORT, "ENTRY", aForeignPassport(aNumber()));
        Callable<String> opening = () -> {
            var answer =
                    open(OFFICER, "/api/inspections", key, body).andReturn().getResponse();
            assertThat(answer.getStatus()).isIn(201, 409);
            return answer.getStatus() == 409
                    ? ""
                    : json.readTree(answer.getContentAsString()).get("id").asString();
        };
        try (var desks = Executors.newFixedThreadPool(12)) {
            var opened = desks.invokeAll(
                    IntStream.range(0, 24).mapToObj(_ -> opening).toList());
            long different = opened.stream()
                    .map(one -> one.resultNow())
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .count();
            assertThat(different).isEqualTo(1);
        }
    }

    static Stream<String> zonesOfAllSorts() {
        String good = aForeignPassport(aNumber());
        return Stream.of(
                "x",
                good.substring(0, 60),
                good.replace("\n", ""),
                good.toLowerCase(java.util.Locale.ROOT),
                "A".repeat(20_000),
                "\u0000\u0001\u0002\uFFFE binary \u0007",
                "😀".repeat(44) + "\n" + "👩‍👩‍👧".repeat(11),
                "\u202E" + good + "\u202C",
                "مرحبا بالعالم".repeat(7),
                "\uD800".repeat(44) + "\n" + "\uDFFF".repeat(44),
                good.replace("FRA", "QQQ"),
                good.replace("850612", "991231"),
                good.replace("850612", "85<<<<"),
                "'; DROP TABLE inspection.inspection; --",
                "<script>alert(1)</script>",
                "\t\n\r \u00A0.");
    }

    @ParameterizedTest(name = "zone {index}")
    @MethodSource("zonesOfAllSorts")
    void any_text_at_all_is_answered_with_an_assessment_or_a_sentence(String mrz) throws Exception {
        atDesk(mrz)
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(201, 400))
                .andExpect(content().string(not(containsString("Exception"))))
                .andExpect(content().string(not(containsString("at org."))));
    }

    @Test
    void what_is_missing_or_unknown_is_said() throws Exception {
        open(OFFICER, "/api/inspections", aKey(), new Body(PORT, "SIDEWAYS", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/direction-unknown"));
        open(OFFICER, "/api/inspections", aKey(), new Body(PORT, "ENTRY", "  "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/mrz-missing"));
        open(GATE, "/api/channel/inspections", aKey(), new Body("nowhere", "ENTRY", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/inspection/unknown-port"));
        open(OFFICER, "/api/inspections", aKey(), new Body("CNCAN", "ENTRY", aForeignPassport(aNumber())))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/inspection/other-port"));
        mvc.perform(post("/api/inspections")
                        .with(OFFICER)
                        .header("Idempotency-Key", aKey())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"port\":"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void another_ports_officer_and_the_signed_out_see_nothing() throws Exception {
        String id = idOf(atDesk(aForeignPassport(aNumber())));
        mvc.perform(get("/api/inspections/{id}", id).with(As.officer("CNCAN")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/inspection/not-found"));
        decide(As.officer("CNCAN"), id, 1, new Wanted("ADMIT", null, null, null))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/inspections/{id}", id)).andExpect(status().isUnauthorized());
        open(OFFICER, "/api/channel/inspections", aKey(), new Body(PORT, "ENTRY", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_list_is_read_page_by_page() throws Exception {
        String number = aNumber();
        for (int i = 0; i < 3; i++) {
            open(GATE, "/api/channel/inspections", aKey(), new Body(PORT, "ENTRY", aForeignPassport(number)));
        }
        var first = mvc.perform(get("/api/inspections")
                        .param("port", PORT)
                        .param("documentNumber", number)
                        .param("limit", "2")
                        .with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.inspections", hasSize(2)));
        String next = json.readTree(first.andReturn().getResponse().getContentAsString())
                .get("next")
                .asString();
        mvc.perform(get(next).with(OFFICER))
                .andExpect(jsonPath("$.inspections", hasSize(1)))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    @Test
    void the_interface_describes_itself() throws Exception {
        mvc.perform(get("/api/openapi.json").with(OFFICER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi", startsWith("3.1")))
                .andExpect(jsonPath("$.paths['/api/channel/inspections'].post.operationId")
                        .value("openChannelInspection"))
                .andExpect(jsonPath("$.paths['/api/inspections/{id}/decision'].post.responses['412']")
                        .exists());
    }
}
