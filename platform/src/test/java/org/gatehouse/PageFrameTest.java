package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class PageFrameTest {

    private final MockMvc web;

    PageFrameTest(MockMvc web) {
        this.web = web;
    }

    @Test
    void a_page_speaks_english_unless_asked_otherwise() throws Exception {
        assertThat(page(get("/privacy")).getContentAsString()).contains("lang=\"en\"", "Data of travellers");
    }

    @Test
    void the_language_of_the_browser_is_heard() throws Exception {
        assertThat(page(get("/privacy").header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.5"))
                        .getContentAsString())
                .contains("lang=\"zh-Hans\"", "旅客数据");
    }

    @Test
    void a_malformed_language_header_is_no_error() throws Exception {
        assertThat(page(get("/privacy").header("Accept-Language", ";;q=")).getContentAsString())
                .contains("lang=\"en\"");
    }

    @Test
    void a_chosen_language_is_kept() throws Exception {
        MockHttpServletResponse chosen = page(get("/privacy?lang=zh"));
        assertThat(chosen.getContentAsString()).contains("旅客数据");
        Cookie kept = Objects.requireNonNull(chosen.getCookie("gatehouse-language"));
        assertThat(page(get("/privacy").cookie(kept)).getContentAsString()).contains("旅客数据");
    }

    @Test
    void a_language_that_the_house_does_not_speak_is_left_aside() throws Exception {
        MockHttpServletResponse answer = page(get("/privacy?lang=<script>").locale(Locale.ENGLISH));
        assertThat(answer.getContentAsString()).contains("lang=\"en\"").doesNotContain("<script>\"");
        assertThat(answer.getCookie("gatehouse-language")).isNull();
    }

    @Test
    void a_chosen_theme_is_kept_and_an_unknown_one_is_not() throws Exception {
        MockHttpServletResponse chosen = page(get("/privacy?theme=dark"));
        assertThat(chosen.getContentAsString()).contains("data-theme=\"dark\"");
        Cookie kept = Objects.requireNonNull(chosen.getCookie("gatehouse-theme"));
        assertThat(page(get("/privacy").cookie(kept)).getContentAsString()).contains("data-theme=\"dark\"");
        assertThat(page(get("/privacy?theme=pink")).getContentAsString()).contains("data-theme=\"auto\"");
    }

    @Test
    void the_switches_keep_what_else_the_address_says() throws Exception {
        assertThat(page(get("/privacy?a=1&theme=dark&b=2")).getContentAsString())
                .contains("/privacy?a=1&amp;b=2&amp;lang=zh");
    }

    @Test
    void assets_carry_their_content_in_their_name_and_may_be_kept_for_a_year() throws Exception {
        Matcher name = Pattern.compile("/assets/gatehouse-[0-9a-f]{32}\\.css")
                .matcher(page(get("/privacy")).getContentAsString());
        assertThat(name.find()).isTrue();
        MockHttpServletResponse asset = page(get(name.group()));
        assertThat(asset.getHeader("Cache-Control")).contains("max-age=31536000");
        assertThat(asset.getContentAsString()).doesNotContain("@font-face", "url(", "@import");
    }

    private MockHttpServletResponse page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = web.perform(request.with(user("reader")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
