package org.gatehouse.statistics.pages;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Releases;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class StatisticsPagesTest {

    private static final RequestPostProcessor STATISTICIAN = As.staff(Role.STATISTICIAN);

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final Releases releases;
    private final Inspections inspections;
    private final SettableClock clock;

    StatisticsPagesTest(MockMvc web, JdbcClient jdbc, Releases releases, Inspections inspections, SettableClock clock) {
        this.inspections = inspections;
        this.clock = clock;
        this.web = web;
        this.jdbc = jdbc;
        this.releases = releases;
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
                .andExpect(content().string(containsString("<svg class=\"chart chart--slim\"")))
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

    private long drafted(String period, String vintage, RequestPostProcessor by) throws Exception {
        web.perform(post("/statistics/bulletin/" + period + "/releases")
                        .param("vintage", vintage)
                        .param("reasonEn", "A port was late.")
                        .param("reasonZh", "有口岸迟报。")
                        .with(by)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return releases.of(Period.parse(period)).getFirst().number();
    }

    private void step(long number, String step, RequestPostProcessor by, String... answer) throws Exception {
        var request =
                post("/statistics/releases/" + number + "/" + step).with(by).with(csrf());
        for (int n = 0; n < answer.length; n += 2) {
            request.param(answer[n], answer[n + 1]);
        }
        web.perform(request).andExpect(redirectedUrl("/statistics/releases/" + number));
    }

    @Test
    void two_persons_sign_a_bulletin_and_then_everybody_reads_it() throws Exception {
        var first = releaser("first");
        var second = releaser("second");
        web.perform(post("/statistics/calendar")
                        .param("period", "1953Q1")
                        .param("vintage", "FINAL")
                        .param("publishAt", "2022-01-20T10:00")
                        .with(first)
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics/calendar"));
        web.perform(get("/statistics/calendar"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The first quarter of 1953")))
                .andExpect(content().string(containsString("2022-01-20 10:00 UTC+08:00")))
                .andExpect(content().string(not(containsString("??"))));
        long number = drafted("1953Q1", "FINAL", first);
        web.perform(get("/statistics/releases/" + number).with(first))
                .andExpect(content().string(containsString("Parts add up to their whole")))
                .andExpect(content().string(not(containsString("??"))));
        step(number, "check", first, "answer", "Nothing found.");
        step(number, "signatures", first);
        web.perform(get("/statistics/releases/" + number).with(first))
                .andExpect(content().string(containsString("A second person signs it")));
        web.perform(post("/statistics/releases/" + number + "/signatures")
                        .with(first)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        step(number, "signatures", second);
        web.perform(get("/statistics/releases/" + number).with(releaser("third")))
                .andExpect(status().isForbidden());
        web.perform(get("/statistics/releases/" + number).with(As.officer("CNSHA")))
                .andExpect(status().isNotFound());
        web.perform(get("/statistics/releases/" + number + "?lang=zh").with(second))
                .andExpect(content().string(containsString("待定时发布")))
                .andExpect(content().string(containsString("公开前的阅读记录")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics/releases/" + number + ".pdf").with(releaser("third")))
                .andExpect(status().isForbidden());
        assertThat(paper(get("/statistics/releases/" + number + ".pdf").with(second)))
                .contains("Release " + number + ", under embargo until 2022-01-20 02:00 UTC+00:00");
        assertThat(releases.readings(number)).hasSizeGreaterThan(1);
        web.perform(get("/statistics/bulletin/1953Q1.pdf")).andExpect(status().isNotFound());
        web.perform(get("/statistics/bulletin/1953Q1").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound());
        clock.set(Instant.parse("2022-01-20T02:00:00Z"));
        releases.publishDue();
        web.perform(get("/statistics/bulletin/1953Q1").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.observations[0].status").value("not-recorded"));
        web.perform(get("/statistics/bulletin/1953Q1").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/statistics/bulletin/1953Q1.pdf")))
                .andExpect(content().string(containsString("Release " + number)));
        assertThat(paper(get("/statistics/bulletin/1953Q1.pdf")))
                .contains("Release " + number + ", published 2022-01-20 02:00 UTC+00:00")
                .doesNotContain("embargo", "??");
        assertThat(paper(get("/statistics/bulletin/1953Q1.pdf?lang=zh")))
                .contains("1953年第一季度移民管理工作数据公报")
                .doesNotContain("??");
    }

    private String paper(MockHttpServletRequestBuilder request) throws Exception {
        byte[] paper = web.perform(request)
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void a_form_comes_back_with_what_was_typed_and_what_is_wrong_beside_its_field() throws Exception {
        tallies(1956);
        var who = releaser("typist");
        String came = announced(who, "1956Q7", "2022-04-27 10:00");
        assertThat(came).contains("id=\"period-error\"", "href=\"#period\"", "value=\"1956Q7\"", "2022-04-27 10:00");
        assertThat(announced(who, "1956Q1", "27.4.2022")).contains("id=\"publish-at-error\"", "value=\"27.4.2022\"");
        assertThat(announced(who, "1956Q1", "1956-04-27 10:00")).contains("id=\"publish-at-error\"", " UTC ");
        web.perform(post("/statistics/bulletin/1956Q1/releases?lang=zh")
                        .param("vintage", "REVISED")
                        .param("reasonZh", "只有中文")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"draft-reason-en-error\"")))
                .andExpect(content().string(containsString("只有中文")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(post("/statistics/bulletin/1956Q1/releases?lang=zh")
                        .param("vintage", "REVISED")
                        .param("reasonEn", "A port was late.")
                        .param("reasonZh", "有口岸迟报。")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("id=\"vintage-error\"")))
                .andExpect(content().string(not(containsString("revised"))));
        long number = drafted("1956Q1", "FINAL", who);
        String at = "/statistics/releases/" + number;
        web.perform(post(at + "/check").param("answer", " ").with(who).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"answer-error\"")));
        web.perform(post(at + "/list")
                        .param("officer", "nobody.at.all")
                        .param("ground", "Drafts the foreword.")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"officer-error\"")))
                .andExpect(content().string(containsString("Drafts the foreword.")));
        web.perform(post(at + "/withdrawal").with(who).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"why-error\"")));
        web.perform(post(at + "/signatures").with(who).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("govuk-error-summary")));
    }

    private String announced(RequestPostProcessor who, String period, String at) throws Exception {
        return web.perform(post("/statistics/calendar")
                        .param("period", period)
                        .param("vintage", "FINAL")
                        .param("publishAt", at)
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(not(containsString("??"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a_correction_has_its_notice_its_revisions_its_item_and_its_place_in_the_catalogue() throws Exception {
        tallies(1954);
        var first = releaser("first");
        var second = releaser("second");
        web.perform(post("/statistics/calendar")
                        .param("period", "1954-W05")
                        .param("vintage", "FINAL")
                        .param(
                                "publishAt",
                                LocalDateTime.ofInstant(clock.instant().plusSeconds(60), ZoneId.of("Asia/Shanghai"))
                                        .toString())
                        .with(first)
                        .with(csrf()))
                .andExpect(redirectedUrl("/statistics/calendar"));
        long number = drafted("1954-W05", "FINAL", first);
        step(number, "check", first, "answer", "Seen.");
        step(number, "signatures", first);
        step(number, "signatures", second);
        clock.advance(Duration.ofMinutes(2));
        releases.publishDue();
        web.perform(post("/statistics/bulletin/1954-W05/releases")
                        .param("vintage", "REVISED")
                        .param("reasonEn", "only English")
                        .with(first)
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        long corrected = drafted("1954-W05", "REVISED", first);
        step(corrected, "check", second, "answer", "Seen.");
        step(corrected, "signatures", first);
        step(corrected, "signatures", second);

        web.perform(get("/statistics/bulletin/1954-W05").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Correction")))
                .andExpect(content().string(containsString("A port was late.")));
        web.perform(get("/statistics/bulletin/1954-W05/revisions"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Release " + number)))
                .andExpect(content().string(containsString("Release " + corrected)))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics/bulletin/1954-W05/revisions.csv"))
                .andExpect(
                        content().string(startsWith("period,metric,release,vintage,published_at,status,value,change,")))
                .andExpect(content()
                        .string(containsString("1954-W05,crossings.persons.total," + corrected + ",revised,")));
        String stored = web.perform(get("/statistics/bulletin/1954-W05/vintages/" + number + ".json"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(stored.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(releases.everPublic(number).orElseThrow().hash());
        assertThat(paper(get("/statistics/bulletin/1954-W05/vintages/" + number + ".pdf")))
                .contains("replaced by release " + corrected)
                .contains(releases.everPublic(number).orElseThrow().hash());
        assertThat(paper(get("/statistics/bulletin/1954-W05.pdf"))).contains("Correction", "A port was late.");
        web.perform(get("/statistics/series/crossings.persons.total?kind=WEEK"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Week 5 of 1954")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/statistics/series/crossings.persons.total/data.csv?kind=WEEK"))
                .andExpect(content()
                        .string(containsString("crossings.persons.total,1954-W05," + corrected + ",revised,1,")));
        web.perform(get("/statistics/series/no.such.figure").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value(containsString("no-such-metric")));

        feed(corrected);
        catalogue(corrected);
    }

    private void feed(long corrected) throws Exception {
        var answer = web.perform(get("/statistics/releases.rss"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/rss+xml"))
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andReturn()
                .getResponse();
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document rss = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
        Element channel = (Element) rss.getElementsByTagName("channel").item(0);
        assertThat(rss.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        for (String required : new String[] {"title", "link", "description", "lastBuildDate"}) {
            assertThat(text(channel, required)).as(required).isNotBlank();
        }
        Element item = (Element) channel.getElementsByTagName("item").item(0);
        assertThat(text(item, "title")).contains("week 5 of 1954").contains("Revised");
        assertThat(text(item, "description")).isEqualTo("A port was late.");
        assertThat(text(item, "link")).endsWith("/statistics/bulletin/1954-W05");
        assertThat(text(item, "guid")).contains("/" + corrected + "/");
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(releases.everPublic(corrected)
                        .orElseThrow()
                        .publishedAt()
                        .orElseThrow()
                        .truncatedTo(ChronoUnit.SECONDS));
        web.perform(get("/statistics/releases.rss").header("If-None-Match", answer.getHeader("ETag")))
                .andExpect(status().isNotModified());
        web.perform(get("/statistics/releases.rss?lang=zh"))
                .andExpect(content().string(containsString("1954年第5周")))
                .andExpect(content().string(containsString("有口岸迟报。")));
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagName(name).item(0).getTextContent();
    }

    private void catalogue(long corrected) throws Exception {
        var answer = web.perform(get("/statistics/catalogue.jsonld"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/ld+json"))
                .andExpect(header().string("Cache-Control", containsString("public")))
                .andReturn()
                .getResponse();
        JsonNode root = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        assertThat(root.get("@type").stringValue()).isEqualTo("dcat:Catalog");
        required(root, "dct:title", "dct:description", "dct:publisher", "dcat:dataset");
        required(root.get("dct:publisher"), "foaf:name");
        boolean found = false;
        for (JsonNode set : root.get("dcat:dataset")) {
            required(
                    set,
                    "dct:title",
                    "dct:description",
                    "dct:identifier",
                    "dct:issued",
                    "dct:temporal",
                    "dcat:distribution");
            assertThat(set.get("dcat:distribution")).hasSize(BulletinFormats.Format.values().length);
            for (JsonNode file : set.get("dcat:distribution")) {
                required(file, "dcat:accessURL", "dcat:downloadURL", "dcat:mediaType", "dct:format");
            }
            if (set.get("dct:identifier").stringValue().equals("bulletin-1954-W05")) {
                found = true;
                assertThat(set.get("dcat:version").stringValue()).isEqualTo(corrected + " revised");
                for (JsonNode file : set.get("dcat:distribution")) {
                    URI address =
                            URI.create(file.get("dcat:downloadURL").get("@id").stringValue());
                    assertThat(address.isAbsolute()).isTrue();
                    web.perform(get(address.getPath())).andExpect(status().isOk());
                }
            }
        }
        assertThat(found).isTrue();
        web.perform(get("/statistics/catalogue.jsonld").header("If-None-Match", answer.getHeader("ETag")))
                .andExpect(status().isNotModified());
    }

    private static void required(JsonNode node, String... properties) {
        for (String property : properties) {
            assertThat(node.has(property)).as(property).isTrue();
            assertThat(node.get(property).toString()).isNotIn("\"\"", "[]", "{}");
        }
    }

    @Test
    void every_kind_of_period_has_its_page_and_a_form_leads_to_it() throws Exception {
        for (String period : new String[] {
            "2051-01-15",
            "2051-W02",
            "2051-01",
            "2051Q1",
            "2051H1",
            "2051Q1-Q3",
            "2051",
            "2022-spring-festival",
            "2051-01-01..2051-01-09"
        }) {
            web.perform(get("/statistics/bulletin").param("period", " " + period + " "))
                    .andExpect(redirectedUrl("/statistics/bulletin/" + period));
            web.perform(get("/statistics/bulletin/" + period)
                            .accept(MediaType.TEXT_HTML)
                            .with(STATISTICIAN))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
            web.perform(get("/statistics/bulletin/" + period + ".json").with(STATISTICIAN))
                    .andExpect(jsonPath("$.period").value(period));
            web.perform(get("/statistics/bulletin/" + period + ".sdmx.csv").with(STATISTICIAN))
                    .andExpect(status().isOk());
        }
        web.perform(get("/statistics/bulletin/2051-01-09..2051-01-01")
                        .accept(MediaType.APPLICATION_JSON)
                        .with(STATISTICIAN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value(containsString("period-backwards")));
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
