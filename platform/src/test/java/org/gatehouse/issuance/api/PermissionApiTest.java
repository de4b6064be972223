package org.gatehouse.issuance.api;

import static org.gatehouse.issuance.Grants.aNumber;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gatehouse.access.Permission;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class PermissionApiTest {

    private static final RequestPostProcessor OFFICE = As.client("office", Permission.PERMISSION_REGISTER);

    private final MockMvc mvc;

    PermissionApiTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    private static String entry(String number, String more) {
        return """
                {"number": "%s", "kind": "VISA", "permissionClass": "L", "issuer": "FRA", "documentNumber": "QX%s",
                 "firstDay": "2022-01-01", "lastDay": "2022-03-31", "stayDays": 30, "uses": 1%s}""".formatted(number, number, more);
    }

    private ResultActions send(String... entries) throws Exception {
        return mvc.perform(post("/api/permissions")
                .with(OFFICE)
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"entries\": [" + String.join(",", entries) + "]}"));
    }

    @Test
    void the_same_entry_sent_again_stays_and_another_content_is_not_taken() throws Exception {
        String one = aNumber();
        String other = aNumber();
        send(entry(one, ""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].outcome").value("REGISTERED"));
        send(entry(other, ""), entry(one, ""))
                .andExpect(jsonPath("$.entries[0].outcome").value("REGISTERED"))
                .andExpect(jsonPath("$.entries[1].number").value(one))
                .andExpect(jsonPath("$.entries[1].outcome").value("UNCHANGED"));
        send(entry(one, ", \"port\": \"CNPVG\""))
                .andExpect(jsonPath("$.entries[0].outcome").value("DIFFERS"));
        mvc.perform(get("/api/permissions/{number}", one).with(OFFICE))
                .andExpect(jsonPath("$.port").doesNotExist())
                .andExpect(jsonPath("$.uses").value(1))
                .andExpect(jsonPath("$.used").value(0));
    }

    @Test
    void one_entry_that_cannot_be_taken_keeps_all_of_them_out() throws Exception {
        String good = aNumber();
        send(entry(good, ""), entry(aNumber(), ", \"lastDay\": \"2021-12-31\""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/issuance/entry-malformed"))
                .andExpect(jsonPath("$.detail").value(containsString("Entry 2")))
                .andExpect(jsonPath("$.detail").value(containsString("lastDay")));
        send(entry(good, ""), entry(good, "")).andExpect(status().isBadRequest());
        send(entry(good, ""), entry(aNumber(), ", \"port\": \"CNXYZ\"")).andExpect(status().isBadRequest());
        send().andExpect(status().isBadRequest());
        mvc.perform(get("/api/permissions/{number}", good).with(OFFICE)).andExpect(status().isNotFound());
    }

    @Test
    void a_sheet_is_taken_like_the_entries_in_it() throws Exception {
        String number = aNumber();
        String heading = "number,kind,class,issuer,document_number,port,first_day,last_day,stay_days,uses\r\n";
        mvc.perform(post("/api/permissions/sheet")
                        .with(OFFICE)
                        .contentType("text/csv")
                        .content(heading + number + ",ENDORSEMENT,G,CHN,CQX" + number
                                + ",,2022-01-01,2022-03-31,7,2\r\n"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries[0].outcome").value("REGISTERED"));
        mvc.perform(get("/api/permissions/{number}", number).with(OFFICE))
                .andExpect(jsonPath("$.kind").value("ENDORSEMENT"))
                .andExpect(jsonPath("$.uses").value(2));
        mvc.perform(post("/api/permissions/sheet")
                        .with(OFFICE)
                        .header("Accept-Language", "en")
                        .contentType("text/csv")
                        .content("number,kind\r\n"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("document_number")));
    }

    @Test
    void a_withdrawal_says_why_and_is_done_once() throws Exception {
        String number = aNumber();
        send(entry(number, ""));
        mvc.perform(post("/api/permissions/{number}/withdrawal", number)
                        .with(OFFICE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest());
        for (int i = 0; i < 2; i++) {
            mvc.perform(post("/api/permissions/{number}/withdrawal", number)
                            .with(OFFICE)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"words\": \"granted in error\"}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.withdrawn").value(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "+10000-01-01", "1899-12-31", "2022-02-30"})
    void a_day_that_no_calendar_of_an_office_holds_is_refused_with_its_field(String day) throws Exception {
        String number = aNumber();
        send(entry(number, "").replace("2022-01-01", day).replace("2022-03-31", ""))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/issuance/entry-malformed"))
                .andExpect(jsonPath("$.detail").value(containsString("firstDay")));
        send(entry(number, "").replace("2022-03-31", day))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("lastDay")));
    }

    @Test
    void words_of_characters_that_cannot_be_kept_are_no_words() throws Exception {
        String number = aNumber();
        send(entry(number, ""));
        for (String nothing : new String[] {"\\u0000", " \\u0000 ", "\\u2003"}) {
            withdraw(number, nothing)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.type").value("/problems/issuance/words-missing"));
        }
        withdraw(number, "granted \\u0000in error \\ud800")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.withdrawn").value(true));
        withdraw("some-thing", "\\u0000").andExpect(status().isBadRequest());
        withdraw("some-thing", "granted \\u0000in error").andExpect(status().isNotFound());
    }

    private ResultActions withdraw(String number, String words) throws Exception {
        return mvc.perform(post("/api/permissions/{number}/withdrawal", number)
                .with(OFFICE)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\": \"" + words + "\"}"));
    }

    @Test
    void nobody_else_comes_near_it() throws Exception {
        mvc.perform(get("/api/permissions/{number}", "T1").with(As.client("gate", Permission.CHANNEL_INSPECT)))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
