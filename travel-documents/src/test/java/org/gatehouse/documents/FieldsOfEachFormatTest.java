package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each field of each format stands where the standard puts it: other characters there change that field and no other. */
class FieldsOfEachFormatTest {

    private static final LocalDate PRESENTED = LocalDate.of(2012, 1, 2);

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, PD, PD",
        "ISSUER, 1, 3, D<<, D",
        "NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA",
        "DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77",
        "NATIONALITY, 2, 11, GBR, GBR",
        "BIRTH_DATE, 2, 14, 620304, 1962-03-04",
        "SEX, 2, 21, <, UNSPECIFIED",
        "EXPIRY_DATE, 2, 22, 200607, 2020-06-07",
        "OPTIONAL_DATA, 2, 29, 12345678901234, 12345678901234"
    })
    void part_4_section_4_2_2_the_fields_of_a_passport(
            MrzField field, int line, int column, String there, String read) {
        changed(Specimens.TD3, field, line, column, there, read);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, AC, AC",
        "ISSUER, 1, 3, XOM, XOM",
        "DOCUMENT_NUMBER, 1, 6, XC77<<<<<, XC77",
        "OPTIONAL_DATA, 1, 16, 123456789012345, 123456789012345",
        "OPTIONAL_DATA, 2, 19, ABCDEFGHIJK, <<<<<<<<<<<<<<<ABCDEFGHIJK",
        "BIRTH_DATE, 2, 1, 6203<<, 1962-03",
        "SEX, 2, 8, M, MALE",
        "EXPIRY_DATE, 2, 9, 200607, 2020-06-07",
        "NATIONALITY, 2, 16, D<<, D",
        "NAME, 3, 1, OTTOSON<, OTTOSON/ANNA MARIA"
    })
    void part_5_section_4_2_2_the_fields_of_a_card(MrzField field, int line, int column, String there, String read) {
        changed(Specimens.TD1, field, line, column, there, read);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, AC, AC",
        "ISSUER, 1, 3, EUE, EUE",
        "NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA",
        "DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77",
        "NATIONALITY, 2, 11, GBR, GBR",
        "BIRTH_DATE, 2, 14, 62<<<<, 1962",
        "SEX, 2, 21, X, X",
        "EXPIRY_DATE, 2, 22, 200607, 2020-06-07",
        "OPTIONAL_DATA, 2, 29, 1234567, 1234567"
    })
    void part_6_section_4_2_2_the_fields_of_a_larger_card(
            MrzField field, int line, int column, String there, String read) {
        changed(Specimens.TD2, field, line, column, there, read);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, VC, VC",
        "ISSUER, 1, 3, D<<, D",
        "NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA",
        "DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77",
        "NATIONALITY, 2, 11, XXB, XXB",
        "BIRTH_DATE, 2, 14, <<<<<<, ''",
        "SEX, 2, 21, M, MALE",
        "EXPIRY_DATE, 2, 22, 200607, 2020-06-07"
    })
    void part_7_the_fields_of_both_visas(MrzField field, int line, int column, String there, String read) {
        changed(Specimens.MRV_A, field, line, column, there, read);
        changed(Specimens.MRV_B, field, line, column, there, read);
    }

    @ParameterizedTest
    @CsvSource({"MRV_A, 1234567890123456", "MRV_B, 12345678"})
    void part_7_the_optional_data_of_a_visa_go_to_the_end_of_the_line(MrzFormat format, String there) {
        String zone = format == MrzFormat.MRV_A ? Specimens.MRV_A : Specimens.MRV_B;
        changed(zone, MrzField.OPTIONAL_DATA, 2, 29, there, there);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, CT, CT",
        "DOCUMENT_NUMBER, 1, 3, M87654321, M87654321",
        "OPTIONAL_DATA, 1, 13, 07, 07A123456784",
        "EXPIRY_DATE, 1, 16, 200607, 2020-06-07",
        "SEX, 1, 23, M, MALE",
        "BIRTH_DATE, 1, 24, 620304, 1962-03-04",
        "OPTIONAL_DATA, 2, 20, B<<<<<<<<<, 00B",
        "NAME, 3, 1, OTTOSON<<<, OTTOSON/YANG BEN"
    })
    void the_fields_of_a_chinese_permit(MrzField field, int line, int column, String there, String read) {
        changed(Specimens.CN_PERMIT, field, line, column, there, read);
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_CODE, 1, 1, CD, CD",
        "DOCUMENT_NUMBER, 1, 3, CA1234567, CA1234567",
        "EXPIRY_DATE, 1, 14, 200607, 2020-06-07",
        "BIRTH_DATE, 1, 22, 620304, 1962-03-04"
    })
    void the_fields_of_a_chinese_card_of_one_line(MrzField field, int line, int column, String there, String read) {
        changed(Specimens.CN_CARD, field, line, column, there, read);
    }

    private static void changed(String zone, MrzField field, int line, int column, String there, String read) {
        String[] lines = zone.split("\n", -1);
        lines[line - 1] = lines[line - 1].substring(0, column - 1)
                + there
                + lines[line - 1].substring(column - 1 + there.length());
        Map<MrzField, String> before = fields(MrzReader.read(zone, PRESENTED));
        Map<MrzField, String> after = fields(MrzReader.read(String.join("\n", lines), PRESENTED));

        before.put(field, read);
        assertThat(after).isEqualTo(before);
    }

    private static Map<MrzField, String> fields(DocumentReading reading) {
        Map<MrzField, String> fields = new EnumMap<>(MrzField.class);
        fields.put(MrzField.DOCUMENT_CODE, reading.documentCode());
        fields.put(MrzField.ISSUER, reading.issuer());
        fields.put(MrzField.DOCUMENT_NUMBER, reading.number());
        fields.put(MrzField.BIRTH_DATE, reading.birth().iso());
        fields.put(MrzField.SEX, reading.sex().name());
        fields.put(
                MrzField.EXPIRY_DATE, reading.expiry().map(LocalDate::toString).orElse(""));
        fields.put(MrzField.NATIONALITY, reading.nationality());
        fields.put(
                MrzField.NAME, reading.name().primary() + "/" + reading.name().secondary());
        fields.put(MrzField.OPTIONAL_DATA, reading.optionalData());
        return fields;
    }
}
