package org.gatehouse.cli.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.names.NameScreen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenCommandTest {

    private static final String LIST = """
            id\tprimary\tstrong_akas\tweak_akas\tdobs\tcountries\tpassports\tgender
            A1\tLANTERN, Mira\tCANDLE, Ostra\t\t1970-12-10\tEgypt\tX1234567\tFemale
            A2\tQUILL, Tobias\t\t\t1960\t\t\tMale
            """;
    private static final String HEADER = "qid\tsplit\tmode\tcategory\tname\tsurname\tgiven\tdob\tcountry\tdoc\n";

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path folder;

    private Path list = Path.of("");

    @BeforeEach
    void write() throws IOException {
        list = Files.writeString(folder.resolve("list.tsv"), LIST);
    }

    @Test
    void a_table_of_queries_is_answered_by_a_table() {
        Ran ran = run(HEADER + "q1\tdev\tfull\tx\tMira LANTERN\tLANTERN\tMira\t1970-12-10\tEgypt\t\n"
                + "q2\tdev\tfull\tx\tSomebody Else\t\t\t\t\t\nq3\tdev\tfull\tx\tTobias Quill\t\t\t\t\t\n"
                + "q4\tdev\tfull\tx\tNobody\t\t\t\t\tx-123.4567\n");

        assertThat(ran.code()).as(ran.err()).isZero();
        String[] lines = ran.out().split("\n", -1);
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).isEqualTo("qid\tid\tscore");
        assertThat(lines[1]).matches("q1\tA1\t[01]\\.\\d{6}");
        assertThat(lines[2]).startsWith("q3\tA2\t");
        assertThat(lines[3]).startsWith("q4\tA1\t");
    }

    @Test
    void the_mode_says_which_names_are_compared() {
        Ran ran = run(
                HEADER + "full\td\tfull\tx\tOstra Candle\t\t\t\t\t\nprimary\td\tprimary\tx\tOstra Candle\t\t\t\t\t\n");

        assertThat(ran.out()).contains("full\tA1\t").doesNotContain("primary\tA1");
    }

    @Test
    void lines_of_json_are_answered_with_reasons() {
        Ran ran = run("""
                {"qid":"a","names":[{"surname":"LANTERN","given":"MIRA","form":"mrz"},"ميرا"],"dob":"1970-12-10","sex":"F","nationalities":["EGY"]}
                {"name":"Nobody At All"}
                {"qid":7,"documents":[{"number":"X1234567"}]}
                """);

        assertThat(ran.code()).as(ran.err()).isZero();
        List<JsonNode> answers = ran.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(answers).hasSize(3);
        JsonNode mira = answers.getFirst().at("/candidates/0");
        assertThat(answers.getFirst().get("qid").asString()).isEqualTo("a");
        assertThat(mira.get("id").asString()).isEqualTo("A1");
        assertThat(mira.get("name").asString()).isEqualTo("LANTERN, Mira");
        assertThat(mira.get("score").asDouble()).isBetween(NameScreen.USUAL_THRESHOLD, 1.0);
        assertThat(mira.at("/parts/0/how/0").asString()).isEqualTo("exact");
        assertThat(mira.at("/sentence/en").asString()).contains("LANTERN, Mira");
        assertThat(mira.at("/sentence/zh").asString())
                .contains("LANTERN, Mira")
                .isNotEqualTo(mira.at("/sentence/en").asString());
        assertThat(answers.get(1).get("qid").asString()).as("its line").isEqualTo("2");
        assertThat(answers.get(1).get("candidates")).isEmpty();
        assertThat(answers.get(2).at("/candidates/0/document").asString()).isEqualTo("agrees");
    }

    @Test
    void the_form_of_the_answers_can_be_chosen() {
        String query = HEADER + "q1\td\tfull\tx\tMira Lantern\t\t\t\t\t\n";

        assertThat(JsonMapper.shared()
                        .readTree(run(query, "--format", "json").out())
                        .at("/candidates/0/id")
                        .asString())
                .isEqualTo("A1");
        assertThat(run("{\"qid\":\"q1\",\"name\":\"Mira Lantern\"}", "--format", "tsv")
                        .out())
                .startsWith("qid\tid\tscore\nq1\tA1\t");
    }

    @Test
    void a_query_that_cannot_be_understood_is_named_and_the_others_are_answered() {
        Ran ran = run(HEADER + "q1\td\tfull\tx\tMira Lantern\t\t\t30.2.70\t\t\nq2\td\nq3\td\tloud\tx\tMira\t\t\t\t\t\n"
                + "q4\td\tfull\tx\t\t\t\t\t\t\nq5\td\tfull\tx\tMira Lantern\t\t\t\t\t\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("qid\tid\tscore\nq5\tA1\t");
        assertThat(ran.err())
                .contains("Line 2: \"30.2.70\" is no birth date")
                .contains("Line 3: the query has not as many columns")
                .contains("Line 4: \"loud\" is no mode")
                .contains("Line 5: the query has neither a name nor a document");
        Ran json = run("{\"qid\":\"a\"}\n[]\n{\"qid\":\"b\",\"name\":\"Mira Lantern\"}\n");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.out().lines()).hasSize(3);
        assertThat(JsonMapper.shared()
                        .readTree(json.out().lines().toList().getFirst())
                        .at("/fault/zh")
                        .asString())
                .startsWith("该查询既无姓名也无证件");
    }

    @Test
    void a_list_with_a_broken_line_answers_and_says_so() throws IOException {
        Files.writeString(list, LIST + "A3\tbroken\n");

        Ran ran = run(HEADER + "q1\td\tfull\tx\tMira Lantern\t\t\t\t\t\n");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("q1\tA1\t");
        assertThat(ran.err()).contains("1 places of a list could not be read").contains("Line 4: entry A3: ");
    }

    @Test
    void what_cannot_be_read_is_told_in_a_sentence() throws IOException {
        String query = HEADER + "q1\td\tfull\tx\tMira Lantern\t\t\t\t\t\n";
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear colleague\n");

        assertThat(with(query, "--list", folder.resolve("absent").toString())).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(3);
            assertThat(ran.err()).contains("There is no file").doesNotContain("Exception");
        });
        assertThat(with(query, "--list", text.toString()).err()).contains("is not known here");
        assertThat(with(query, "--list", list.toString(), list.toString()).err())
                .contains("The id A1 stands in");
        assertThat(with(query).code()).isEqualTo(2);
        assertThat(run("name\tage\nx\t1\n").code()).isEqualTo(2);
        assertThat(run("").code()).isEqualTo(2);
        assertThat(run(query, "--threshold", "2").err()).contains("0 to 1, not 2.0");
        assertThat(run(query, "--help").out()).contains("every query was answered");
    }

    @Test
    void many_queries_are_answered_in_their_order() {
        var queries = new StringBuilder(HEADER);
        var expected = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            queries.append(i)
                    .append("\td\t")
                    .append(i % 2 == 0 ? "full" : "primary")
                    .append("\tx\tTobias Quill\t\t\t\t\t\n");
            expected.append(i).append(' ');
        }

        String answered = run(queries.toString())
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1)[0] + " ")
                .reduce("", String::concat);

        assertThat(answered).isEqualTo(expected.toString());
    }

    private Ran run(String queries, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--list";
        arguments[1] = list.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return with(queries, arguments);
    }

    private static Ran with(String queries, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        all[0] = "--lang";
        all[1] = "en";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        int code = new CommandLine(
                        new ScreenCommand(new ByteArrayInputStream(queries.getBytes(StandardCharsets.UTF_8))))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Ran(code, out.toString(), err.toString());
    }
}
