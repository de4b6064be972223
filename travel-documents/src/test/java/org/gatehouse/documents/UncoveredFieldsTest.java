package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the fields that no digit covers, with the place where it stands. */
class UncoveredFieldsTest {

    private static DocumentReading read(MrzFormat format, int line, int column, String there) {
        String[] lines = Specimens.of(format).split("\n", -1);
        lines[line - 1] = lines[line - 1].substring(0, column - 1)
                + there
                + lines[line - 1].substring(column - 1 + there.length());
        return MrzReader.read(String.join("\n", lines), LocalDate.of(2012, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "TD3, P<, true",
        "TD3, PV, true",
        "TD3, I<, false",
        "MRV_A, V<, true",
        "MRV_B, VX, true",
        "TD1, I<, true",
        "TD1, AC, true",
        "TD1, CR, true",
        "TD1, IV, false",
        "TD1, AV, false",
        "TD1, P<, false",
        "TD2, C<, true",
        "TD2, CV, false",
        "TD2, N<, false",
        "CN_CARD, CS, true",
        "CN_CARD, CD, true",
        "CN_CARD, CX, false",
        "CN_CARD, XS, false",
        "CN_PERMIT, CR, true",
        "CN_PERMIT, CT, true",
        "CN_PERMIT, CF, true",
        "CN_PERMIT, CW, false"
    })
    void parts_4_to_7_section_4_2_2_a_document_code_belongs_to_its_format(
            MrzFormat format, String code, boolean known) {
        var reading = read(format, 1, 1, code);
        var unknown = new Finding(FindingCode.DOCUMENT_CODE_UNKNOWN, MrzField.DOCUMENT_CODE, 1, 1, List.of(code));

        assertThat(reading.format()).contains(format);
        assertThat(reading.documentCode()).isEqualTo(code.replace("<", ""));
        assertThat(reading.findings().contains(unknown)).isEqualTo(!known);
    }

    @ParameterizedTest
    @CsvSource({"9<, 9", "P9, P9", "<<, <", "<P, <P"})
    void a_document_code_of_other_characters_than_letters_is_malformed(String code, String read) {
        var reading = read(MrzFormat.TD3, 1, 1, code);

        assertThat(reading.documentCode()).isEqualTo(read);
        assertThat(reading.findings())
                .containsExactly(
                        new Finding(FindingCode.DOCUMENT_CODE_MALFORMED, MrzField.DOCUMENT_CODE, 1, 1, List.of(code)));
        assertThat(reading.sound()).isFalse();
    }

    @Test
    void part_4_section_4_2_2_sex_is_m_f_or_a_filler_and_an_x_is_noted() {
        assertThat(read(MrzFormat.TD3, 2, 21, "<").findings()).isEmpty();
        assertThat(read(MrzFormat.TD3, 2, 21, "X").findings())
                .containsExactly(new Finding(FindingCode.SEX_X, MrzField.SEX, 2, 21, List.of()));
        var other = read(MrzFormat.TD3, 2, 21, "Q");

        assertThat(other.sex()).isEqualTo(Sex.UNSPECIFIED);
        assertThat(other.findings())
                .containsExactly(new Finding(FindingCode.SEX_MALFORMED, MrzField.SEX, 2, 21, List.of("Q")));
    }

    @ParameterizedTest
    @CsvSource({
        "ER1KSSON<<ANNA<MARIA, NAME_WITH_DIGITS, 8, ER1KSSON, ANNA MARIA",
        "ERIKSSON<<ANNA<MAR9A, NAME_WITH_DIGITS, 24, ERIKSSON, ANNA MAR9A",
        "ERIKSSON<<ANNA<<MARI, NAME_IRREGULAR, 16, ERIKSSON, ANNA MARI",
        "ERIKSSON<<<ANNA<MARI, NAME_IRREGULAR, 16, ERIKSSON, ANNA MARI",
        "ERIKSSON<<<<<MARIA<<, NAME_IRREGULAR, 16, ERIKSSON, MARIA",
        "<<ANNA<MARIA<<<<<<<<, NAME_WITHOUT_PRIMARY, 6, '', ANNA MARIA"
    })
    void part_3_section_4_6_a_name_that_is_built_otherwise_is_read_and_told(
            String printed, FindingCode code, int column, String primary, String secondary) {
        var reading = read(MrzFormat.TD3, 1, 6, printed);

        assertThat(reading.name()).isEqualTo(new Name(primary, secondary, false));
        assertThat(reading.findings()).containsExactly(new Finding(code, MrzField.NAME, 1, column, List.of()));
    }

    @Test
    void a_zone_without_number_has_no_digit_to_compare() {
        var reading = read(MrzFormat.TD3, 2, 1, "<<<<<<<<<0");

        assertThat(reading.number()).isEmpty();
        assertThat(reading.readable()).isFalse();
        assertThat(reading.findings())
                .contains(new Finding(FindingCode.NUMBER_MISSING, MrzField.DOCUMENT_NUMBER, 2, 1, List.of()));
        assertThat(reading.result(Check.DOCUMENT_NUMBER))
                .isEqualTo(new CheckResult(Check.DOCUMENT_NUMBER, CheckOutcome.NOT_PRESENT, '<', '0', 2, 10));
    }

    @Test
    void a_name_is_shown_with_a_comma_between_its_identifiers() {
        assertThat(new Name("ERIKSSON", "ANNA MARIA", false).display()).isEqualTo("ERIKSSON, ANNA MARIA");
        assertThat(new Name("ERIKSSON", "", false).display()).isEqualTo("ERIKSSON");
        assertThat(new Name("", "ANNA", false).display()).isEqualTo("ANNA");
    }
}
