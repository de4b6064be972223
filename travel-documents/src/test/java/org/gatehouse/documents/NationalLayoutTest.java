package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts that a state made for itself are told from those of Doc 9303, which often differ from them in one character. */
class NationalLayoutTest {

    private static final LocalDate PRESENTED = LocalDate.of(2012, 1, 2);

    private static final String FRENCH_CARD =
            "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6";

    /** Names in telegraph codes in the first line; in the second the number from its sixteenth place on. */
    private static final String HOME_RETURN_CARD = """
            C<CHN6774<<<<<<<<<<<<<<<<<<<<<
            810803<F221211<H12345678<<<<<<
            ZHENG<JIAN<<YANG<BEN<<<<<<<<<<""";

    @ParameterizedTest
    @ValueSource(strings = {FRENCH_CARD, HOME_RETURN_CARD})
    void a_layout_of_a_state_is_named_in_lines_and_in_one_line(String zone) {
        for (String typed : new String[] {zone, zone.replace("\n", ""), zone.replace("\n", "\r\n")}) {
            var reading = MrzReader.read(typed, PRESENTED);

            assertThat(codes(reading)).as(typed).containsExactly(FindingCode.NATIONAL_LAYOUT);
            assertThat(reading.format()).isEmpty();
            assertThat(reading.readable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADFRAB", "IXFRAB", "IDXRAB", "IDFXAB", "IDFRXB"})
    void part_6_a_card_that_begins_otherwise_than_the_french_one_is_a_td2(String beginning) {
        assertThat(format(FRENCH_CARD.replace("IDFRAB", beginning))).isEqualTo("TD2");
    }

    @ParameterizedTest
    @CsvSource({
        "C<CHN, A<CHN, H12345678, TD1",
        "C<CHN, CACHN, H12345678, TD1",
        "C<CHN, C<XHN, H12345678, TD1",
        "C<CHN, C<CXN, H12345678, TD1",
        "C<CHN, C<CHX, H12345678, TD1",
        "C<CHN, C<CHN, G12345678, TD1",
        "C<CHN, C<CHN, HA2345678, TD1",
        "C<CHN, C<CHN, H1234567A, TD1",
        "C<CHN, C<CHN, H1234/678, ''",
        "C<CHN, C<CHN, M12345678, ''",
        "C<CHN, C<CHN, H00000000, ''",
        "C<CHN, C<CHN, H99999999, ''"
    })
    void part_5_a_card_of_china_with_another_beginning_or_number_is_a_td1(
            String before, String beginning, String number, String format) {
        String zone = HOME_RETURN_CARD.replace(before, beginning).replace("H12345678", number);
        if (number.contains("/")) {
            assertThat(MrzReader.read(zone, PRESENTED).sound()).isFalse();
        } else {
            assertThat(format(zone)).isEqualTo(format);
            assertThat(format(zone.replace("\n", ""))).isEqualTo(format);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "34, 34, 0, true",
        "33, 35, 0, false",
        "35, 35, 0, false",
        "9, 30, 30, true",
        "10, 30, 30, false",
        "8, 30, 30, false",
        "9, 29, 31, false",
        "9, 30, 31, false",
        "9, 31, 30, false"
    })
    void lines_of_a_length_that_no_format_of_the_standard_has_tell_a_layout_of_a_state(
            int first, int second, int third, boolean national) {
        String zone = ("A".repeat(first) + "\n" + "A".repeat(second) + "\n" + "A".repeat(third)).strip();

        assertThat(codes(MrzReader.read(zone, PRESENTED)).contains(FindingCode.NATIONAL_LAYOUT))
                .isEqualTo(national);
    }

    @ParameterizedTest
    @CsvSource({"D1FRA13AA000026181231MARTIN<<9, true", "A1FRA13AA000026181231MARTIN<<9, false"})
    void one_line_of_thirty_places_that_begins_with_d_is_a_driving_licence(String line, boolean national) {
        assertThat(codes(MrzReader.read(line, PRESENTED)))
                .containsExactly(national ? FindingCode.NATIONAL_LAYOUT : FindingCode.NOT_RECOGNISED);
    }

    @ParameterizedTest
    @CsvSource({
        "CSC000000004<2404200<8108038<6, CN_CARD",
        "CDC000000004<2404200<8108038<6, CN_CARD",
        "CSC000000004A2404200A8108038A6, CN_CARD",
        "CXC000000004<2404200<8108038<6, CN_CARD",
        "XXC000000004<2404200<8108038<6, CN_CARD",
        "XSC000000004<24O4200<8108038<6, ''",
        "XSC000000004<A404200<8108038<6, ''",
        "XSC000000004<240420A<8108038<6, ''",
        "CXC000000004<24O4200<8108038<6, CN_CARD",
        "XXC000000004A2404200<8108038<6, ''",
        "XXC000000004<2404200A8108038<6, ''",
        "XXC000000004<2404200<8108038A6, ''",
        "CXC000000004A2404200<8108038<6, ''"
    })
    void one_line_of_thirty_places_is_a_chinese_card_by_its_code_or_by_its_fillers(String line, String format) {
        assertThat(format(line)).isEqualTo(format);
        assertThat(format(line + "\u0003")).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "CRH12345678, CN_PERMIT",
        "CTH12345678, CN_PERMIT",
        "CFH12345678, CN_PERMIT",
        "CDH12345678, CN_PERMIT",
        "CWH12345678, CN_PERMIT",
        "CSH12345678, CN_PERMIT",
        "IRH12345678, TD1",
        "CAH12345678, TD1",
        "C<H12345678, TD1",
        "CRUTO345678, TD1",
        "CR1TO345678, CN_PERMIT",
        "CRU2O345678, CN_PERMIT",
        "CRUT3345678, CN_PERMIT"
    })
    void three_lines_are_a_chinese_permit_when_digits_stand_where_a_td1_has_the_issuer(
            String beginning, String format) {
        String zone = Specimens.CN_PERMIT.replace("CRH12345678", beginning);

        assertThat(format(zone)).isEqualTo(format);
        assertThat(format(zone.replace("\n", "\r\n"))).isEqualTo(format);
    }

    @Test
    void a_permit_has_a_digit_behind_its_number_and_a_td1_may_have_a_letter_there() {
        assertThat(format(Specimens.CN_PERMIT.replace("CRH123456783", "CRH12345678A")))
                .isEqualTo("TD1");
    }

    private static String format(String zone) {
        return MrzReader.read(zone, PRESENTED).format().map(Enum::name).orElse("");
    }
}
