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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
                    # Doc 9303-4 section 4.2.2: passport
                    TD3, DOCUMENT_CODE, 1, 1, PD, PD
                    TD3, ISSUER, 1, 3, D<<, D
                    TD3, NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA
                    TD3, DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77
                    TD3, NATIONALITY, 2, 11, GBR, GBR
                    TD3, BIRTH_DATE, 2, 14, 620304, 1962-03-04
                    TD3, SEX, 2, 21, <, UNSPECIFIED
                    TD3, EXPIRY_DATE, 2, 22, 200607, 2020-06-07
                    TD3, OPTIONAL_DATA, 2, 29, 12345678901234, 12345678901234
                    # Doc 9303-5 section 4.2.2: card
                    TD1, DOCUMENT_CODE, 1, 1, AC, AC
                    TD1, ISSUER, 1, 3, XOM, XOM
                    TD1, DOCUMENT_NUMBER, 1, 6, XC77<<<<<, XC77
                    TD1, OPTIONAL_DATA, 1, 16, 123456789012345, 123456789012345
                    TD1, OPTIONAL_DATA, 2, 19, ABCDEFGHIJK, <<<<<<<<<<<<<<<ABCDEFGHIJK
                    TD1, BIRTH_DATE, 2, 1, 6203<<, 1962-03
                    TD1, SEX, 2, 8, M, MALE
                    TD1, EXPIRY_DATE, 2, 9, 200607, 2020-06-07
                    TD1, NATIONALITY, 2, 16, D<<, D
                    TD1, NAME, 3, 1, OTTOSON<, OTTOSON/ANNA MARIA
                    # Doc 9303-6 section 4.2.2: larger card
                    TD2, DOCUMENT_CODE, 1, 1, AC, AC
                    TD2, ISSUER, 1, 3, EUE, EUE
                    TD2, NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA
                    TD2, DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77
                    TD2, NATIONALITY, 2, 11, GBR, GBR
                    TD2, BIRTH_DATE, 2, 14, 62<<<<, 1962
                    TD2, SEX, 2, 21, X, X
                    TD2, EXPIRY_DATE, 2, 22, 200607, 2020-06-07
                    TD2, OPTIONAL_DATA, 2, 29, 1234567, 1234567
                    # Doc 9303-7: visas
                    MRV_A, DOCUMENT_CODE, 1, 1, VC, VC
                    MRV_A, ISSUER, 1, 3, D<<, D
                    MRV_A, NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA
                    MRV_A, DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77
                    MRV_A, NATIONALITY, 2, 11, XXB, XXB
                    MRV_A, BIRTH_DATE, 2, 14, <<<<<<, ''
                    MRV_A, SEX, 2, 21, M, MALE
                    MRV_A, EXPIRY_DATE, 2, 22, 200607, 2020-06-07
                    MRV_B, DOCUMENT_CODE, 1, 1, VC, VC
                    MRV_B, ISSUER, 1, 3, D<<, D
                    MRV_B, NAME, 1, 6, OTTOSON<, OTTOSON/ANNA MARIA
                    MRV_B, DOCUMENT_NUMBER, 2, 1, XC77<<<<<, XC77
                    MRV_B, NATIONALITY, 2, 11, XXB, XXB
                    MRV_B, BIRTH_DATE, 2, 14, <<<<<<, ''
                    MRV_B, SEX, 2, 21, M, MALE
                    MRV_B, EXPIRY_DATE, 2, 22, 200607, 2020-06-07
                    # Doc 9303-7: the optional data of a visa go to the end of the line
                    MRV_A, OPTIONAL_DATA, 2, 29, 1234567890123456, 1234567890123456
                    MRV_B, OPTIONAL_DATA, 2, 29, 12345678, 12345678
                    # Chinese permit
                    CN_PERMIT, DOCUMENT_CODE, 1, 1, CT, CT
                    CN_PERMIT, DOCUMENT_NUMBER, 1, 3, M87654321, M87654321
                    CN_PERMIT, OPTIONAL_DATA, 1, 13, 07, 07A123456784
                    CN_PERMIT, EXPIRY_DATE, 1, 16, 200607, 2020-06-07
                    CN_PERMIT, SEX, 1, 23, M, MALE
                    CN_PERMIT, BIRTH_DATE, 1, 24, 620304, 1962-03-04
                    CN_PERMIT, OPTIONAL_DATA, 2, 20, B<<<<<<<<<, 00B
                    CN_PERMIT, NAME, 3, 1, OTTOSON<<<, OTTOSON/YANG BEN
                    # Chinese card of one line
                    CN_CARD, DOCUMENT_CODE, 1, 1, CD, CD
                    CN_CARD, DOCUMENT_NUMBER, 1, 3, CA1234567, CA1234567
                    CN_CARD, EXPIRY_DATE, 1, 14, 200607, 2020-06-07
                    CN_CARD, BIRTH_DATE, 1, 22, 620304, 1962-03-04
                    """)
    void a_field_stands_where_the_standard_puts_it(
            MrzFormat format, MrzField field, int line, int column, String there, String read) {
        String zone = Specimens.of(format);
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
