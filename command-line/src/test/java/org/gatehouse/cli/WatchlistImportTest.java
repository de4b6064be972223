package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.Home;
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

/** A published list in and out by command, each command with a house of its own on one database. */
class WatchlistImportTest {

    private static final String LIST = "DEMO-ARREST";
    private static final String OFFICER = "watch.gao";

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void open() {
        database = EmbeddedDatabase.start(new Home(folder));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void a_list_is_rehearsed_brought_and_waits_for_another_officer() throws IOException {
        Path file = folder.resolve("list.jsonl");
        Files.writeString(file, """
                {"id":"C-1","names":[{"surname":"Lantern","given":"Mira"}],"births":["1971-02-03"]}
                {"id":"C-2","names":[{"full":"Only A Name"}]}
                """);
        Ran rehearsed = imports("--list", LIST, file.toString(), "--by", OFFICER, "--dry-run");
        assertThat(rehearsed.out())
                .as(rehearsed.err())
                .contains("+ C-1  Lantern, Mira", "! C-2", "Added: 1", "Refused: 1", "Nothing was kept.");
        assertThat(rehearsed.code()).isEqualTo(1);

        Ran brought = imports(
                "--list",
                LIST,
                file.toString(),
                "--by",
                OFFICER,
                "--why",
                "Sought under the sanctions of Utopia.",
                "--source",
                "Journal 3",
                "--json");
        JsonNode said = JsonMapper.shared().readTree(brought.out());
        assertThat(said.get("added").asInt()).isEqualTo(1);
        assertThat(said.get("import").asString()).isNotBlank();
        assertThat(said.get("concerns").get(0).asString()).isEqualTo("ENTRIES_REFUSED");

        Ran out = run(new WatchlistExport(WatchlistImportTest::house), "--list", LIST, "--by", OFFICER);
        assertThat(out.code()).isZero();
        assertThat(out.out()).contains("ERIKSSON").doesNotContain("Lantern");
    }

    @Test
    void what_cannot_be_done_is_said_in_a_sentence() throws IOException {
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear colleague, here is the list.");
        assertThat(imports("--list", LIST, letter.toString(), "--by", OFFICER, "--dry-run"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(3))
                .satisfies(ran -> assertThat(ran.err()).contains("“letter.txt” has no form"));
        assertThat(imports("--list", "NOWHERE", letter.toString(), "--by", OFFICER, "--dry-run"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("no watchlist NOWHERE"));
        assertThat(imports("--list", LIST, letter.toString(), "--by", OFFICER))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--why and --source"));
        assertThat(imports("--list", LIST, folder.resolve("none").toString(), "--by", OFFICER))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2));
    }

    private static Ran imports(String... arguments) {
        return run(new WatchlistImport(WatchlistImportTest::house), arguments);
    }

    private static Ran run(Object command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(command);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return new Ran(line.execute(arguments), out.toString(), err.toString());
    }

    private static ConfigurableApplicationContext house() {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .run(
                        "--gatehouse.home=" + folder,
                        "--gatehouse.db-url=" + database.url(),
                        "--gatehouse.db-user=" + database.user(),
                        "--gatehouse.db-password=" + database.password(),
                        "--gatehouse.db-connections=6");
    }
}
