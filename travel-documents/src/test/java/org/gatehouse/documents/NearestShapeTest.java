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

    private static DocumentReading read(String text) {
        return MrzReader.read(text, PRESENTED);
    }
}
