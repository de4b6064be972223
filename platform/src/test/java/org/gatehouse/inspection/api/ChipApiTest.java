package org.gatehouse.inspection.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.inspection.Travellers.aNumber;
import static org.gatehouse.testing.Worded.worded;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.Permission;
import org.gatehouse.documents.issue.Personalisation;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.trust.Administrators;
import org.gatehouse.trust.Anchors;
import org.gatehouse.trust.Certificates;
import org.gatehouse.trust.IssuingState;
import org.gatehouse.trust.TrustImports;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Chips that passport offices of made-up keys signed, presented over the interface. */
@HouseTest
class ChipApiTest {

    private static final String PORT = "CNPVG";
    private static final RequestPostProcessor GATE = As.client("gate", Permission.CHANNEL_INSPECT);
    private static final RequestPostProcessor OFFICER = As.officer(PORT);

    private final MockMvc mvc;
    private final JsonMapper json;
    private final TrustImports imports;
    private final Certificates certificates;
    private final Anchors anchors;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    ChipApiTest(
            MockMvc mvc,
            JsonMapper json,
            TrustImports imports,
            Certificates certificates,
            Anchors anchors,
            SettableClock clock,
            JdbcTemplate jdbc) {
        this.mvc = mvc;
        this.json = json;
        this.imports = imports;
        this.certificates = certificates;
        this.anchors = anchors;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private IssuingState france() {
        return new IssuingState("FR", "FRA", clock.instant());
    }

    private IssuingState believedFrance() {
        var state = france();
        Administrators.believe(state, imports, certificates, anchors);
        return state;
    }

    private static Map<String, Object> chip(Personalisation passport) {
        Map<String, Object> groups = new LinkedHashMap<>();
        passport.dataGroups().forEach((number, file) -> groups.put(String.valueOf(number), base64(file)));
        Map<String, Object> chip = new LinkedHashMap<>();
        chip.put("sod", base64(passport.sod()));
        chip.put("com", base64(passport.com()));
        chip.put("dataGroups", groups);
        return chip;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private ResultActions present(String path, String zone, Object chip, RequestPostProcessor who) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("port", PORT);
        body.put("direction", "ENTRY");
        body.put("mrz", zone);
        body.put("chip", chip);
        return mvc.perform(post(path)
                .with(who)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content(json.writeValueAsString(body)));
    }

    private static String zone(Personalisation passport) {
        return String.join("\n", passport.zone());
    }

    @Test
    void a_genuine_chip_of_a_believed_state_is_cleared_and_its_report_is_kept() throws Exception {
        var passport = believedFrance().passport(aNumber());
        String answer = present("/api/channel/inspections", zone(passport), chip(passport), GATE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.verdict").value("CLEAR"))
                .andExpect(jsonPath("$.status").value("CLOSED"))
                .andExpect(jsonPath("$.chip.outcome").value("SUCCESSFUL"))
                .andExpect(jsonPath("$.chip.trust").value("TRUSTED"))
                .andExpect(jsonPath("$.chip.signer.country").value("FR"))
                .andExpect(jsonPath("$.chip.dataGroups['2']").value("IDENTICAL"))
                .andExpect(jsonPath("$.notes[?(@.code == 'CHIP_GENUINE')]").exists())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        mvc.perform(get("/api/inspections/" + id).with(OFFICER).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.chip.outcome").value("SUCCESSFUL"))
                .andExpect(jsonPath("$.chip.steps[0].step").value("SECURITY_OBJECT"));
        for (String language : new String[] {"en", "zh"}) {
            mvc.perform(get("/crossings/" + id).queryParam("lang", language).with(OFFICER))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"chip\"")))
                    .andExpect(content().string(worded()));
        }
        assertThatThrownBy(() ->
                        jdbc.update("UPDATE inspection.chip SET outcome = 'FAILED' WHERE inspection = ?::uuid", id))
                .hasMessageContaining("immutable");
    }

    @Test
    void an_altered_data_group_takes_the_traveller_to_an_officer_with_the_reason() throws Exception {
        var passport = believedFrance().passport(aNumber());
        var chip = chip(passport);
        byte[] portrait = passport.dataGroups().get(2).clone();
        portrait[portrait.length / 2] ^= 1;
        @SuppressWarnings("unchecked")
        var groups = (Map<String, Object>) chip.get("dataGroups");
        groups.put("2", base64(portrait));
        present("/api/channel/inspections", zone(passport), chip, GATE)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.status").value("SECOND_LINE"))
                .andExpect(jsonPath("$.reasons[0].code").value("CHIP_FAILED"))
                .andExpect(jsonPath("$.reasons[0].detail").value("DATA_GROUPS DG_HASH"))
                .andExpect(jsonPath("$.reasons[0].sentence").value(containsString("was changed after it was signed")))
                .andExpect(jsonPath("$.chip.dataGroups['2']").value("NOT_IDENTICAL"));
    }

    @Test
    void a_chip_of_another_document_takes_the_traveller_to_an_officer() throws Exception {
        var state = believedFrance();
        var printed = state.passport(aNumber());
        present("/api/inspections", zone(printed), chip(state.passport(aNumber())), OFFICER)
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.reasons[0].detail").value("PRINTED_ZONE MRZ_DG1_MISMATCH"));
    }

    @Test
    void a_chip_of_a_state_that_nobody_believes_yet_refers_at_the_channel_and_is_shown_at_the_desk() throws Exception {
        var passport = france().passport(aNumber());
        present("/api/channel/inspections", zone(passport), chip(passport), GATE)
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.reasons[0].code").value("CHIP_UNDECIDED"))
                .andExpect(jsonPath("$.reasons[0].detail").value(containsString("CSCA_UNKNOWN")))
                .andExpect(jsonPath("$.chip.outcome").value("UNDETERMINED"));
        present("/api/inspections", zone(passport), chip(passport), OFFICER)
                .andExpect(jsonPath("$.verdict").value("CLEAR"))
                .andExpect(
                        jsonPath("$.notes[?(@.code == 'CHIP_UNDECIDED_NOTE')]").exists());
    }

    @Test
    void a_chip_without_a_security_object_takes_the_traveller_to_an_officer() throws Exception {
        var passport = france().passport(aNumber());
        present("/api/inspections", zone(passport), Map.of(), OFFICER)
                .andExpect(jsonPath("$.verdict").value("REFER"))
                .andExpect(jsonPath("$.reasons[0].detail").value(containsString("SOD_MISSING")));
    }

    @Test
    void without_a_chip_there_is_no_word_of_one() throws Exception {
        var passport = france().passport(aNumber());
        present("/api/channel/inspections", zone(passport), null, GATE)
                .andExpect(jsonPath("$.verdict").value("CLEAR"))
                .andExpect(jsonPath("$.chip").doesNotExist());
    }

    @Test
    void files_that_are_too_large_or_no_files_are_turned_away_with_a_sentence() throws Exception {
        var passport = france().passport(aNumber());
        present("/api/inspections", zone(passport), Map.of("sod", "not base64!"), OFFICER)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("base64")));
        present("/api/inspections", zone(passport), Map.of("dataGroups", Map.of("17", "AAAA")), OFFICER)
                .andExpect(status().isBadRequest());
        present("/api/inspections", zone(passport), Map.of("sod", base64(new byte[300_000])), OFFICER)
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.detail").value(containsString("256")));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 1; i <= 6; i++) {
            many.put(String.valueOf(i), base64(new byte[200_000]));
        }
        present("/api/inspections", zone(passport), Map.of("dataGroups", many), OFFICER)
                .andExpect(status().is(413));
        present("/api/inspections", "x".repeat(3_000_000), Map.of(), OFFICER).andExpect(status().is(413));
    }
}
