package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published text as lines of JSON; nothing is started for it. */
class BulletinReadTest {

    @TempDir
    static Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Gatehouse.commandLine(new PrintWriter(out), new PrintWriter(err))
                .execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    @Test
    void each_figure_is_a_line() throws IOException {
        Path file = folder.resolve("text.txt");
        Files.writeString(
                file, "2023年第一季度，查验出入境人员4120.5万人次，同比增长37.3%。More than 10,800 ride-on licenses. The masses agree.");
        Ran ran = run("bulletin", "read", file.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        List<JsonNode> lines =
                ran.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().get("period").asString()).isEqualTo("2023Q1");
        assertThat(lines.getFirst().get("metric").asString()).isEqualTo("crossings.persons.total");
        assertThat(lines.getFirst().get("value").asLong()).isEqualTo(41_205_000);
        assertThat(lines.getFirst().get("rates").get(0).get("kind").asString()).isEqualTo("year_before");
        assertThat(lines.getFirst().get("certain").asBoolean()).isTrue();
        assertThat(lines.get(1).get("doubts").get(0).get("code").asString()).isEqualTo("mistranslated");
        assertThat(lines.get(1).get("doubts").get(0).get("zh").asString()).contains("搭靠");
        assertThat(lines.get(2).get("doubts").get(0).get("words").asString()).isEqualTo("The masses");
    }

    @Test
    void what_is_no_figure_no_file_and_no_period_says_so() throws IOException {
        Path file = folder.resolve("empty.txt");
        Files.writeString(file, "Nothing at all.");
        assertThat(run("bulletin", "read", file.toString()).code()).isEqualTo(Gatehouse.NO);
        assertThat(run("bulletin", "read", "not-there.txt").err()).contains("There is no file");
        assertThat(run("bulletin", "read", file.toString(), "--period", "soon").err())
                .contains("Not a period");
        assertThat(run("bulletin").err()).contains("--period");
        assertThat(run("bulletin", "import", file.toString()).err()).contains("--by");
    }
}
