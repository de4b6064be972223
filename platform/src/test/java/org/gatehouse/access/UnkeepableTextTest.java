package org.gatehouse.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.gatehouse.screening.Watch;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A NUL in a text, which PostgreSQL keeps nowhere, is a fault of who sent it and none of the house. */
@HouseTest
class UnkeepableTextTest {

    private final MockMvc mvc;

    UnkeepableTextTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @CsvSource({"/audit, AUDITOR, actor", "/audit/export, AUDITOR, actor", "/officers, ADMINISTRATOR, q"})
    void a_list_that_is_asked_for_it_says_that_the_request_is_malformed(String path, Role role, String field)
            throws Exception {
        mvc.perform(get(path).param(field, "a\u0000b").with(As.staff(role))).andExpect(status().isBadRequest());
    }

    @Test
    void a_program_gets_a_problem_document() throws Exception {
        mvc.perform(post("/api/watchlists")
                        .with(As.actor(Watch.GAO))
                        .with(csrf())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"code": "NUL-%s", "nameEn": "To be\\u0000 arrested", "nameZh": "逮捕布控",
                                 "owner": "Police of Utopia", "purpose": "To find them", "ground": "ARREST_WARRANT",
                                 "directions": "BOTH", "action": "REFER", "threshold": 0.5,
                                 "proportionality": "Nothing less finds those who avoid every summons."}
                                """.formatted(Watch.aNumber())))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/request/malformed"));
    }
}
