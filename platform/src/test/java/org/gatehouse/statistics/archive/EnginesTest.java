package org.gatehouse.statistics.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.bulletin.SeedQuarter;
import org.gatehouse.statistics.tally.Statistic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** PostgreSQL over its tallies and DuckDB over the archive say the same to the last octet. */
class EnginesTest {

    private static StatisticsAlone house;

    @BeforeAll
    static void three_quarters() {
        house = new StatisticsAlone();
        SeedQuarter.record(house);
        house.door(Periods.class).markReplayed(Period.parse("2022Q1"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q4"), 100, 1);
        house.door(Periods.class).markReplayed(Period.parse("2021Q1"), 100, 1);
        others();
        house.clock().set(Instant.parse("2022-04-02T00:00:00Z"));
        for (String quarter : List.of("2021Q1", "2021Q4", "2022Q1")) {
            Period.parse(quarter)
                    .eachMonth()
                    .forEach(month -> house.door(Archives.class).seal(month, "system:test", (_, _) -> {}));
        }
    }

    /** Alerts, irregular stays, corrections and the rarer values of every column, so that nothing is equal for want of rows. */
    private static void others() {
        house.jdbc().sql("""
                        INSERT INTO screening.fact_match
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2021-01-01' + n % 89 + 365 * (n % 2), 'CNSHA', 'ENTRY',
                               event, 'CROSSING', 'PERSON', action, outcome, quantity
                        FROM generate_series(1, 90) AS n,
                             (VALUES ('RAISED', 'REFER', NULL, 1), ('RESOLVED', 'REFER', 'SAME_PERSON', 1),
                                     ('RESOLVED', 'INFORM', 'OTHER_PERSON', 1), ('RESOLVED', 'REFER', 'SAME_PERSON', -1))
                                 AS alert(event, action, outcome, quantity)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO stays.fact_irregular
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2021-01-01' + n % 89 + 365 * (n % 2), 'CNSHA', kind,
                               event, outcome, 1
                        FROM generate_series(1, 60) AS n,
                             (VALUES ('OVERSTAY', 'FOUND', NULL), ('EXIT_WITHOUT_ENTRY', 'FOUND', NULL),
                                     ('OVERSTAY', 'CONCLUDED', 'CONFIRMED'), ('ENTRY_WITHOUT_EXIT', 'FOUND', NULL))
                                 AS stay(kind, event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO warning.fact_signal
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2022-01-01' + n % 80, 'CNSHA', 'queue', event, outcome, 1
                        FROM generate_series(1, 40) AS n, (VALUES ('RAISED', NULL), ('ASSESSED', 'CONCERN')) AS told(event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO warning.fact_warning
                        SELECT pg_current_xact_id()::text::bigint, now(), DATE '2022-01-01' + n % 80, '', 'queue', 'HIGH', event, outcome, 1
                        FROM generate_series(1, 30) AS n, (VALUES ('ISSUED', NULL), ('CLOSED', 'CONFIRMED')) AS told(event, outcome)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-02-14 23:30Z', DATE '2022-02-15', 'CNPVG',
                               direction, 'AIR', 'FOREIGNER', channel, outcome, second_line, quantity
                        FROM generate_series(1, 25),
                             (VALUES ('ENTRY', 'DESK', 'REFUSED', true, 1), ('EXIT', 'E_CHANNEL', 'ADMITTED', false, 1),
                                     ('ENTRY', 'DESK', 'HANDED_OVER', true, 1), ('ENTRY', 'DESK', 'ADMITTED', true, 1),
                                     ('ENTRY', 'DESK', 'ADMITTED', true, -1))
                                 AS rare(direction, channel, outcome, second_line, quantity)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO conveyance.fact_conveyance_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-03-01 12:00Z', DATE '2022-03-01', 'CNSZB',
                               'ENTRY', 'ROAD', 'MOTOR_VEHICLE', true, 1
                        FROM generate_series(1, 33)
                        """).update();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022Q1", "2021Q4", "2021Q1", "2022-02", "2021", "2021H2"})
    void both_engines_say_the_same(String period) {
        var bulletins = house.door(Bulletins.class);
        Bulletin recorded = bulletins.compile(Period.parse(period), Freshness.RECOUNTED);
        Bulletin archived = bulletins.compileArchived(Period.parse(period));
        assertThat(archived).isEqualTo(recorded);
        // a release is hashed over this form
        assertThat(JsonMapper.shared().writeValueAsString(archived))
                .isEqualTo(JsonMapper.shared().writeValueAsString(recorded));
        var formats = house.door(BulletinFormats.class);
        for (Format format : Format.values()) {
            for (Language language : Language.values()) {
                assertThat(content(formats.render(archived, language, format), format))
                        .as("%s %s", format, language)
                        .isEqualTo(content(formats.render(recorded, language, format), format));
            }
        }
    }

    /** The text; of a workbook that of its parts, without when it was made. */
    private static String content(byte[] rendered, Format format) {
        if (format != Format.XLSX && format != Format.ODS) {
            return new String(rendered, StandardCharsets.UTF_8);
        }
        var parts = new StringBuilder();
        try {
            Path file = Files.createTempFile("workbook", "." + format.suffix());
            Files.write(file, rendered);
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry part : zip.stream().toList()) {
                    if (!part.getName().equals("docProps/core.xml")) {
                        byte[] octets = zip.getInputStream(part).readAllBytes();
                        parts.append(part.getName()).append('\n').append(new String(octets, StandardCharsets.UTF_8));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts.toString();
    }

    @Test
    void there_is_something_to_compare() {
        Bulletin bulletin = house.door(Bulletins.class).compileArchived(Period.parse("2022Q1"));
        for (String metric : List.of(
                "crossings.persons.total",
                "conveyances.cargo",
                "refusals.entry",
                "inspections.handed_over",
                "screening.alerts.raised",
                "stays.overstays.found",
                "stays.irregular.open")) {
            assertThat(bulletin.recorded(metric))
                    .as(metric)
                    .hasValueSatisfying(figure -> assertThat(figure.value()).isPositive());
        }
        assertThat(bulletin.daily()).isNotEmpty();
    }

    /** Words that one of PostgreSQL, DuckDB and Apache Spark does not know, or reads differently. */
    @ParameterizedTest
    @EnumSource(Statistic.class)
    void a_text_keeps_to_what_all_engines_read_alike(Statistic statistic) {
        assertThat(statistic.sql())
                .startsWith("--")
                .doesNotContainIgnoringCase(
                        "::",
                        "FILTER",
                        "double",
                        "float",
                        "AVG(",
                        "/",
                        " ILIKE ",
                        "DISTINCT ON",
                        "GROUP BY ALL",
                        "\"",
                        "`");
    }
}
