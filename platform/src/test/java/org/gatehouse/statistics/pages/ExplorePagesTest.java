package org.gatehouse.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.gatehouse.access.Role;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A year of the sixties, which no other test counts: January of 1961 at Shanghai, and three border residents. */
@HouseTest
class ExplorePagesTest {

    private static final RequestPostProcessor STATISTICIAN = As.staff(Role.STATISTICIAN);
    private static final RequestPostProcessor ANALYST = As.staff(Role.ANALYST);
    private static final String MONTH = "/statistics/explore?period=1961-01";

    private final MockMvc web;
    private final JdbcClient jdbc;

    ExplorePagesTest(MockMvc web, JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void tallies() {
        for (String table : new String[] {"day", "month"}) {
            tally(table, "ENTRY", "FOREIGNER", 1234);
            tally(table, "EXIT", "CITIZEN", 766);
            tally(table, "EXIT", "BORDER_RESIDENT", 3);
        }
    }

    private void tally(String of, String direction, String group, long quantity) {
        String into = of.equals("day") ? """
                        INSERT INTO statistics.person_tally
                        VALUES (DATE '1961-01-01', 'CNSHA', :direction, 'SEA', :group, 'DESK', 'ADMITTED', false, :quantity)
                        ON CONFLICT DO NOTHING
                        """ : """
                        INSERT INTO statistics.person_month
                        VALUES (DATE '1961-01-01', 'CNSHA', :direction, 'SEA', :group, 'DESK', 'ADMITTED', false, :quantity)
                        ON CONFLICT DO NOTHING
                        """;
        jdbc.sql(into)
                .param("direction", direction)
                .param("group", group)
                .param("quantity", quantity)
                .update();
    }

    @Test
    void a_figure_is_shown_with_its_rule_its_basis_its_statement_and_a_link() throws Exception {
        web.perform(get(MONTH + "&by=NATIONALITY_GROUP").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<strong>2,003</strong>")))
                .andExpect(content().string(containsString("Border residents")))
                .andExpect(content().string(containsString("One for each concluded inspection")))
                .andExpect(content().string(containsString("Exit and Entry Administration Law")))
                .andExpect(content().string(containsString("FROM statistics.person_month")))
                .andExpect(content().string(containsString("\\set from &#39;&#39;&#39;1961-01-01&#39;&#39;&#39;")))
                .andExpect(content().string(containsString("&amp;by=NATIONALITY_GROUP&amp;step=NONE")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get(MONTH + "&by=NATIONALITY_GROUP&lang=zh").with(STATISTICIAN))
                .andExpect(content().string(containsString("1961年1月")))
                .andExpect(content().string(containsString("边民")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void the_numbers_of_the_files_are_those_of_the_page() throws Exception {
        web.perform(get("/statistics/explore.csv?period=1961-01&by=DIRECTION").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        startsWith(
                                                "metric,period,direction,direction_en,direction_zh,value,unit,share_percent,scale,exact,"
                                                        + "before,change_percent\r\ncrossings.persons.total,1961-01,ENTRY,Entry,入境,1234,")))
                .andExpect(content().string(containsString("EXIT,Exit,出境,769,person-crossings,38.4,1,true,,")));
        web.perform(get("/statistics/explore.json?period=1961-01&by=DIRECTION").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value(2003))
                .andExpect(jsonPath("$.rows[1].direction").value("EXIT"))
                .andExpect(jsonPath("$.rows[1].value").value(769))
                .andExpect(jsonPath("$.statement.parameters.by_direction").value(true));
        web.perform(get("/statistics/explore.sql?period=1961-01&by=DIRECTION").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("\\set step null\n")));
    }

    @Test
    void disclosure_control_is_for_whoever_may_not_see_exact_counts_on_the_page_and_in_every_file() throws Exception {
        web.perform(get(MONTH + "&by=NATIONALITY_GROUP").with(ANALYST))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<strong>2,003</strong>")))
                .andExpect(content().string(containsString("Others together")))
                .andExpect(content().string(containsString("Rows are rounded to 5")))
                .andExpect(content().string(not(containsString("Border residents</th>"))));
        web.perform(get("/statistics/explore.csv?period=1961-01&by=NATIONALITY_GROUP")
                        .with(ANALYST))
                .andExpect(content().string(not(containsString("BORDER_RESIDENT"))))
                .andExpect(content().string(containsString("OTHERS")));
        web.perform(get("/statistics/explore?period=1961-01-01").with(ANALYST))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Disclosure control forbids this table")))
                .andExpect(content().string(not(containsString("2,003"))));
        web.perform(get("/statistics/explore.json?period=1961-01&by=NATIONALITY_GROUP&by=MODE")
                        .with(ANALYST))
                .andExpect(jsonPath("$.status").value("withheld"))
                .andExpect(jsonPath("$.why").value("cells"))
                .andExpect(jsonPath("$.rows").doesNotExist())
                .andExpect(jsonPath("$.value").doesNotExist());
        web.perform(get("/statistics/explore.csv?metric=crossings.persons.border_residents&period=1961-01")
                        .with(ANALYST))
                .andExpect(content().string(not(containsString("border_residents"))));
    }

    @Test
    void what_is_wrong_with_the_question_is_said_beside_the_field_and_to_programs_as_a_problem() throws Exception {
        web.perform(get("/statistics/explore?period=soon").with(STATISTICIAN))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"period-error\"")))
                .andExpect(content().string(containsString("value=\"soon\"")));
        web.perform(get("/statistics/explore.json?period=soon")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(STATISTICIAN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value(containsString("/problems/statistics/no-such-period")));
        web.perform(get("/statistics/explore?metric=nothing.at.all").with(STATISTICIAN))
                .andExpect(status().isNotFound());
        web.perform(get("/statistics/explore?by=SHOE_SIZE").with(STATISTICIAN)).andExpect(status().isBadRequest());
    }

    @Test
    void what_is_not_collected_not_recorded_or_to_come_has_no_number() throws Exception {
        web.perform(get("/statistics/explore?metric=hotline.services&period=1961-01")
                        .with(STATISTICIAN))
                .andExpect(content().string(containsString("Not yet collected")))
                .andExpect(content().string(containsString("One for each call answered")))
                .andExpect(content().string(not(containsString("gh-explored__figure"))));
        web.perform(get("/statistics/explore?period=1960-01").with(STATISTICIAN))
                .andExpect(content().string(containsString("Nothing is recorded in this period")));
        web.perform(get("/statistics/explore?period=2999Q1").with(STATISTICIAN))
                .andExpect(content().string(containsString("The period has not begun")));
        web.perform(get("/statistics/explore?metric=conveyances.total&by=NATIONALITY_GROUP&period=1961-01")
                        .with(STATISTICIAN))
                .andExpect(content().string(containsString("the table leaves out")));
    }

    @Test
    void a_dashboard_is_made_of_what_was_explored_and_shows_each_reader_what_they_may_see() throws Exception {
        String at = Objects.requireNonNull(web.perform(post("/statistics/dashboards")
                        .param("titleEn", "Of January")
                        .param("titleZh", "")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        web.perform(post("/statistics/dashboards/tiles")
                        .param("dashboard", at.replaceAll(".*/", ""))
                        .param("metric", "crossings.persons.total")
                        .param("period", "1961-01")
                        .param("by", "NATIONALITY_GROUP")
                        .param("wide", "true")
                        .with(STATISTICIAN)
                        .with(csrf()))
                .andExpect(redirectedUrl(at + "#tile-0"));
        web.perform(get(at + "?lang=zh").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Of January")))
                .andExpect(content().string(containsString("gh-board__tile--wide")))
                .andExpect(content().string(containsString("边民")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get(at).with(ANALYST))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Others together")))
                .andExpect(content().string(not(containsString("Border residents"))))
                .andExpect(content().string(not(containsString("/arrangement"))));
        web.perform(get(at + "/arrangement").with(ANALYST)).andExpect(status().isForbidden());
        web.perform(get(at).with(As.officer("CNSHA"))).andExpect(status().isForbidden());
        move(at, 2).andExpect(redirectedUrl(at + "/arrangement"));
        String told = move(at, 2)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(told)
                .contains("govuk-error-summary")
                .contains("version 3 is below")
                .contains("Half the width");
    }

    private ResultActions move(String at, int version) throws Exception {
        return web.perform(post(at + "/tiles/0")
                .param("version", Integer.toString(version))
                .param("move", "RESIZE")
                .with(STATISTICIAN)
                .with(csrf()));
    }

    @Test
    void a_title_that_is_wanting_is_said_beside_its_field_in_both_languages() throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            web.perform(post("/statistics/dashboards?lang=" + language)
                            .param("titleEn", " ")
                            .with(STATISTICIAN)
                            .with(csrf()))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("id=\"title-en-error\"")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        web.perform(get("/statistics/dashboards/00000000-0000-4000-8000-000000000000")
                        .with(STATISTICIAN))
                .andExpect(status().isNotFound());
    }
}
