package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permits and passports of China where they go beyond Doc 9303; no standard is published, the places are from specimens. */
class ChineseDocumentsTest {

    private static final LocalDate PRESENTED = LocalDate.of(2022, 1, 2);

    @Test
    void a_permit_tells_the_chinese_name_in_letters() {
        assertThat(read(Specimens.CN_PERMIT).chineseName()).contains("证件样本");
        assertThat(read(Specimens.CN_PERMIT.replace("NGKELMPONBPJLBLO", "NGKE<<<<<<<<<<<<")).chineseName())
                .contains("证");
        assertThat(read(Specimens.CN_CARD).chineseName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NGKELMPONBPJB9, 证件样", "NGKE, 证", "NGK, ''", "HK8888888, ''", "AAAAAAAA, ''", "'', ''", "NGKQ, ''"
    })
    void a_passport_of_china_tells_three_characters_at_most(String optional, String name) {
        String zone = String.join("\n", MrzWriter.write(passport("CHN", optional)));

        assertThat(read(zone).optionalData()).isEqualTo(optional);
        assertThat(read(zone).chineseName()).isEqualTo(Optional.of(name).filter(some -> !some.isEmpty()));
    }

    @Test
    void letters_in_the_passport_of_another_state_are_no_name() {
        assertThat(read(String.join("\n", MrzWriter.write(passport("UTO", "NGKE")))).chineseName())
                .isEmpty();
        assertThat(read("hello").chineseName()).isEmpty();
    }

    @Test
    void residents_who_are_no_chinese_citizens_have_a_nationality_and_no_flags_of_a_cut_name() {
        String zone = """
                CFH1234567830002212119F8108038
                NGKELMPONBPJ<<<GBRBA1234567842
                SMITH<<ANN<<<<<<<<<<<<<<<<<<<<""";
        var reading = read(zone);

        assertThat(reading.nationality()).isEqualTo("GBR");
        assertThat(reading.name()).isEqualTo(new Name("SMITH", "ANN", false));
        assertThat(reading.chineseName()).contains("证件样");
        assertThat(reading.readable()).isTrue();
    }

    @Test
    void a_permit_says_whether_its_latin_name_was_cut() {
        assertThat(read(Specimens.CN_PERMIT.replace("LOAABA", "LOABBA")).name().possiblyTruncated())
                .isTrue();
        assertThat(read(Specimens.CN_PERMIT.replace("LOAABA", "LOBABA")).name().possiblyTruncated())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CRH12345678, CRH1Z34567B, H12345678", "CT00000000<, CT0O00000O<, 00000000", "CT00000000<, CTO0000000K, 00000000"
    })
    void where_the_number_of_a_permit_has_digits_only_a_digit_proves_the_mending(
            String printed, String typed, String number) {
        String zone = printed.startsWith("CR")
                ? Specimens.CN_PERMIT
                : """
                CT00000000<00262006084F8108038
                NGKELMPONBPJLBLOAABR0000000001
                ZHENG<JIAN<<YANG<BEN<<<<<<3500""";
        var reading = read(zone.replace(printed, typed));

        assertThat(codes(reading)).containsExactly(FindingCode.REPAIRED);
        assertThat(reading.sound()).isTrue();
        assertThat(reading.number()).isEqualTo(number);
    }

    @Test
    void in_its_first_place_a_permit_of_hong_kong_or_macao_has_a_letter_so_nothing_is_proved() {
        var reading = read(Specimens.CN_PERMIT.replace("CRH1", "CR81"));

        assertThat(reading.sound()).isFalse();
    }

    private static DocumentData passport(String issuer, String optional) {
        return new DocumentData(
                MrzFormat.TD3,
                "PO",
                issuer,
                "E00000000",
                PartialDate.parse("1981-08-03"),
                Optional.of(LocalDate.of(2030, 1, 1)),
                Sex.FEMALE,
                issuer,
                "ZHENGJIAN",
                "YANGBEN",
                optional);
    }

    private static DocumentReading read(String zone) {
        return MrzReader.read(zone, PRESENTED);
    }
}
