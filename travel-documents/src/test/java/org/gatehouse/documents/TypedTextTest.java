package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which signs of keyboards, readers and scripts are letters of the zone, line ends, fillers, blanks, or nothing at all. */
class TypedTextTest {

    private static final LocalDate PRESENTED = LocalDate.of(2012, 1, 2);

    @ParameterizedTest
    @ValueSource(chars = {'\r', '\n', 0x0b, '\f', 0x1c, 0x1d, 0x1e, 0x1f, 0x85, '|', 0x2028, 0x2029})
    void line_ends_of_every_machine_end_a_line(char end) {
        assertThat(lines("AB" + end + "CD")).containsExactly("AB", "CD");
        assertThat(lines(end + "AB" + end + end + "CD" + end)).containsExactly("AB", "CD");
    }

    @Test
    void controls_and_marks_of_direction_or_width_leave_no_trace() {
        String ends = "\t\r\n\u000b\f\u001c\u001d\u001e\u001f\u0085";
        IntStream controls = IntStream.concat(IntStream.range(0, ' '), IntStream.range(0x7f, 0xa0))
                .filter(control -> ends.indexOf(control) < 0);
        IntStream marks =
                "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202c\u202e\u2066\u2067\u2069".chars();

        assertThat(IntStream.concat(controls, marks))
                .allSatisfy(mark ->
                        assertThat(lines("AB" + (char) (int) mark + "CD")).containsExactly("ABCD"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'<', 0x2039, 0x2329, 0x27e8, 0x3008, 0xff1c})
    void angles_of_every_script_are_fillers(char angle) {
        assertThat(lines("AB" + angle + "CD")).containsExactly("AB<CD");
    }

    @ParameterizedTest
    @ValueSource(chars = {0xab, 0x226a, 0x300a, 0x27ea})
    void a_double_angle_is_two_fillers(char angle) {
        assertThat(lines("AB" + angle + "CD")).containsExactly("AB<<CD");
        assertThat(MrzReader.read(Specimens.TD3.replace("<<", String.valueOf(angle)), PRESENTED)
                        .sound())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {0xab, 0x226a, 0x300a, 0x27ea})
    void a_double_angle_is_one_filler_where_two_make_no_zone(char angle) {
        assertThat(MrzReader.read(Specimens.TD3.replace('<', angle), PRESENTED).sound())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', 0xa0, 0x202f, 0x3000})
    void blanks_of_every_width_are_left_out_or_are_fillers_that_were_not_typed(char blank) {
        String indented = (blank + Specimens.TD3.replaceAll("<(?=[^<\n])", String.valueOf(blank)) + blank)
                .replace("\n", blank + "\n" + blank);

        assertThat(lines(blank + "AB" + blank + blank + "CD" + blank)).containsExactly("ABCD");
        assertThat(MrzReader.read(indented, PRESENTED).lines())
                .isEqualTo(Specimens.TD3.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            chars = {'!', ';', '=', '?', '@', '[', '`', '{', '~', 0xa1, 0xff, 0x100, 0x2065, 0x206a, 0xff00, 0xff01})
    void any_other_sign_is_one_stranger(char sign) {
        assertThat(lines("AB" + sign + "CD")).containsExactly("AB?CD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff5e", "\uff5f", "\ud83d\ude42", "\ud83d", "\ude42", "中", "é"})
    void a_sign_beyond_the_basic_plane_is_one_stranger_also_when_half_of_it_is_lost(String sign) {
        assertThat(lines("AB" + sign + "CD")).containsExactly("AB?CD");
        assertThat(lines(sign + "CD")).containsExactly("?CD");
    }

    @Test
    void letters_and_digits_of_either_case_and_width_are_those_of_the_zone() {
        String zone = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        var wide = new StringBuilder();
        zone.toLowerCase(Locale.ROOT).chars().forEach(c -> wide.append((char) (c + 0xfee0)));

        assertThat(lines(zone)).containsExactly(zone);
        assertThat(lines(zone.toLowerCase(Locale.ROOT))).containsExactly(zone);
        assertThat(lines(wide.toString())).containsExactly(zone);
    }

    @Test
    void a_seventeenth_line_belongs_to_the_sixteenth() {
        assertThat(lines(String.join("\n", Collections.nCopies(16, "AB")))).isEqualTo(Collections.nCopies(16, "AB"));
        assertThat(lines(String.join("\n", Collections.nCopies(18, "AB"))))
                .hasSize(16)
                .endsWith("AB", "ABABAB");
    }

    @ParameterizedTest
    @CsvSource({"911, false", "912, true", "5000, true"})
    void a_text_longer_than_a_thousand_characters_is_said_to_be_so(int behind, boolean said) {
        var reading = MrzReader.read(Specimens.TD3 + " ".repeat(behind), PRESENTED);

        assertThat(reading.number()).isEqualTo("L898902C3");
        assertThat(reading.findings())
                .isEqualTo(
                        said
                                ? List.of(new Finding(FindingCode.TEXT_TOO_LONG, MrzField.ZONE, 0, 0, List.of("1000")))
                                : List.of());
    }

    @Test
    void what_stands_behind_the_thousandth_character_is_not_read() {
        var reading = MrzReader.read(" ".repeat(1_000) + Specimens.TD3, PRESENTED);

        assertThat(codes(reading)).containsExactly(FindingCode.NOT_RECOGNISED, FindingCode.TEXT_TOO_LONG);
        assertThat(reading.lines()).isEmpty();
    }

    /** The lines of a text that is no zone, as they are shown to the officer. */
    private static List<String> lines(String text) {
        var reading = MrzReader.read(text, PRESENTED);
        assertThat(reading.format()).isEmpty();
        return reading.lines();
    }
}
