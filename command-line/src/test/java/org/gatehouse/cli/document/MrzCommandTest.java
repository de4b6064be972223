package org.gatehouse.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MrzCommandTest {

    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void each_document_becomes_a_line_of_json_in_both_languages() {
        int exit = run(PASSPORT + "\n\n" + CARD.replace("6\n", "7\n"));

        assertThat(exit).isEqualTo(1);
        String[] lines = out.toString().split("\n", -1);
        assertThat(lines).hasSize(3);
        JsonNode passport = JsonMapper.shared().readTree(lines[0]);
        assertThat(passport.get("format").asString()).isEqualTo("TD3");
        assertThat(passport.get("valid").asBoolean()).isTrue();
        assertThat(passport.at("/fields/number").asString()).isEqualTo("L898902C3");
        assertThat(passport.at("/fields/birth").asString()).isEqualTo("1974-08-12");
        assertThat(passport.at("/fields/name/display").asString()).isEqualTo("ERIKSSON, ANNA MARIA");
        assertThat(passport.at("/checkDigits/4/field").asString()).isEqualTo("COMPOSITE");
        assertThat(passport.at("/checkDigits/4/ok").asBoolean()).isTrue();
        assertThat(passport.at("/checkDigits/4/column").asInt()).isEqualTo(44);
        JsonNode card = JsonMapper.shared().readTree(lines[1]);
        assertThat(card.get("valid").asBoolean()).isFalse();
        assertThat(card.at("/checkDigits").size())
                .as("a card has no digit of optional data")
                .isEqualTo(4);
        assertThat(card.at("/checkDigits/3/expected").asString()).isEqualTo("6");
        assertThat(card.at("/checkDigits/3/found").asString()).isEqualTo("7");
        assertThat(card.at("/checkDigits/3/ok").asBoolean()).isFalse();
        assertThat(card.at("/checkDigits/3/sentence/zh").asString()).contains("校验码有误");
    }

    @Test
    void a_finding_is_told_in_both_languages() {
        run("hello\n");

        JsonNode finding = JsonMapper.shared().readTree(out.toString()).at("/findings/0");
        assertThat(finding.get("code").asString()).isEqualTo("NOT_RECOGNISED");
        assertThat(finding.at("/sentence/en").asString()).startsWith("This is no machine-readable zone");
        assertThat(finding.at("/sentence/zh").asString()).startsWith("这不是机读区");
    }

    @Test
    void whole_zones_need_no_empty_line_between() {
        String oneLine = PASSPORT.replace("\n", "") + "\n";
        int exit = run(PASSPORT + PASSPORT + CARD + oneLine + oneLine + "CSC000000004<2404200<8108038<6\r\n"
                + "CSC000000004<2404200<8108038<6");

        assertThat(exit).isZero();
        assertThat(out.toString().lines()).hasSize(7);
    }

    @Test
    void people_get_a_table_in_their_language() throws IOException {
        Path file = Files.writeString(folder.resolve("zone.txt"), PASSPORT.replace("10\n", "11\n"));

        assertThat(run("", "--table", "--lang", "en", file.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("Document 1: not sound\n")
                .contains("date of birth       1974-08-12\n")
                .contains("! The check digit of the whole zone is wrong: 1 is printed, 0 fits (line 2, place 44).");
        assertThat(run("", "--table", "--lang", "zh", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("第1份证件: 有误").contains("出生日期            1974-08-12");
    }

    @Test
    void the_day_of_presentation_decides_the_century() {
        run(PASSPORT, "--date", "2012-01-02");
        run(PASSPORT, "--date", "1974-01-01");

        assertThat(out.toString()).contains("\"birth\":\"1974-08-12\"").contains("\"birth\":\"1874-08-12\"");
    }

    @Test
    void wrong_usage_is_told_in_a_sentence() {
        assertThat(run("", "--lang", "en", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file").doesNotContain("Exception");
        assertThat(run("\n\n", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("holds no document");
        assertThat(run("", "--nonsense")).isEqualTo(2);
        assertThat(run("", "--lang", "en", folder.toString())).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_text_are_no_zone_either() {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        var command = new CommandLine(new MrzCommand(new ByteArrayInputStream(bytes), Clock.systemUTC()));

        assertThat(command.setOut(new PrintWriter(out)).execute()).isEqualTo(1);
    }

    @Test
    void help_names_the_exit_codes() {
        assertThat(run("", "--help")).isZero();
        assertThat(out.toString()).contains("every document is sound").contains("--table");
    }

    private int run(String input, String... arguments) {
        var stream = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Clock clock = Clock.fixed(Instant.parse("2012-01-02T00:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new MrzCommand(stream, clock))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
