package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;
import static org.gatehouse.documents.Specimens.passport;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader makes of numbers, letters and lines, right and wrong; dates have a test of their own. */
class ReadingTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "000590240<6013, 000590240601, LONG_NUMBER_WITH_FILLER",
        "000590696<1015, 000590696101, LONG_NUMBER",
        "D23145890<7349, D23145890734, LONG_NUMBER_EITHER_WAY",
        "123456789<07, 1234567890, LONG_NUMBER_EITHER_WAY"
    })
    void part_5_section_4_2_2_a_long_number_is_put_together_and_the_way_of_its_digit_told(
            String printed, String number, FindingCode way) {
        var reading = MrzReader.read(card("ID", "BEL" + printed), PRESENTED);

        assertThat(reading.number()).isEqualTo(number);
        assertThat(reading.outcome(Check.DOCUMENT_NUMBER)).isEqualTo(CheckOutcome.PASSED);
        assertThat(codes(reading)).contains(way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D23145890<7", "D23145890<", "D2314589<<", "D23145890<7348"})
    void a_filler_for_a_digit_alone_is_no_long_number(String printed) {
        var reading = MrzReader.read(card("I<", "UTO" + printed), PRESENTED);

        assertThat(reading.outcome(Check.DOCUMENT_NUMBER)).isEqualTo(CheckOutcome.FAILED);
        assertThat(reading.sound()).isFalse();
    }

    @Test
    void a_zone_without_number_is_not_readable() {
        var reading = MrzReader.read(card("I<", "UTO<<<<<<<<<<"), PRESENTED);

        assertThat(codes(reading)).contains(FindingCode.NUMBER_MISSING);
        assertThat(reading.readable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "7408122, 74O8I22, 740812, 74O8I2, 740812",
        "7408122, 740812Z, 740812, Z, 2",
        "7408<<7, 7408KK7, 7408, 7408KK, 7408<<"
    })
    void a_look_alike_is_mended_where_the_digit_proves_it(
            String right, String typed, String birth, String before, String after) {
        String zone = passport(right.substring(0, 6), "300101");
        assertThat(zone).contains(right);
        var reading = MrzReader.read(zone.replace(right, typed), PRESENTED);

        assertThat(reading.sound()).isTrue();
        assertThat(reading.birth().iso().replace("-", "")).isEqualTo("19" + birth);
        assertThat(reading.findings())
                .filteredOn(Finding::repaired)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.details()).containsExactly(before, after);
                    assertThat(finding.field()).isEqualTo(MrzField.BIRTH_DATE);
                    assertThat(finding.line()).isEqualTo(2);
                });
        assertThat(reading.lines().getLast()).contains(typed);
    }

    @Test
    void a_look_alike_in_the_number_is_mended_but_never_sound() {
        var reading = MrzReader.read(Specimens.TD3.replace("L898902C3", "L8989O2C3"), LocalDate.of(2012, 1, 1));

        assertThat(reading.number()).isEqualTo("L898902C3");
        assertThat(codes(reading)).containsExactly(FindingCode.NUMBER_REPAIRED);
        assertThat(reading.sound()).isFalse();
    }

    @Test
    void part_3_section_4_9_a_letter_that_no_digit_covers_is_never_mended() {
        var reading = MrzReader.read(Specimens.TD3.replace("UTO7408", "UT07408"), LocalDate.of(2012, 1, 1));

        assertThat(codes(reading)).containsExactly(FindingCode.NATIONALITY_MALFORMED);
        assertThat(reading.nationality()).isEqualTo("UT0");
        assertThat(reading.readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "<"})
    void part_4_section_4_2_2_empty_optional_data_have_a_zero_or_a_filler(String digit) {
        String zone = passport("740812", "300101");
        var reading = MrzReader.read(zone.substring(0, 86) + digit + zone.substring(87), PRESENTED);

        assertThat(reading.sound()).isTrue();
        assertThat(reading.result(Check.OPTIONAL_DATA))
                .isEqualTo(new CheckResult(Check.OPTIONAL_DATA, CheckOutcome.PASSED, '0', digit.charAt(0), 2, 43));
    }

    @Test
    void part_7_a_digit_that_a_visa_lacks_is_told_to_be_absent_and_is_no_fault() {
        for (String visa : new String[] {Specimens.MRV_A, Specimens.MRV_B}) {
            var reading = MrzReader.read(visa, LocalDate.of(1996, 1, 1));

            assertThat(reading.sound()).isTrue();
            assertThat(reading.checks()).containsOnlyKeys(Check.values());
            for (Check check : new Check[] {Check.OPTIONAL_DATA, Check.COMPOSITE}) {
                assertThat(reading.checks())
                        .containsEntry(check, new CheckResult(check, CheckOutcome.NOT_PRESENT, '<', '<', 0, 0));
            }
        }
    }

    @Test
    void a_note_does_not_send_the_bearer_to_an_officer_and_a_doubt_does() {
        var note = MrzReader.read("MRZ\n" + Specimens.TD3, LocalDate.of(2012, 1, 1));
        var doubt = MrzReader.read(Specimens.TD3.replace("L898902C3", "L8989O2C3"), LocalDate.of(2012, 1, 1));

        assertThat(note.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.FRAMING_REMOVED);
            assertThat(finding.refers()).isFalse();
        });
        assertThat(doubt.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.refers()).isTrue());
    }

    @Test
    void permits_of_residents_of_hong_kong_and_macao_are_read() {
        var reading = MrzReader.read(Specimens.CN_PERMIT, PRESENTED);

        assertThat(reading.sound()).isTrue();
        assertThat(reading.format()).isEqualTo(Optional.of(MrzFormat.CN_PERMIT));
        assertThat(reading.documentCode()).isEqualTo("CR");
        assertThat(reading.number()).isEqualTo("H12345678");
        assertThat(reading.expiry()).contains(LocalDate.of(2022, 12, 11));
        assertThat(reading.birth().iso()).isEqualTo("1981-08-03");
        assertThat(reading.nationality()).isEqualTo("CHN");
        assertThat(reading.name()).isEqualTo(new Name("ZHENG JIAN", "YANG BEN", false));
        assertThat(reading.outcome(Check.COMPOSITE)).isEqualTo(CheckOutcome.PASSED);
    }

    @Test
    void the_composite_of_a_permit_is_only_a_warning() {
        var reading = MrzReader.read(Specimens.CN_PERMIT.replace("67842\n", "67843\n"), PRESENTED);

        assertThat(codes(reading)).containsExactly(FindingCode.COMPOSITE_UNCONFIRMED);
        assertThat(reading.sound()).isTrue();
    }

    @Test
    void permits_of_residents_of_taiwan_and_one_line_cards_are_read() {
        var permit = MrzReader.read(
                "CT00000000<00262006084F8108038NGKELMPONBPJLBLOAABR0000000001ZHENG<JIAN<<YANG<BEN<<<<<<3500",
                PRESENTED);
        var card = MrzReader.read(Specimens.CN_CARD, PRESENTED);

        assertThat(permit.sound()).isTrue();
        assertThat(permit.number()).isEqualTo("00000000");
        assertThat(card.sound()).isTrue();
        assertThat(card.number()).isEqualTo("C00000000");
        assertThat(card.expiry()).contains(LocalDate.of(2024, 4, 20));
        assertThat(card.birth().iso()).isEqualTo("1981-08-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<\n8806923102858CORINNE<<<<<<<6512068F6",
                "AAA001D<<\nFACHE305142128097<<800126<<<<<\nMARCHAND<<FABIENNE<<<<<<<<<<<<",
                "D1FRA13AA000026181231MARTIN<<9"
            })
    void a_national_layout_is_named_and_no_field_invented(String zone) {
        var reading = MrzReader.read(zone, PRESENTED);

        assertThat(codes(reading)).containsExactly(FindingCode.NATIONAL_LAYOUT);
        assertThat(reading.format()).isEmpty();
        assertThat(reading.checks()).isEmpty();
        assertThat(reading.number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "hello", "🙂🙂🙂", "שלום עולם", "\u0000\u0001\u00ff", "<<<<<<<<<<"})
    void what_is_no_zone_is_said_to_be_none(String text) {
        var reading = MrzReader.read(text, PRESENTED);

        assertThat(codes(reading)).containsExactly(FindingCode.NOT_RECOGNISED);
        assertThat(reading.readable()).isFalse();
    }

    @Test
    void a_missing_line_a_short_line_and_a_long_line_are_told_apart() {
        String[] lines = Specimens.TD3.split("\n", -1);

        assertThat(codes(MrzReader.read(lines[0], PRESENTED))).containsExactly(FindingCode.LINE_MISSING);
        assertThat(codes(MrzReader.read(lines[0] + "\n" + lines[1].substring(0, 30), PRESENTED)))
                .contains(FindingCode.LINE_TOO_SHORT);
        assertThat(codes(MrzReader.read(lines[0] + "\nL8" + lines[1], PRESENTED)))
                .contains(FindingCode.LINE_TOO_LONG);
        assertThat(codes(MrzReader.read(Specimens.TD3 + "A".repeat(100_000), PRESENTED)))
                .contains(FindingCode.TEXT_TOO_LONG);
    }

    @Test
    void an_emoji_inside_a_zone_costs_its_own_place_only() {
        var reading = MrzReader.read(Specimens.TD3.replace("ANNA<", "AN🙂A<"), LocalDate.of(2012, 1, 1));

        assertThat(codes(reading)).containsExactly(FindingCode.UNKNOWN_CHARACTER);
        assertThat(reading.findings().getFirst().column()).isEqualTo(18);
        assertThat(reading.number()).isEqualTo("L898902C3");
        assertThat(reading.outcome(Check.COMPOSITE)).isEqualTo(CheckOutcome.PASSED);
        assertThat(reading.sound()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"P<, false", "PV, false", "X<, true", "IP, true", "9<, true"})
    void a_document_code_of_another_size_is_doubted(String code, boolean remarked) {
        var reading = MrzReader.read(code + passport("740812", "300101").substring(2), PRESENTED);

        assertThat(!reading.findings().isEmpty()).isEqualTo(remarked);
    }

    @Test
    void part_3_section_4_6_a_name_may_be_truncated_or_lack_its_primary_part() {
        String line = "P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K";
        var truncated = MrzReader.read(line + passport("740812", "300101").substring(44), PRESENTED);
        var lacking = MrzReader.read(
                passport("740812", "300101").replace("ERIKSSON<<ANNA<MARIA", "<<ANNA<MARIA<<<<<<<<"), PRESENTED);

        assertThat(truncated.name()).isEqualTo(new Name("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", true));
        assertThat(lacking.name().display()).isEqualTo("ANNA MARIA");
        assertThat(codes(lacking)).containsExactly(FindingCode.NAME_WITHOUT_PRIMARY);
    }

    /** A card whose first line begins so; the composite is not what these tests are about. */
    private static String card(String code, String issuerAndNumber) {
        String first = code + issuerAndNumber;
        return first + "<".repeat(30 - first.length()) + "7408122F3001013UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    }
}
