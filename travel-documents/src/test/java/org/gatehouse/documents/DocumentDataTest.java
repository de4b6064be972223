package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot stand in any zone is refused before a zone is begun, with a sentence that names it. */
class DocumentDataTest {

    private static DocumentData data(
            MrzFormat format, String code, String issuer, String number, String nationality, String optional) {
        return new DocumentData(
                format,
                code,
                issuer,
                number,
                PartialDate.unknown(),
                Optional.empty(),
                Sex.UNSPECIFIED,
                nationality,
                "ERIKSSON",
                "ANNA",
                optional);
    }

    private static DocumentData passport(
            String code, String issuer, String number, String nationality, String optional) {
        return data(MrzFormat.TD3, code, issuer, number, nationality, optional);
    }

    @ParameterizedTest
    @CsvSource({
        "'', UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "PPP, UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "p, UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "P<, UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "P[, UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "P@, UTO, L1, UTO, '', document code is not 1 to 2 capital letters",
        "P, '', L1, UTO, '', issuer is not 1 to 3 capital letters",
        "P, UTOP, L1, UTO, '', issuer is not 1 to 3 capital letters",
        "P, UT0, L1, UTO, '', issuer is not 1 to 3 capital letters",
        "P, UTO, L1, '', '', nationality is not 1 to 3 capital letters",
        "P, UTO, L1, UTOP, '', nationality is not 1 to 3 capital letters",
        "P, UTO, l1, UTO, '', document number has a character that no zone has: l1",
        "P, UTO, L-1, UTO, '', document number has a character that no zone has: L-1",
        "P, UTO, L1, UTO, a, optional data has a character that no zone has: a",
        "P, UTO, L1, UTO, 1:, optional data has a character that no zone has: 1:",
        "P, UTO, L1, UTO, 1/, optional data has a character that no zone has: 1/",
        "P, UTO, L1, UTO, [, optional data has a character that no zone has: [",
        "P, UTO, L1, UTO, @, optional data has a character that no zone has: @",
        "P, UTO, '', UTO, '', a document number begins and ends with a letter or digit",
        "P, UTO, <L1, UTO, '', a document number begins and ends with a letter or digit",
        "P, UTO, L1<, UTO, '', a document number begins and ends with a letter or digit"
    })
    void part_3_section_4_3_a_value_with_other_characters_than_its_field_has_is_refused(
            String code, String issuer, String number, String nationality, String optional, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passport(code, issuer, number, nationality, optional))
                .withMessageContaining(sentence);
    }

    @Test
    void part_3_section_4_3_letters_digits_and_the_filler_may_stand_where_the_field_has_them() {
        DocumentData widest = passport("AZ", "AAZ", "A0Z9<0", "D", "AZ09<");

        assertThat(widest.optionalData()).isEqualTo("AZ09<");
        assertThat(widest.number()).isEqualTo("A0Z9<0");
    }

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void only_cards_of_china_name_neither_issuer_nor_nationality(MrzFormat format) {
        boolean chinese = format == MrzFormat.CN_CARD || format == MrzFormat.CN_PERMIT;
        if (chinese) {
            assertThat(data(format, "C", "", "H12345678", "", "00").issuer()).isEmpty();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> data(format, "C", "", "H12345678", "CHN", "00"))
                    .withMessageContaining("issuer");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> data(format, "C", "CHN", "H12345678", "", "00"))
                    .withMessageContaining("nationality");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', false", "0, false", "0A, false", "00, true", "07A123, true"})
    void a_permit_counts_its_issues_in_two_digits(String optional, boolean taken) {
        if (taken) {
            assertThat(data(MrzFormat.CN_PERMIT, "CR", "", "H12345678", "", optional)
                            .optionalData())
                    .isEqualTo(optional);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> data(MrzFormat.CN_PERMIT, "CR", "", "H12345678", "", optional))
                    .withMessageContaining("count of issues");
        }
    }
}
