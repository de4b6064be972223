package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentClassTest {

    @ParameterizedTest
    @CsvSource({
        "P<, PASSPORT", "PP, PASSPORT", "PD, PASSPORT", "PV, PASSPORT", "X<, UNKNOWN"
    })
    void part_4_section_4_2_2_a_passport_begins_with_p(String code, DocumentClass kind) {
        assertThat(read(Specimens.TD3, code).documentClass()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "I<, IDENTITY_DOCUMENT",
        "ID, IDENTITY_DOCUMENT",
        "A<, IDENTITY_DOCUMENT",
        "C<, IDENTITY_DOCUMENT",
        "IV, UNKNOWN",
        "X<, UNKNOWN",
        "IP, PASSPORT_CARD",
        "AC, CREW_MEMBER_CERTIFICATE"
    })
    void parts_5_and_6_section_4_2_2_cards_begin_with_a_c_or_i_and_crew_certificates_are_ac(
            String code, DocumentClass kind) {
        assertThat(read(Specimens.TD1, code).documentClass()).isEqualTo(kind);
        assertThat(read(Specimens.TD2, code).documentClass()).isEqualTo(kind);
    }

    @Test
    void part_7_visas_begin_with_v() {
        assertThat(read(Specimens.MRV_A, "V<").documentClass()).isEqualTo(DocumentClass.VISA);
        assertThat(read(Specimens.MRV_B, "VB").documentClass()).isEqualTo(DocumentClass.VISA);
    }

    @ParameterizedTest
    @CsvSource({
        "CS, HONG_KONG_MACAO_PERMIT", "CD, TAIWAN_PERMIT"
    })
    void chinese_cards_of_one_line_are_told_apart_by_their_code(String code, DocumentClass kind) {
        assertThat(read(Specimens.CN_CARD, code).documentClass()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "CR, MAINLAND_PERMIT_HONG_KONG_MACAO",
        "CF, MAINLAND_PERMIT_NON_CHINESE",
        "CT, MAINLAND_PERMIT_TAIWAN",
        "CW, UNKNOWN"
    })
    void chinese_permits_of_three_lines_are_told_apart_by_their_code(String code, DocumentClass kind) {
        assertThat(read(Specimens.CN_PERMIT, code).documentClass()).isEqualTo(kind);
    }

    @Test
    void what_is_no_zone_is_of_no_kind() {
        assertThat(read("hello", "").documentClass()).isEqualTo(DocumentClass.UNKNOWN);
    }

    private static DocumentReading read(String zone, String code) {
        return MrzReader.read(code + zone.substring(code.length()), LocalDate.of(2012, 1, 2));
    }
}
