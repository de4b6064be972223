package org.gatehouse.statistics.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Travellers;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Period;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
class StatisticsPagesTest {

    private static final RequestPostProcessor STATISTICIAN = As.staff(Role.STATISTICIAN);

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final Bulletins bulletins;
    private final Inspections inspections;
    private final SettableClock clock;

    StatisticsPagesTest(
            MockMvc web, JdbcClient jdbc, Bulletins bulletins, Inspections inspections, SettableClock clock) {
        this.inspections = inspections;
        this.clock = clock;
        this.web = web;
        this.jdbc = jdbc;
        this.bulletins = bulletins;
    }

    /** Tallies of a year that no other test counts. */
    private void tallies(int year) {
        jdbc.sql("""
                        INSERT INTO statistics.person_tally
                        SELECT CAST(make_date(:year, 1, 1) + n AS date), 'CNSHA', direction, 'SEA', grp, 'DESK', 'ADMITTED',
                               false, 100 + n
                        FROM generate_series(0, 89) AS n, unnest(ARRAY['ENTRY', 'EXIT']) AS direction,
                             unnest(ARRAY['CITIZEN', 'FOREIGNER']) AS grp
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

    @Test
    void the_dashboard_says_how_old_its_figures_are() throws Exception {
        web.perform(get("/statistics").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("seconds behind")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics?lang=zh").with(STATISTICIAN))
                .andExpect(content().string(containsString("之前的记录均已计入")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics/days.csv").with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("day,entries,exits,conveyances\r\n")));
    }

    @Test
    void the_dashboard_shows_who_waits_now_by_port_and_how_long() throws Exception {
        Actor officer = As.officerAt("CNURC");
        var arrival = new Inspections.Arrival(
                new PortCode("CNURC"),
                Direction.ENTRY,
                Channel.DESK,
                Travellers.aForeignPassport(Travellers.aNumber()));
        InspectionView opened = inspections.open(arrival, Travellers.aKey(), officer);
        clock.advance(Duration.ofSeconds(421));
        String waits = "(?s).*Urumqi Diwopu International Airport</th>\\s*<td[^>]*>%d</td>\\s*<td[^>]*>%d</td>"
                + "\\s*<td[^>]*>0</td>\\s*<td[^>]*>0</td>\\s*<td[^>]*>7 min</td>.*";
        web.perform(get("/statistics").with(STATISTICIAN))
                .andExpect(content().string(matchesPattern(waits.formatted(1, 0))))
                .andExpect(content().string(not(containsString("??"))));
        inspections.decide(opened.id(), new Decision.SendToSecondLine("Look."), 1, officer);
        web.perform(get("/statistics").with(STATISTICIAN))
                .andExpect(content().string(matchesPattern(waits.formatted(0, 1))));
        inspections.decide(opened.id(), new Decision.Admit(Optional.empty(), "In order."), 2, officer);
        web.perform(get("/statistics").with(STATISTICIAN))
                .andExpect(content().string(not(containsString("Urumqi Diwopu International Airport</th>"))));
        web.perform(get("/statistics?lang=zh").with(STATISTICIAN))
                .andExpect(content().string(containsString("目前等候")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void what_is_not_released_is_seen_by_staff_only() throws Exception {
        tallies(2051);
        web.perform(get("/statistics/bulletin/2051Q1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        web.perform(get("/statistics/bulletin/2051Q1")
                        .accept(MediaType.TEXT_HTML)
                        .with(As.officer("CNSHA")))
                .andExpect(status().isNotFound());
        web.perform(get("/statistics/bulletin/2051Q1")
                        .accept(MediaType.TEXT_HTML)
                        .with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("the first quarter of 2051")))
                .andExpect(content().string(containsString("<svg class=\"chart\"")))
                .andExpect(content().string(not(containsString("style=\""))))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics/bulletin/2051Q1?lang=zh")
                        .accept(MediaType.TEXT_HTML)
                        .with(STATISTICIAN))
                .andExpect(content().string(containsString("2051年第一季度")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void one_address_answers_in_the_form_that_is_asked_for() throws Exception {
        tallies(2052);
        web.perform(get("/statistics/bulletin/2052Q1")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(STATISTICIAN))
                .andExpect(status().isOk())
                .andExpect(header().string("Vary", containsString("Accept")))
                .andExpect(jsonPath("$.period").value("2052Q1"))
                .andExpect(jsonPath("$.observations[0].status").value("recorded"));
        web.perform(get("/statistics/bulletin/2052Q1.json").with(STATISTICIAN))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.scale").value(1));
        web.perform(get("/statistics/bulletin/2052Q1.csv").with(STATISTICIAN))
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content().string(startsWith("period,scale,table,code,")));
        web.perform(get("/statistics/bulletin/2052Q1").accept("text/csv").with(STATISTICIAN))
                .andExpect(content().contentTypeCompatibleWith("text/csv"));
    }

    @Test
    void a_period_that_is_none_is_told_how_to_write_one() throws Exception {
        web.perform(get("/statistics/bulletin/2022Q5")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(STATISTICIAN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value(containsString("/problems/statistics/no-such-period")))
                .andExpect(jsonPath("$.detail").value(containsString("2022Q5")));
    }

    @Test
    void two_persons_release_a_bulletin_and_then_everybody_reads_it() throws Exception {
        var first = releaser("first");
        var second = releaser("second");
        web.perform(post("/statistics/bulletin/2053Q1/releases")
                        .param("vintage", "FINAL")
                        .with(first)
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics/bulletin/2053Q1/releases"));
        long number = bulletins.releases(Period.parse("2053Q1")).getFirst().number();
        web.perform(get("/statistics/bulletin/2053Q1/releases").with(first))
                .andExpect(content().string(containsString("A second person releases it")));
        web.perform(get("/statistics/bulletin/2053Q1/releases").with(second))
                .andExpect(content().string(containsString("Release number " + number)));
        web.perform(post("/statistics/releases/" + number).with(first).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/statistics/bulletin/2053Q1").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
        web.perform(post("/statistics/releases/" + number).with(second).with(csrf()))
                .andExpect(redirectedUrl("/statistics/bulletin/2053Q1/releases"));
        web.perform(get("/statistics/bulletin/2053Q1").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.observations[0].status").value("not-recorded"));
        web.perform(get("/statistics/bulletin/2053Q1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Release " + number)));
    }

    private static RequestPostProcessor releaser(String name) {
        var id = new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return As.actor(new Actor(
                id,
                "officer:" + id,
                name,
                Optional.empty(),
                Set.of(Permission.STATISTICS_READ, Permission.STATISTICS_RELEASE)));
    }
}
