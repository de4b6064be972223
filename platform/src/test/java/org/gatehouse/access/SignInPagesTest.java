package org.gatehouse.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SignInPagesTest {

    private final MockMvc mvc;

    SignInPagesTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void whoever_is_not_signed_in_is_asked_to_and_brought_back_to_the_wish() throws Exception {
        mvc.perform(get("/account").queryParam("said", "x"))
                .andExpect(redirectedUrl("/sign-in?to=%2Faccount%3Fsaid%3Dx"));
        mvc.perform(get("/sign-in").param("to", "/account"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"/account\"")));
    }

    @Test
    void a_wish_never_leads_outside() throws Exception {
        mvc.perform(get("/sign-in").param("to", "//elsewhere.example/"))
                .andExpect(content().string(containsString("name=\"to\" value=\"/\"")));
    }

    @Test
    void the_home_page_greets_by_name() throws Exception {
        mvc.perform(get("/").with(As.officer("CNGBP")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("INSPECTION_OFFICER CNGBP")))
                .andExpect(content().string(containsString("Gongbei")));
    }

    @Test
    void a_page_that_is_not_there_is_said_in_a_sentence_to_people_and_as_a_document_to_machines() throws Exception {
        mvc.perform(get("/nowhere").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is nothing at this address")));
        mvc.perform(get("/api/nowhere").header("Accept-Language", "zh"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")))
                .andExpect(jsonPath("$.type").value("/problems/request/no-such-page"))
                .andExpect(jsonPath("$.title").value("此处无内容"))
                .andExpect(jsonPath("$.traceId").isNotEmpty());
    }

    @Test
    void a_kind_of_problem_is_explained_at_its_own_address() throws Exception {
        mvc.perform(get("/problems/access/sign-in-name-taken"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The sign-in name … is taken")));
        mvc.perform(get("/problems/access/unheard-of")).andExpect(status().isNotFound());
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        mvc.perform(post("/sign-out").with(As.officer("CNGBP"))).andExpect(status().isForbidden());
    }

    @Test
    void a_form_from_another_site_is_refused_even_with_its_token() throws Exception {
        mvc.perform(post("/sign-out")
                        .with(As.officer("CNGBP"))
                        .with(csrf())
                        .header("Origin", "https://elsewhere.example"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/sign-out").with(As.officer("CNGBP")).with(csrf()).header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_wrong_name_or_password_is_refused_in_the_same_words() throws Exception {
        mvc.perform(post("/sign-in").with(csrf()).param("name", "nobody.here").param("password", "wrong password"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("The name or the password is not right")));
    }

    @Test
    void pages_carry_the_headers_that_keep_a_browser_safe() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().exists("Permissions-Policy"));
    }
}
