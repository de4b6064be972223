package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        return house(WebApplicationType.NONE, "--spring.main.banner-mode=off");
    }

    private static ConfigurableApplicationContext house(WebApplicationType type, String setting) {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(type)
                .profiles("demo")
                .run(
                        setting,
                        "--gatehouse.home=" + folder,
                        "--gatehouse.db-url=" + database.url(),
                        "--gatehouse.db-user=" + database.user(),
                        "--gatehouse.db-password=" + database.password(),
                        "--gatehouse.db-connections=6");
    }

    @Test
    void a_list_of_a_running_house_comes_out_by_its_api_and_goes_in_again_without_a_change() throws Exception {
        try (ConfigurableApplicationContext serving = house(WebApplicationType.SERVLET, "--server.port=0")) {
            String address = House.address(serving);
            Path target = folder.resolve("out.jsonl");
            Ran out = byHttp("gatehouse-demo", "--list", LIST, target.toString(), "--url", address);
            assertThat(out.code()).as(out.err()).isZero();
            assertThat(Files.readString(target)).contains("ERIKSSON");
            assertThat(byHttp("gatehouse-demo", "--list", LIST, "--url", address, "--to", "csv")
                            .out())
                    .startsWith("id,primary,")
                    .contains("ERIKSSON");

            JsonNode again = JsonMapper.shared()
                    .readTree(imports("--list", LIST, target.toString(), "--by", OFFICER, "--dry-run", "--json")
                            .out());
            assertThat(again.get("unchanged").asLong())
                    .isEqualTo(Files.lines(target).count());
            assertThat(again.get("added").asInt()
                            + again.get("changed").asInt()
                            + again.get("ended").asInt())
                    .isZero();

            assertThat(byHttp("gatehouse-demo", "--list", "NOWHERE", "--url", address))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                    .satisfies(ran -> assertThat(ran.err()).contains("no watchlist NOWHERE"));
            assertThat(byHttp("wrong", "--list", LIST, "--url", address))
                    .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                    .satisfies(ran -> assertThat(ran.err()).contains("401"));
            assertThat(byHttp("", "--list", LIST, "--url", address).code()).isEqualTo(2);
        }
        assertThat(byHttp("gatehouse-demo", "--list", LIST, "--url", "http://127.0.0.1:1")
                        .code())
                .isEqualTo(3);
    }

    private static Ran byHttp(String secret, String... arguments) {
        Map<String, String> environment = Map.of("GATEHOUSE_CLIENT", "demo-lists", "GATEHOUSE_CLIENT_SECRET", secret);
        return run(
                new WatchlistExport(WatchlistImportTest::house, name -> environment.getOrDefault(name, "")), arguments);
    }
}
