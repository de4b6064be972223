package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsAlone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulletinTest {

    private static StatisticsAlone house;
    private static Bulletin bulletin;

    @BeforeAll
    static void three_quarters() {
        house = new StatisticsAlone();
        SeedQuarter.record(house);
        house.clock().set(Instant.parse("2022-04-02T00:00:00Z"));
        house.door(Periods.class).markReplayed(Period.parse("2022Q1"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q4"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q1"), 100, 1);
        bulletin = house.door(Bulletins.class).compile(Period.parse("2022Q1"), Freshness.RECOUNTED);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void the_words_are_the_approved_ones() throws IOException {
        assertThat(bulletin.text().en() + "\n")
                .isEqualTo(approved("2022Q1_en.txt", bulletin.text().en()));
        assertThat(bulletin.text().zh() + "\n")
                .isEqualTo(approved("2022Q1_zh.txt", bulletin.text().zh()));
    }

    /** Words that differ from the approved ones are left in {@code target} to be read, and approved by copying them. */
    private static String approved(String file, String words) throws IOException {
        Path received = Path.of("target", "received", file);
        Files.createDirectories(received.getParent());
        Files.writeString(received, words + "\n");
        return new ClassPathResource("statistics/" + file).getContentAsString(StandardCharsets.UTF_8);
    }

    private String words(Language language, Format format) {
        return new String(house.door(BulletinFormats.class).render(bulletin, language, format), StandardCharsets.UTF_8);
    }

    @Test
    void json_has_the_form_that_programs_read() {
        JsonNode json = JsonMapper.shared()
                .readTree(house.door(BulletinFormats.class).render(bulletin, Language.EN, Format.JSON));
        assertThat(json.propertyNames()).containsExactly("period", "scale", "observations", "baseYear", "text");
        assertThat(json.get("period").stringValue()).isEqualTo("2022Q1");
        assertThat(json.get("scale").intValue()).isEqualTo(100);
        JsonNode exits = observation(json, "crossings.persons.citizens_exit");
        assertThat(exits.propertyNames())
                .containsExactly(
                        "metric",
                        "status",
                        "value",
                        "unit",
                        "qualifier",
                        "previousPercent",
                        "yearAgoPercent",
                        "basePercent",
                        "sharePercent");
        assertThat(exits.toString())
                .isEqualTo("{\"metric\":\"crossings.persons.citizens_exit\",\"status\":\"recorded\",\"value\":146220,"
                        + "\"unit\":\"person-crossings\",\"qualifier\":\"exact\",\"previousPercent\":-1.2,"
                        + "\"yearAgoPercent\":-5.9,\"basePercent\":null,\"sharePercent\":48.6}");
        assertThat(observation(json, "crossings.persons.total").get("value").longValue() * 100)
                .isEqualTo(30_094_000);
        assertThat(observation(json, "conveyances.total").get("value").longValue() * 100)
                .isEqualTo(2_278_000);
        assertThat(observation(json, "hotline.services").toString())
                .isEqualTo("{\"metric\":\"hotline.services\",\"status\":\"not-collected\"}");
        assertThat(json.get("text").propertyNames()).containsExactly("en", "zh");
    }

    private static JsonNode observation(JsonNode json, String metric) {
        return json.get("observations")
                .valueStream()
                .filter(node -> node.get("metric").stringValue().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figures_are_in_the_order_of_the_bulletin() {
        assertThat(bulletin.observations().stream().map(Observation::metric).limit(22))
                .startsWith("crossings.persons.total", "crossings.persons.citizens_exit", "conveyances.total")
                .endsWith("seizures.drugs", "seizures.precursors");
    }

    @Test
    void a_small_count_is_neither_shown_nor_left_over() {
        // Eight foreigners left by sea: neither they nor the airports, which would give them away, are told.
        assertThat(bulletin.observations())
                .contains(
                        new Observation.Suppressed("crossings.persons.water"),
                        new Observation.Suppressed("crossings.persons.air"));
        var ports = bulletin.breakdown("port").orElseThrow();
        assertThat(ports.merged()).isEqualTo(2);
        assertThat(ports.rows().stream().map(Bulletin.Row::code)).containsExactly("CNGBE", "CNSZB", "");
    }

    @Test
    void a_quarter_without_the_year_before_is_not_compared_with_it() {
        var before = house.door(Bulletins.class).compile(Period.parse("2021Q4"), Freshness.AS_FOLDED);
        var total = before.recorded("crossings.persons.total").orElseThrow();
        assertThat(total.previousPercent()).isEmpty();
        assertThat(total.yearAgoPercent()).isEmpty();
        assertThat(before.text().en()).doesNotContain("previous quarter");
    }

    @Test
    void a_quarter_without_records_has_no_figures() {
        var empty = house.door(Bulletins.class).compile(Period.parse("2019Q3"), Freshness.AS_FOLDED);
        assertThat(empty.observations()).contains(new Observation.NotRecorded("crossings.persons.total"));
        assertThat(empty.text().en()).startsWith("Nothing was recorded for the third quarter of 2019.");
    }

    @Test
    void csv_quotes_what_needs_it_and_holds_no_formula() {
        String csv = words(Language.EN, Format.CSV);
        assertThat(csv)
                .contains("\r\n2022Q1,100,figures,crossings.persons.hmt,\"Residents of Hong Kong, Macao and Taiwan"
                        + " inspected\",港澳台居民,recorded,99000,,,person-crossings,exact,0.0,-1.0,32.9,\r\n");
        assertThat(csv.lines().filter(line -> line.matches(".*(^|,)\"?[=+@].*")))
                .isEmpty();
    }

    @Test
    void the_page_draws_each_table_and_stands_alone() throws IOException {
        for (Language language : Language.values()) {
            String page = words(language, Format.HTML);
            Files.writeString(Path.of("target", "received", "2022Q1_" + language + ".html"), page);
            assertThat(page)
                    .contains("<svg class=\"chart ", "aria-labelledby=\"chart-port-title chart-port-description\"")
                    .contains("300,940", "\u22121.2%", "\u22125.9%")
                    .doesNotContain("??", "style=\"", "<script", " th:");
            assertThat(page.split("<svg ").length - 1)
                    .isEqualTo(bulletin.breakdowns().size() + 1);
        }
    }
}
