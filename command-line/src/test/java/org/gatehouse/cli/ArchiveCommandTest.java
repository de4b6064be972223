package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.Home;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.simulator.Quarter;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.Vintage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replayed quarters through the real engine into the archive, and the bulletin out of both. */
class ArchiveCommandTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static ConfigurableApplicationContext open;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void three_quarters() throws InterruptedException {
        database = EmbeddedDatabase.start(new Home(folder));
        open = house();
        for (String quarter : Quarters.REFERENCE) {
            Quarters.replay(open, Quarter.of(quarter), 20_000, 1, new PrintWriter(new StringWriter()));
        }
    }

    @AfterAll
    static void close() {
        open.close();
        database.close();
    }

    private static ConfigurableApplicationContext house() {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run(
                        "--spring.main.banner-mode=off",
                        "--gatehouse.home=" + folder,
                        "--gatehouse.db-url=" + database.url(),
                        "--gatehouse.db-user=" + database.user(),
                        "--gatehouse.db-password=" + database.password(),
                        "--gatehouse.db-connections=6");
    }

    private static Ran archive(String... arguments) {
        return run(new ArchiveCommand(ArchiveCommandTest::house), arguments);
    }

    private static Ran bulletin(String... arguments) {
        return run(new BulletinCommand(ArchiveCommandTest::house), arguments);
    }

    private static Ran run(Object command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(command);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Ran(line.execute(arguments), out.toString(), err.toString());
    }

    private static Actor statistician(String name) {
        return new Actor(
                new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                "officer:" + name,
                name,
                Optional.empty(),
                Set.of(Permission.STATISTICS_RELEASE));
    }

    @Test
    void what_was_published_is_counted_again_and_is_the_same_and_periods_of_days_are_printed() {
        assertThat(bulletin("--period", "2021Q4", "--verify"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("No bulletin was released for 2021Q4"));
        var releases = open.getBean(Releases.class);
        var quarter = Period.parse("2022Q1");
        Clock clock = open.getBean(Clock.class);
        Instant announced = clock.instant().plusSeconds(1);
        open.getBean(ReleaseCalendar.class).announce(quarter, Vintage.FINAL, announced, statistician("a"));
        long number = releases.draft(quarter, Vintage.FINAL, Optional.empty(), statistician("a"))
                .number();
        releases.check(number, "Read.", statistician("a"));
        releases.sign(number, statistician("a"));
        while (clock.instant().isBefore(announced)) {
            Thread.onSpinWait();
        }
        assertThat(releases.sign(number, statistician("b")).state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(bulletin("--period", "2022Q1", "--verify"))
                .satisfies(ran -> assertThat(ran.err()).isEmpty())
                .satisfies(ran -> assertThat(ran.out()).contains("The same, bit for bit."))
                .satisfies(ran -> assertThat(ran.code()).isZero());
        assertThat(bulletin("--period", "2022Q1", "--verify", "--release", "999999")
                        .code())
                .isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(bulletin("--period", "2022Q1", "--verify", "--format", "json")
                                .out())
                        .get("same")
                        .asBoolean())
                .isTrue();

        for (String period :
                List.of("2022-02-03", "2022-W05", "2022-spring-festival", "2022-01-29..2022-02-06", "2022")) {
            assertThat(bulletin("--period", period, "--format", "json"))
                    .as(period)
                    .satisfies(ran -> assertThat(ran.code()).isZero())
                    .satisfies(ran -> assertThat(ran.out()).contains("\"period\":\"" + period + "\",\"scale\":20000"));
        }
        assertThat(bulletin("--period", "2022-02-06..2022-01-29").err()).contains("ends before it begins");
        assertThat(bulletin("--period", "lately").err()).contains("Not a period: lately");
    }

    @Test
    void quarters_go_into_the_archive_and_the_same_bulletin_comes_out() throws IOException {
        assertThat(bulletin("--period", "2022Q1", "--engine", "duckdb"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err())
                        .contains(
                                "2021-01, 2021-02, 2021-03, 2021-10, 2021-11, 2021-12, 2022-01, 2022-02, 2022-03",
                                "Write them first"));
        for (String quarter : Quarters.REFERENCE) {
            Ran written = archive("write", "--period", quarter);
            assertThat(written.code()).as(written.err()).isZero();
            assertThat(written.out().lines()).hasSize(3).allMatch(line -> line.contains("rows a second."));
        }
        for (String format : List.of("text", "json", "csv")) {
            Ran recorded = bulletin("--period", "2022Q1", "--format", format, "--lang", "zh");
            Ran archived = bulletin("--period", "2022Q1", "--format", format, "--lang", "zh", "--engine", "duckdb");
            assertThat(archived).as(format).isEqualTo(recorded);
        }

        Ran again = archive("write", "--month", "2022-02", "--json");
        assertThat(again.code()).isZero();
        JsonNode said = JsonMapper.shared().readTree(again.out());
        assertThat(said.get("outcome").asString()).isEqualTo("unchanged");
        assertThat(said.get("vintage").asInt()).isEqualTo(1);
        assertThat(archive("list").out().lines()).hasSize(9).allMatch(line -> line.contains("by system:archive"));
        assertThat(archive("list", "--json").out()).contains("\"month\":\"2021-10\"", "\"correctedSince\":false");
        assertThat(archive("verify"))
                .satisfies(ran -> assertThat(ran.code()).isZero())
                .satisfies(ran -> assertThat(ran.out()).startsWith("Intact: 9 vintages"));

        anOldMonthGoesByTwo();

        Path file = folder.resolve("archive/month=2022-02-01/vintage=1/persons-inspected.road.parquet");
        byte[] octets = Files.readAllBytes(file);
        octets[octets.length / 2] ^= 1;
        Files.write(file, octets);
        assertThat(archive("verify"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.out())
                        .contains("month=2022-02-01/vintage=1/persons-inspected.road.parquet is not what was sealed"));
        assertThat(archive("verify", "--json").out()).contains("\"intact\":false", "\"kind\":\"FILE_ALTERED\"");
        assertThat(bulletin("--period", "2022Q1", "--engine", "duckdb"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("persons-inspected.road.parquet"));
    }

    /** The time of January 2021 is over by the rule of five years; that of 2022 is not. */
    private static void anOldMonthGoesByTwo() {
        Ran before = bulletin("--period", "2021Q1", "--format", "csv");
        assertThat(archive("drop", "--month", "2021-02", "--by", "records.gu"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("an earlier month is there still"));
        assertThat(archive("drop", "--month", "2021-01", "--by", "stat.liu").code())
                .isEqualTo(1);
        assertThat(archive("drop", "--month", "2021-01", "--by", "nobody").err())
                .contains("There is no officer nobody");
        assertThat(archive("drop", "--month", "2021-01", "--by", "records.gu"))
                .satisfies(ran -> assertThat(ran.err()).isEmpty())
                .satisfies(ran -> assertThat(ran.out()).contains("2021-01 is signed for. Nothing is erased yet"));
        assertThat(archive("drop", "--month", "2021-01", "--by", "records.gu").err())
                .contains("a data-protection officer confirms");
        Ran done = archive("drop", "--month", "2021-01", "--by", "dpo.wu", "--json");
        assertThat(done.code()).as(done.err()).isZero();
        JsonNode certificate = JsonMapper.shared().readTree(done.out());
        assertThat(certificate.get("month").asString()).isEqualTo("2021-01");
        assertThat(certificate.get("erased").get("crossing").asLong()).isPositive();
        assertThat(archive("drop", "--month", "2021-01", "--by", "records.gu").code())
                .isEqualTo(1);

        Ran after = bulletin("--period", "2021Q1", "--format", "csv");
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(after.err()).contains("Records of 2021-01 and before were erased");
        assertThat(bulletin("--period", "2021Q1", "--format", "csv", "--engine", "duckdb")
                        .out())
                .isEqualTo(before.out());
        assertThat(archive("write", "--month", "2021-01").out()).contains("sealed already");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() {
        assertThat(archive("write").err()).contains("either --month 2022-01 or --period 2022Q1");
        assertThat(archive("write", "--month", "January").code()).isEqualTo(2);
        assertThat(archive("write", "--month", "2020-05"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("Nothing is recorded for 2020-05"));
        assertThat(archive("write", "--month", "2999-01"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("2999-01 is not over yet"));
        assertThat(archive("write", "--month", "2022-01", "--by", "nobody"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("no officer nobody"));
    }
}
