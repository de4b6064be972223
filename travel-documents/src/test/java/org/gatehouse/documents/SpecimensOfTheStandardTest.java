package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The specimens printed in ICAO Doc 9303, parts 4 to 7, check digit by check digit. */
class SpecimensOfTheStandardTest {

    private static final LocalDate PRESENTED = LocalDate.of(2012, 1, 2);

    @Test
    void part_4_section_4_2_2_the_passport() {
        var reading = read(Specimens.TD3);

        itIsAnnaMariaEriksson(reading, MrzFormat.TD3, "P", "L898902C3", "UTO");
        assertThat(reading.birth()).isEqualTo(PartialDate.parse("1974-08-12"));
        assertThat(reading.expiry()).contains(LocalDate.of(2012, 4, 15));
        assertThat(reading.optionalData()).isEqualTo("ZE184226B");
        digit(reading, Check.DOCUMENT_NUMBER, '6', 2, 10);
        digit(reading, Check.BIRTH_DATE, '2', 2, 20);
        digit(reading, Check.EXPIRY_DATE, '9', 2, 28);
        digit(reading, Check.OPTIONAL_DATA, '1', 2, 43);
        digit(reading, Check.COMPOSITE, '0', 2, 44);
    }

    @Test
    void part_5_section_4_2_2_the_card() {
        var reading = read(Specimens.TD1);

        itIsAnnaMariaEriksson(reading, MrzFormat.TD1, "I", "D23145890", "UTO");
        digit(reading, Check.DOCUMENT_NUMBER, '7', 1, 15);
        digit(reading, Check.BIRTH_DATE, '2', 2, 7);
        digit(reading, Check.EXPIRY_DATE, '9', 2, 15);
        digit(reading, Check.COMPOSITE, '6', 2, 30);
        absent(reading, Check.OPTIONAL_DATA);
    }

    @Test
    void part_6_section_4_2_2_the_larger_card() {
        var reading = read(Specimens.TD2);

        itIsAnnaMariaEriksson(reading, MrzFormat.TD2, "I", "D23145890", "UTO");
        digit(reading, Check.DOCUMENT_NUMBER, '7', 2, 10);
        digit(reading, Check.BIRTH_DATE, '2', 2, 20);
        digit(reading, Check.EXPIRY_DATE, '9', 2, 28);
        digit(reading, Check.COMPOSITE, '6', 2, 36);
        absent(reading, Check.OPTIONAL_DATA);
    }

    @Test
    void part_7_section_4_2_2_the_full_page_visa() {
        var reading = read(Specimens.MRV_A);

        itIsAnnaMariaEriksson(reading, MrzFormat.MRV_A, "V", "L8988901C", "XXX");
        assertThat(reading.birth().iso()).isEqualTo("1940-09-07");
        assertThat(reading.expiry()).contains(LocalDate.of(1996, 12, 10));
        assertThat(reading.optionalData()).isEqualTo("6ZE184226B");
        visaDigits(reading);
    }

    @Test
    void part_7_section_5_2_2_the_smaller_visa() {
        var reading = read(Specimens.MRV_B);

        itIsAnnaMariaEriksson(reading, MrzFormat.MRV_B, "V", "L8988901C", "XXX");
        assertThat(reading.optionalData()).isEmpty();
        visaDigits(reading);
    }

    @ParameterizedTest
    @EnumSource(Specimens.Form.class)
    void a_specimen_reads_the_same_however_it_was_typed(Specimens.Form form) {
        for (String zone : List.of(Specimens.TD3, Specimens.TD1, Specimens.TD2, Specimens.MRV_A, Specimens.MRV_B)) {
            var asPrinted = read(zone);
            var asTyped = read(form.of(zone));

            assertThat(asTyped.sound()).as(form.of(zone)).isTrue();
            assertThat(asTyped.lines()).isEqualTo(asPrinted.lines());
            assertThat(asTyped.number()).isEqualTo(asPrinted.number());
            assertThat(asTyped.name()).isEqualTo(asPrinted.name());
        }
    }

    private static void visaDigits(DocumentReading reading) {
        digit(reading, Check.DOCUMENT_NUMBER, '4', 2, 10);
        digit(reading, Check.BIRTH_DATE, '8', 2, 20);
        digit(reading, Check.EXPIRY_DATE, '9', 2, 28);
        absent(reading, Check.OPTIONAL_DATA);
        absent(reading, Check.COMPOSITE);
    }

    private static void itIsAnnaMariaEriksson(
            DocumentReading reading, MrzFormat format, String code, String number, String nationality) {
        assertThat(reading.sound()).isTrue();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.format()).isEqualTo(Optional.of(format));
        assertThat(reading.documentCode()).isEqualTo(code);
        assertThat(reading.issuer()).isEqualTo("UTO");
        assertThat(reading.number()).isEqualTo(number);
        assertThat(reading.nationality()).isEqualTo(nationality);
        assertThat(reading.sex()).isEqualTo(Sex.FEMALE);
        assertThat(reading.name()).isEqualTo(new Name("ERIKSSON", "ANNA MARIA", false));
        assertThat(reading.name().display()).isEqualTo("ERIKSSON, ANNA MARIA");
    }

    private static void digit(DocumentReading reading, Check check, char digit, int line, int column) {
        assertThat(reading.checks().get(check))
                .isEqualTo(new CheckResult(check, CheckOutcome.PASSED, digit, digit, line, column));
    }

    private static void absent(DocumentReading reading, Check check) {
        assertThat(reading.outcome(check)).isEqualTo(CheckOutcome.NOT_PRESENT);
    }

    private static DocumentReading read(String zone) {
        return MrzReader.read(zone, PRESENTED);
    }
}
