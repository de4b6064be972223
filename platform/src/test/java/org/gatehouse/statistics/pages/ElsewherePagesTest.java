package org.gatehouse.statistics.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gatehouse.access.Role;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of figures published elsewhere. Authorities and figures are invented. */
@HouseTest
class ElsewherePagesTest {

    private static final RequestPostProcessor STATISTICIAN = As.staff(Role.STATISTICIAN);
    private static final String HEAD =
            "period\tmetric\tvalue\tunit\tcomparison\tsource_url\tauthority\tas_published\tqualifier\tnote\n";

    private final MockMvc web;

    ElsewherePagesTest(MockMvc web) {
        this.web = web;
    }

    private static String line(String authority, String period, long value, String comparison) {
        return period + "\tdocuments.hmt_endorsements\t" + value + "\tendorsements\t" + comparison
                + "\thttps://example.org/\t" + authority + "\t\t\t\n";
    }

    @Test
    void a_table_is_checked_and_then_taken_in() throws Exception {
        String table = HEAD
                + line("ZZ-Pages", "2012", 1_000_001, "")
                + line("ZZ-Pages", "2013", 1_300_001, "YoY +90%")
                + line("ZZ-Pages", "FY2013", 1, "");
        web.perform(multipart("/statistics/reference/import")
                        .file(new MockMultipartFile(
                                "file", "pages.tsv", "text/plain", table.getBytes(StandardCharsets.UTF_8)))
                        .param("action", "check")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FY2013")))
                .andExpect(content().string(containsString("pages.tsv")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(post("/statistics/reference/import")
                        .param("action", "take")
                        .param("table", table)
                        .param("name", "pages.tsv")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics/reference"));
        for (String language : new String[] {"en", "zh"}) {
            web.perform(get("/statistics/reference?lang=" + language).with(STATISTICIAN))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("ZZ-Pages")))
                    .andExpect(content().string(containsString("90%")))
                    .andExpect(content().string(not(containsString("??"))));
            web.perform(get("/statistics/series/documents.hmt_endorsements?kind=YEAR&source=ZZ-Pages&lang=" + language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("1,300,001")))
                    .andExpect(content().string(containsString("https://example.org/")))
                    .andExpect(content().string(containsString("<svg")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get("/statistics/reference/figures.tsv").with(STATISTICIAN))
                .andExpect(content()
                        .string(containsString("2013\tdocuments.hmt_endorsements\t1300001\tendorsements\tYoY +90%")));
        web.perform(post("/statistics/reference/import")
                        .param("action", "take")
                        .param("table", table)
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void a_table_without_a_head_comes_back_with_what_is_missing() throws Exception {
        web.perform(multipart("/statistics/reference/import")
                        .param("action", "check")
                        .param("table", "2022Q1\t5")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("source_url")));
    }

    @Test
    void what_was_read_is_taken_when_a_person_says_so_and_as_that_person_put_it_right() throws Exception {
        String text = "In the first quarter of 2012, 2,100 criminal suspects were arrested and 570 guns were seized.";
        web.perform(post("/statistics/reference/read")
                        .param("action", "read")
                        .param("text", text)
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("cases.border_crime.suspects")))
                .andExpect(content().string(containsString("seizures.firearms")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(post("/statistics/reference/read")
                        .param("action", "take")
                        .param("text", text)
                        .param("words-0", "2,100 criminal")
                        .param("read-0", "2100")
                        .param("value-0", "21000")
                        .param("period-0", "2012Q1")
                        .param("metric-0", "cases.border_crime.suspects")
                        .param("qualifier-0", "exact")
                        .param("take-0", "true")
                        .param("words-1", "570 guns")
                        .param("authority", "ZZ-Read")
                        .param("source", "https://example.org/read")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics/reference"));
        web.perform(get("/statistics/reference/figures.tsv").with(STATISTICIAN))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "2012Q1\tcases.border_crime.suspects\t21000\tpersons\t\thttps://example.org/read\tZZ-Read\t\t\tprinted: 2,100 criminal")));
    }

    @Test
    void a_line_that_cannot_be_taken_holds_all_of_them() throws Exception {
        web.perform(post("/statistics/reference/read")
                        .param("action", "take")
                        .param("text", "x")
                        .param("words-0", "5 guns")
                        .param("value-0", "5")
                        .param("read-0", "5")
                        .param("period-0", "soon")
                        .param("metric-0", "seizures.firearms")
                        .param("qualifier-0", "exact")
                        .param("take-0", "true")
                        .param("authority", "ZZ-Held")
                        .param("source", "https://example.org/held")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("soon")))
                .andExpect(content().string(containsString("ZZ-Held")));
    }
}
