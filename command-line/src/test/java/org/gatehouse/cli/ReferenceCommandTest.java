package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.Home;
import org.gatehouse.access.Administrators;
import org.gatehouse.access.OfficerId;
import org.gatehouse.audit.AuditRecords;
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

/** Lists in and out by command, each command with a house of its own on one database. */
class ReferenceCommandTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static OfficerId administrator;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.start(new Home(folder));
        try (var house = house()) {
            administrator = house.getBean(Administrators.class)
                    .createFirst("list.keeper", "Keeper", "seven lanterns over water");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void what_goes_out_comes_in_again_without_a_change() throws IOException {
        Path file = folder.resolve("ports.csv");
        assertThat(run("export", "ports", file.toString()).code()).isZero();
        assertThat(run("export", "ports", file.toString()).code())
                .as("it is there already")
                .isEqualTo(2);
        assertThat(run("export", "ports").out()).isEqualTo(Files.readString(file));

        JsonNode said = JsonMapper.shared()
                .readTree(run("import", "ports", file.toString(), "--dry-run", "--json")
                        .out());
        assertThat(said.get("added").asInt()).isZero();
        assertThat(said.get("changed").asInt()).isZero();
        assertThat(said.get("unchanged").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(said.get("applied").asBoolean()).isFalse();
    }

    @Test
    void a_list_is_taken_over_from_standard_input_in_the_name_of_an_officer() {
        String changed = run("export", "ports").out().replaceFirst("Gongbei", "Gongbei Gate");

        var ran = runWith(changed, "import", "ports", "-", "--by", "List.Keeper", "--why", "renamed by order");

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("1 changed");
        assertThat(run("export", "ports").out()).contains("Gongbei Gate");
        try (var house = house()) {
            assertThat(house.getBean(AuditRecords.class)
                            .find(
                                    new AuditRecords.Query(
                                            Optional.of("officer:" + administrator),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()),
                                    Optional.empty(),
                                    10))
                    .anySatisfy(
                            row -> assertThat(row.entry().justification()).contains("renamed by order (by command)"));
        }
    }

    @Test
    void what_is_wrong_is_named_by_line_and_field_and_nothing_is_taken_over() throws IOException {
        String before = run("export", "ports").out();
        String[] lines = before.split("\r?\n");
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, lines[0] + "\n" + lines[1].replaceFirst("[^,]+", "not a code") + "\n");

        var ran = run("import", "ports", file.toString(), "--by", "list.keeper", "--why", "a try");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("line 2, code: ").contains("Nothing was changed.");
        var document = JsonMapper.shared()
                .readTree(run("import", "ports", file.toString(), "--dry-run", "--json")
                        .out());
        assertThat(document.get("faults").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(document.get("faults").get(0).get("column").asString()).isEqualTo("code");
        assertThat(document.get("faults").get(0).get("sentence").asString()).isNotBlank();
    }

    @Test
    void only_an_officer_who_may_change_lists_answers_for_a_change() {
        String csv = run("export", "states").out();
        assertThat(runWith(csv, "import", "states", "-", "--by", "nobody.known", "--why", "x"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("no officer nobody.known who may change lists"));
        assertThat(runWith(csv, "import", "states", "-"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--by and --why"));
    }

    @Test
    void wrong_usage_is_said_in_a_sentence() throws IOException {
        assertThat(run("export", "rivers").err()).contains("There are: ports, states, document-kinds.");
        assertThat(run("import", "ports", folder.resolve("none.csv").toString(), "--dry-run"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("There is no file"));
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0xE9, '\n'});
        assertThat(run("import", "ports", latin.toString(), "--dry-run").err()).contains("not written in UTF-8");
    }

    private static Ran runWith(String input, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new ReferenceCommand(ReferenceCommandTest::house, ReferenceCommandTest::house));
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Ran(line.execute(arguments), out.toString(), err.toString());
    }

    private static ConfigurableApplicationContext house() {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--gatehouse.home=" + folder,
                        "--gatehouse.db-url=" + database.url(),
                        "--gatehouse.db-user=" + database.user(),
                        "--gatehouse.db-password=" + database.password(),
                        "--gatehouse.db-connections=4");
    }
}
