package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

    /** The worked examples of Doc 9303-3, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "520727, 3",
        "AB2134<<<, 5",
        "HA672242<658022549601086<<<<<<<<<<<<<<0, 8",
        "D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<, 2"
    })
    void part_3_section_4_9_the_worked_examples_of_appendix_a(String text, char digit) {
        assertThat(CheckDigit.of(text)).isEqualTo(digit);
    }

    @Test
    void part_3_section_4_9_every_change_of_one_digit_is_seen_and_k_is_never_told_from_the_filler() {
        for (char one = '0'; one <= '9'; one++) {
            for (char other = '0'; other <= '9'; other++) {
                for (String before : new String[] {"", "1", "12"}) {
                    assertThat(CheckDigit.of(before + one) == CheckDigit.of(before + other))
                            .isEqualTo(one == other);
                }
            }
        }
        assertThat(CheckDigit.of("AB<CD<")).isEqualTo(CheckDigit.of("ABKCDK"));
    }

    @Test
    void other_characters_have_no_value() {
        for (String text : new String[] {"12a", "12号", "12\u0080", "12\u00ff", "12\u0100"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CheckDigit.of(text))
                    .withMessage("no character of a machine-readable zone at 3");
        }
        assertThat(CheckDigit.of("")).isEqualTo('0');
    }
}
