package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;
import static org.gatehouse.documents.Specimens.passport;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of lines that are too many, too few, too short or too long, and what is said of it. */
class NearestShapeTest {

    private static final LocalDate PRESENTED = LocalDate.of(2012, 1, 2);

    private static final String FIRST = Specimens.TD3.substring(0, 44);
    private static final String SECOND = Specimens.TD3.substring(45);

    @ParameterizedTest
    @CsvSource({
        "I, 2, 32, ''",
        "I, 2, 33, TD2",
        "I, 2, 39, TD2",
        "P, 2, 40, TD3",
        "P, 2, 54, TD3",
        "P, 2, 55, ''",
        "I, 3, 25, ''",
        "I, 3, 26, TD1",
        "I, 3, 34, TD1",
        "I, 3, 35, ''",
        "I, 1, 60, ''",
        "I, 1, 61, TD2",
        "I, 1, 76, TD2",
        "I, 1, 77, TD1",
        "P, 1, 77, TD3",
        "V, 1, 109, MRV_A",
        "P, 1, 110, ''",
        "X, 2, 43, ''"
    })
    void lines_of_about_the_length_of_a_format_are_taken_for_it(String first, int lines, int length, String format) {
        String line = first + "A".repeat(length - 1);
        var reading = read(String.join("\n", Collections.nCopies(lines, line)));

        assertThat(reading.format().map(Enum::name).orElse("")).isEqualTo(format);
        assertThat(reading.sound()).isFalse();
    }

    @Test
    void what_was_added_or_left_out_is_said_with_its_place() {
        String[] lines = Specimens.TD3.split("\n", -1);

        assertThat(read(lines[0] + "\n" + lines[1].substring(0, 30)).findings())
                .contains(new Finding(FindingCode.LINE_TOO_SHORT, MrzField.ZONE, 2, 31, List.of("30", "44")));
        assertThat(read(lines[0] + "\nL8" + lines[1]).findings())
                .contains(new Finding(FindingCode.LINE_TOO_LONG, MrzField.ZONE, 2, 45, List.of("46", "44")));
        assertThat(read("P<UTOERIKSSON<<ANNA<MARIA\n" + lines[1]).findings())
                .containsExactly(new Finding(FindingCode.FILLERS_ADDED, MrzField.ZONE, 1, 26, List.of("25", "44")));
        assertThat(read("MRZ\n" + Specimens.TD3).findings())
                .containsExactly(new Finding(FindingCode.FRAMING_REMOVED, MrzField.ZONE, 0, 0, List.of("3")));
        assertThat(read("]Z0" + Specimens.TD3.replace("\n", "")).findings())
                .containsExactly(new Finding(FindingCode.FRAMING_REMOVED, MrzField.ZONE, 0, 0, List.of("3")));
        assertThat(read(lines[0]).findings())
                .containsExactly(new Finding(FindingCode.LINE_MISSING, MrzField.ZONE, 0, 0, List.of("44")));
        assertThat(read(lines[0].substring(0, 36)).findings())
                .containsExactly(new Finding(FindingCode.LINE_MISSING, MrzField.ZONE, 0, 0, List.of("36")));
        assertThat(read(Specimens.TD3.replace("\n", "\r\n")).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "991231, true",
        "010101, true",
        "991230, false",
        "981231, false",
        "010102, false",
        "010201, false",
        "020101, false",
        "991130, false"
    })
    void dates_that_stand_for_no_expiry_are_told(String expiry, boolean told) {
        assertThat(codes(read(passport("740812", expiry))).contains(FindingCode.EXPIRY_SENTINEL))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"740812, false", "7408<<, true", "74<<<<, true", "<<<<<<, true"})
    void part_3_section_4_8_a_date_known_in_part_is_told(String birth, boolean told) {
        assertThat(codes(read(passport(birth, "300101"))).contains(FindingCode.BIRTH_PARTIAL))
                .isEqualTo(told);
    }

    @Test
    void strangers_at_the_ends_of_a_line_do_not_count_as_its_characters() {
        assertThat(read("* P<UTOERIKSSON<<ANNA<MARIA **\n" + SECOND).findings())
                .containsExactly(new Finding(FindingCode.FILLERS_ADDED, MrzField.ZONE, 1, 26, List.of("25", "44")));
        assertThat(read(FIRST + " ;").findings())
                .containsExactly(new Finding(FindingCode.LINE_MISSING, MrzField.ZONE, 0, 0, List.of("44")));
        assertThat(read("HELLO\nWORLD").findings())
                .containsExactly(new Finding(FindingCode.NOT_RECOGNISED, MrzField.ZONE, 0, 0, List.of("10")));
    }

    @ParameterizedTest
    @CsvSource({"1:, true", "LINENO1:, true", "LINENO12:, false"})
    void a_label_of_eight_characters_at_most_may_stand_before_each_line(String label, boolean read) {
        var reading = read(label + FIRST + "\n" + label + SECOND);

        assertThat(reading.sound()).isEqualTo(read);
        assertThat(reading.findings())
                .containsExactly(
                        read
                                ? new Finding(
                                        FindingCode.FRAMING_REMOVED,
                                        MrzField.ZONE,
                                        0,
                                        0,
                                        List.of(String.valueOf(2 * label.length())))
                                : new Finding(FindingCode.NOT_RECOGNISED, MrzField.ZONE, 0, 0, List.of("106")));
    }

    @ParameterizedTest
    @CsvSource({"7, LINE_TOO_SHORT", "8, FILLERS_ADDED"})
    void the_end_of_a_name_line_is_fillers_when_some_of_the_name_is_there(int length, FindingCode code) {
        assertThat(read("P<UTOERIK".substring(0, length) + "\n" + SECOND).findings())
                .containsExactly(
                        new Finding(code, MrzField.ZONE, 1, length + 1, List.of(String.valueOf(length), "44")));
    }

    @Test
    void a_heading_is_left_out_also_where_no_digit_proves_the_lines() {
        var reading = read("MRZ\n" + FIRST + "\n" + SECOND.replace("7408122", "7408123"));

        assertThat(reading.findings())
                .containsExactly(new Finding(FindingCode.FRAMING_REMOVED, MrzField.ZONE, 0, 0, List.of("3")));
        assertThat(reading.outcome(Check.BIRTH_DATE)).isEqualTo(CheckOutcome.FAILED);
        assertThat(read("MRZ\nX" + FIRST.substring(1) + "\n" + SECOND).format()).isEmpty();
    }

    @Test
    void whole_lines_are_a_zone_whatever_its_code_and_digits_are() {
        String[] zones = {"x" + FIRST.substring(1) + "\n" + SECOND.replace("7408122", "7408123"), ""};
        zones[1] = zones[0].replace("\n", "");
        for (String zone : zones) {
            var reading = read(zone);

            assertThat(codes(reading)).containsExactly(FindingCode.DOCUMENT_CODE_UNKNOWN);
            assertThat(reading.format()).contains(MrzFormat.TD3);
            assertThat(reading.outcome(Check.BIRTH_DATE)).isEqualTo(CheckOutcome.FAILED);
        }
    }

    @Test
    void a_character_lost_from_one_line_is_not_made_up_by_one_too_many_in_the_next() {
        String first = FIRST.replace("ERIKSSON", "OTTOSSON");
        var reading = read(first.substring(0, 43) + "\n" + SECOND + "7");

        assertThat(reading.findings())
                .containsExactly(
                        new Finding(FindingCode.FILLERS_ADDED, MrzField.ZONE, 1, 44, List.of("43", "44")),
                        new Finding(FindingCode.LINE_TOO_LONG, MrzField.ZONE, 2, 45, List.of("45", "44")));
        assertThat(reading.number()).isEqualTo("L898902C3");
    }

    @ParameterizedTest
    @CsvSource({"L898902C36, L898902C37", "7408122, 7408123", "1204159, 1204150", "L898902C36, L898902C3<"})
    void a_zone_among_other_characters_is_found_only_when_number_and_dates_prove_it(String right, String wrong) {
        String framed = "]Z0" + (FIRST + SECOND).replace(right, wrong);

        assertThat(codes(read(framed))).containsExactly(FindingCode.NOT_RECOGNISED);
    }

    @Test
    void part_5_section_4_2_2_a_long_number_does_not_hide_a_card_among_other_characters() {
        String card = "I<UTOD23145890<7340<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

        assertThat(codes(read("]Z0" + card))).startsWith(FindingCode.FRAMING_REMOVED);
        assertThat(codes(read("]Z0" + card.replace("890<7", "89017")))).containsExactly(FindingCode.NOT_RECOGNISED);
    }

    @Test
    void one_line_too_short_or_too_long_is_divided_where_its_lines_should_end() {
        var lacking = read(FIRST + SECOND.substring(0, 43));
        var longer = read(FIRST + SECOND.replace("7408122", "7408123") + "7");
        var card = read(Specimens.TD1.replace("7408122", "7408123").replace("\n", "") + "A");

        assertThat(lacking.lines()).containsExactly(FIRST, SECOND.substring(0, 43) + "<");
        assertThat(codes(lacking)).containsExactly(FindingCode.LINE_TOO_SHORT);
        assertThat(longer.lines()).containsExactly(FIRST, SECOND.replace("7408122", "7408123"));
        assertThat(longer.findings())
                .containsExactly(new Finding(FindingCode.LINE_TOO_LONG, MrzField.ZONE, 2, 45, List.of("45", "44")));
        assertThat(card.number()).isEqualTo("D23145890");
        assertThat(card.name().primary()).isEqualTo("ERIKSSON");
        assertThat(card.findings())
                .containsExactly(new Finding(FindingCode.LINE_TOO_LONG, MrzField.ZONE, 3, 31, List.of("31", "30")));
    }

    @ParameterizedTest
    @CsvSource({
        "000101, EXPIRY_SENTINEL, false",
        "300001, EXPIRY_IMPOSSIBLE, true",
        "300100, EXPIRY_IMPOSSIBLE, true",
        "301301, EXPIRY_IMPOSSIBLE, true",
        "301201, EXPIRY_IMPOSSIBLE, false",
        "300132, EXPIRY_IMPOSSIBLE, true",
        "30<<01, EXPIRY_MALFORMED, true",
        "3001<<, EXPIRY_MALFORMED, true"
    })
    void an_expiry_that_no_calendar_has_is_told_from_one_that_is_no_date(
            String expiry, FindingCode code, boolean told) {
        assertThat(codes(read(passport("740812", expiry))).contains(code)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "130102, true, 1913-01-02",
        "130101, true, 1913-01-01",
        "130103, false, 1913-01-03",
        "120102, false, 2012-01-02",
        "120103, true, 1912-01-03",
        "140101, false, 1914-01-01"
    })
    void a_birth_less_than_a_year_ahead_is_read_a_century_back_and_told(String birth, boolean told, String read) {
        var reading = read(passport(birth, "200101"));

        assertThat(codes(reading).contains(FindingCode.BIRTH_IN_FUTURE)).isEqualTo(told);
        assertThat(reading.birth().iso()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "920101, 910101, 1892-01-01, false",
        "910101, 910101, 1991-01-01, false",
        "910102, 910101, 1991-01-02, true"
    })
    void a_bearer_may_have_been_a_hundred_and_twenty_when_the_passport_is_presented(
            String birth, String expiry, String read, boolean told) {
        var reading = read(passport(birth, expiry));

        assertThat(reading.birth().iso()).isEqualTo(read);
        assertThat(codes(reading).contains(FindingCode.EXPIRY_BEFORE_BIRTH)).isEqualTo(told);
    }

    private static DocumentReading read(String text) {
        return MrzReader.read(text, PRESENTED);
    }

    @Test
    void a_passport_that_lost_a_filler_is_no_card_that_begins_inside_its_name() {
        DocumentReading read = MrzReader.read(Specimens.TD3.replace("<<<\n", "<<\n"), LocalDate.of(2012, 1, 2));

        assertThat(read.format()).contains(MrzFormat.TD3);
        assertThat(read.name().display()).isEqualTo("ERIKSSON, ANNA MARIA");
        assertThat(read.findings()).extracting(Finding::code).containsExactly(FindingCode.FILLERS_ADDED);
    }
}
