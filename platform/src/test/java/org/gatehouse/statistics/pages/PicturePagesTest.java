package org.gatehouse.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.gatehouse.access.Role;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class PicturePagesTest {

    private static final RequestPostProcessor STATISTICIAN = As.staff(Role.STATISTICIAN);

    private final MockMvc web;
    private final JdbcClient jdbc;

    PicturePagesTest(MockMvc web, JdbcClient jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    /** Tallies of a year that no other test counts. */
    private void tallies(int year) {
        jdbc.sql("""
                        INSERT INTO statistics.person_tally
                        SELECT CAST(make_date(:year, 1, 1) + n AS date), port, direction, 'ROAD', 'CITIZEN', 'DESK', 'ADMITTED',
                               false, 100 + n
                        FROM generate_series(0, 89) AS n, unnest(ARRAY['ENTRY', 'EXIT']) AS direction,
                             unnest(ARRAY['CNGBP', 'CNSHA']) AS port
                        ON CONFLICT DO NOTHING
                        """).param("year", year).update();
        jdbc.sql("""
                        INSERT INTO statistics.person_month
                        SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date), port, direction, mode,
                               nationality_group, channel, outcome, second_line, SUM(quantity)
                        FROM statistics.person_tally
                        WHERE EXTRACT(year FROM day) = :year
                        GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
                        ON CONFLICT DO NOTHING
                        """).param("year", year).update();
    }

    private void hour(String month, int weekday, int hour, long quantity) {
        jdbc.sql("""
                        INSERT INTO statistics.person_hour VALUES (CAST(:month AS date), 'CNGBP', :weekday, :hour, :quantity)
                        ON CONFLICT DO NOTHING
                        """)
                .param("month", month)
                .param("weekday", weekday)
                .param("hour", hour)
                .param("quantity", quantity)
                .update();
    }

    @Test
    void hours_are_drawn_and_handed_out_with_small_ones_hidden() throws Exception {
        hour("1951-03-01", 1, 8, 412);
        hour("1951-03-01", 1, 9, 3);
        hour("1951-03-01", 1, 10, 23);
        web.perform(get("/statistics?month=1951-03&port=CNGBP").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Persons by hour and day of the week: Gongbei"),
                                containsString("aria-label=\"Monday, 08:00 · 410\""),
                                containsString("aria-label=\"Monday, 09:00 · Too small to publish\""),
                                containsString("aria-label=\"Monday, 10:00 · Too small to publish\""),
                                not(containsString("??")))));
        String csv = web.perform(
                        get("/statistics/hours.csv?month=1951-03&port=CNGBP").with(STATISTICIAN))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("Day of the week,00:00,01:00")
                .contains("Monday,0,0,0,0,0,0,0,0,410,Too small to publish,Too small to publish,0");
        web.perform(get("/statistics?month=1951-13&port=nowhere").with(STATISTICIAN))
                .andExpect(status().isOk());
        web.perform(get("/statistics/hours.svg")).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_picture_as_a_file_is_allowed_its_own_style_and_nothing_else() throws Exception {
        String svg = web.perform(get("/statistics/map.svg").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String style = svg.substring(svg.indexOf("<style>") + 7, svg.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        web.perform(get("/statistics/map.svg").with(STATISTICIAN))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'sha256-" + hash + "'; sandbox"));
        assertThat(svg).contains("chart-land", "legal status of any territory");
        web.perform(get("/statistics/map.svg?lang=zh").with(STATISTICIAN))
                .andExpect(content().string(containsString("不表示对任何领土法律地位")));
    }

    @Test
    void every_picture_of_a_bulletin_is_a_file_for_who_may_read_it() throws Exception {
        tallies(2061);
        for (String code : new String[] {"direction", "group", "mode", "port", "map", "daily"}) {
            web.perform(get("/statistics/bulletin/2061Q1/pictures/" + code + ".svg")
                            .with(STATISTICIAN))
                    .andExpect(status().isOk())
                    .andExpect(content().string(startsWith("<?xml")));
            web.perform(get("/statistics/bulletin/2061Q1/pictures/" + code + ".csv")
                            .with(STATISTICIAN))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith("text/csv"));
            web.perform(get("/statistics/bulletin/2061Q1/pictures/" + code + ".svg"))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/statistics/bulletin/2061Q1/pictures/none.svg").with(STATISTICIAN))
                .andExpect(status().isNotFound());
        web.perform(get("/statistics/bulletin/2061Q1")
                        .accept(MediaType.TEXT_HTML)
                        .with(STATISTICIAN))
                .andExpect(content().string(containsString("/statistics/bulletin/2061Q1/pictures/map.svg")))
                .andExpect(content().string(containsString("?map=world#map")));
    }

    @Test
    void two_periods_are_compared_figure_by_figure_and_on_one_scale() throws Exception {
        tallies(2062);
        web.perform(get("/statistics/compare?first=2062-01&second=2062-02").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"chart-first-title\""),
                                containsString("id=\"chart-second-title\""),
                                containsString("The first period has 31 days, the second 28."),
                                containsString("type=\"range\""),
                                not(containsString("style=\"")),
                                not(containsString("??")))));
        web.perform(get("/statistics/compare?first=2062-01&second=2062-02&lang=zh")
                        .with(STATISTICIAN))
                .andExpect(content().string(allOf(containsString("逐日数量"), not(containsString("??")))));
        // 2 ports in 2 directions, from 100 a day on one more each day: 14,260 in January, 16,184 in February
        web.perform(get("/statistics/compare.csv?first=2062-01&second=2062-02").with(STATISTICIAN))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "crossings.persons.total,Persons inspected on entry and exit,2062-01,14260,2062-02,16184,13.5")));
        web.perform(get("/statistics/compare/first.csv?first=2062-01&second=2062-02")
                        .with(STATISTICIAN))
                .andExpect(content()
                        .string(startsWith("Day of the period,Entry,Exit\r\n1,200,200\r\n2,200,200\r\n3,205,205\r\n")));
        web.perform(get("/statistics/compare/second.svg?first=2062-01&second=2062-02")
                        .with(STATISTICIAN))
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"));
    }

    @Test
    void a_day_with_a_small_count_is_a_gap_and_not_nought() throws Exception {
        tallies(2064);
        jdbc.sql("UPDATE statistics.person_tally SET quantity = 2 WHERE day = DATE '2064-01-10'")
                .update();
        web.perform(get("/statistics/compare/first.csv?first=2064-01&second=2064-02")
                        .with(STATISTICIAN))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "\r\n10,\"not shown: nothing, or too small to publish\",\"not shown: nothing, or too small to publish\"\r\n11,220,220")));
        web.perform(get("/statistics/bulletin/2064-01/pictures/daily.csv").with(STATISTICIAN))
                .andExpect(content().string(containsString("\r\n2064-01-10,\"not shown")));
    }

    @Test
    void a_period_that_cannot_be_compared_is_told_beside_its_field() throws Exception {
        tallies(2063);
        web.perform(get("/statistics/compare"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("govuk-error-message"))));
        web.perform(get("/statistics/compare?first=2063Q1&second=2063Q9").with(STATISTICIAN))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"second-error\""),
                                not(containsString("id=\"first-error\"")),
                                containsString("“2063Q9” names no period"))));
        // what is not released is as good as not there to everybody else
        web.perform(get("/statistics/compare?first=2063Q1&second=2063-02"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(containsString("id=\"first-error\""), containsString("id=\"second-error\""))));
        web.perform(get("/statistics/compare.csv?first=2063Q1&second=2063-02")).andExpect(status().isNotFound());
    }
}
