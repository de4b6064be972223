package org.gatehouse.cli.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WatchlistCommandTest {

    private static final String HEADER = "id\tprimary\tdobs\tcountries\tpassports\n";
    private static final String LIST = HEADER + "A1\tLANTERN, Mira\t1970\tEgypt\tX1\nA2\tQUILL, Tobias\t\tAtlantis\t\n";

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void a_list_is_verified_for_people_and_for_programs() throws IOException {
        Path list = file("list.tsv", LIST);

        Ran ran = run("verify", list.toString(), "--lang", "en");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("(screening-tsv): 2 persons.")
                .contains("Line 3: entry A2: \"Atlantis\" is no known country")
                .endsWith("0 refused, 1 remarked.\n");
        assertThat(run("verify", list.toString(), "--lang", "zh").out()).contains("不是已知国家或地区");

        JsonNode report = JsonMapper.shared()
                .readTree(run("verify", list.toString(), "--json").out());
        assertThat(report.get("form").asString()).isEqualTo("screening-tsv");
        assertThat(report.get("entries").asInt()).isEqualTo(2);
        assertThat(report.get("sound").asBoolean()).isTrue();
        assertThat(report.at("/remarks/0/code").asString()).isEqualTo("UNKNOWN_COUNTRY");
        assertThat(report.at("/remarks/0/refuses").asBoolean()).isFalse();
    }

    @Test
    void the_exit_code_says_how_bad_it_is() throws IOException {
        assertThat(run("verify", file("broken.tsv", LIST + "A3\n").toString()).code())
                .isEqualTo(1);
        assertThat(run("verify", file("cut.xml", "<sdnList><sdnEntry>").toString())
                        .code())
                .isEqualTo(3);
        assertThat(run("verify", file("letter.txt", "Dear colleague").toString())
                        .code())
                .isEqualTo(3);
        assertThat(run("verify", folder.resolve("absent").toString()).code()).isEqualTo(3);
        assertThat(run("verify").code()).isEqualTo(2);
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("verify", "--help").out()).contains("entries were refused");
    }

    @Test
    void a_list_goes_from_form_to_form_without_loss() throws IOException {
        Path list = file("list.tsv", LIST);
        Path json = folder.resolve("list.jsonl");
        Path csv = folder.resolve("list.csv");

        assertThat(run("convert", list.toString(), "--to", "json", "--output", json.toString())
                        .code())
                .isZero();
        assertThat(run("convert", json.toString(), "--to", "csv", "--output", csv.toString())
                        .code())
                .isZero();
        assertThat(run("convert", csv.toString(), "--to", "json").out()).isEqualTo(Files.readString(json));
        assertThat(run("convert", list.toString(), "--to", "json", "--output", json.toString(), "--lang", "en"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("is there already"));
        assertThat(run("convert", list.toString(), json.toString(), "--to", "csv")
                        .code())
                .isEqualTo(2);
        try (var left = Files.list(folder)) {
            assertThat(left).as("no part is left behind").hasSize(3);
        }
    }

    @Test
    void no_file_appears_of_a_list_that_breaks_off() throws IOException {
        Path cut = file("cut.xml", "<sdnList><sdnEntry>");
        Path target = folder.resolve("out.csv");

        assertThat(run("convert", cut.toString(), "--to", "csv", "--output", target.toString())
                        .code())
                .isEqualTo(3);
        assertThat(target).doesNotExist();
    }

    @Test
    void two_versions_are_compared() throws IOException {
        Path before = file("before.tsv", LIST + "A3\tOLD, Timer\t\t\t\nA4\tSTAYS, Here\t\t\t\n");
        Path after = file(
                "after.tsv",
                HEADER
                        + "A1\tLANTERN, Mira\t1971\tEgypt\tX1\nA2\tQUILL, Tobias\t\tAtlantis\t\nA4\tSTAYS, Here\t\t\t\nA5\tNEW, Comer\t\t\t\n");

        Ran ran = run("compare", "--before", before.toString(), after.toString(), "--lang", "en");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("""
                        + A5 NEW, Comer
                        ~ A1 LANTERN, Mira (dates of birth)
                        - A3 OLD, Timer
                        1 added, 1 changed, 1 ended, 2 as they were; 0 refused and kept as they were.
                        """);

        Path shorter = file("short.tsv", LIST.replace("A2\tQUILL, Tobias\t\tAtlantis\t\n", ""));
        Ran shrank = run("compare", "--before", before.toString(), shorter.toString(), "--json");
        assertThat(shrank.code()).isEqualTo(1);
        JsonNode difference = JsonMapper.shared().readTree(shrank.out());
        assertThat(difference.at("/concerns/0").asString()).isEqualTo("shrank_by_half");
        assertThat(difference.get("ended").size()).isEqualTo(3);
        assertThat(run(
                                "compare",
                                "--before",
                                before.toString(),
                                file("cut.xml", "<sdnList>").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void both_languages_say_the_same_things() {
        var keys = new TreeSet<>(bundle(Locale.ENGLISH).keySet());
        assertThat(bundle(Locale.CHINESE).keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.gatehouse.cli.screening.screening", locale);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = new CommandLine(new WatchlistCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
