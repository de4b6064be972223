package org.gatehouse.documents.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are JSON of one meaning, RFC 8259 and RFC 7493, and where a seal in JSON begins. */
class JsonTextTest {

    private static final Seals UTOPIA = Seals.utopia();

    private static SealRemark refused(String text) {
        try {
            throw new AssertionError("was read: " + JsonParser.parse(text));
        } catch (Unreadable unreadable) {
            return unreadable.remark;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.5",
                "10",
                "1e2",
                "1E2",
                "1e+2",
                "1e-2",
                "-1.5E-3",
                "100000000000000000000000",
                "0.1",
                "1e308"
            })
    void rfc_8259_section_6_a_number_that_double_precision_keeps_is_read_as_written(String literal) throws Unreadable {
        assertThat(JsonParser.parse(literal)).isEqualTo(new Json.Digits(literal));
        assertThat(JsonParser.parse("[" + literal + "]")).isEqualTo(new Json.Items(List.of(new Json.Digits(literal))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000000000000", "1e400", "-1e400", "9007199254740993", "1e-400"})
    void rfc_7493_section_2_2_a_number_that_readers_would_take_differently_is_none(String literal) {
        assertThat(refused(literal)).isEqualTo(new SealRemark(SealReason.NUMBER_INEXACT, literal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- | 2",
                "1e | 3",
                "1e+ | 4",
                "1. | 3",
                "01 | 2",
                ".5 | 1",
                "{\"a\":x} | 6",
                "{\"a\" 1} | 6",
                "{\"a\":1 2} | 9",
                "[1 2] | 5",
                "[1,] | 4",
                "[ | 2",
                "tru | 1",
                "\"a | 3",
                "\"\\u12g4\" | 6",
                "1 1 | 3"
            })
    void what_is_no_json_is_told_with_the_place_where_it_ends(String text, String place) {
        assertThat(refused(text)).isEqualTo(new SealRemark(SealReason.TEXT_MALFORMED, place));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"", "\"\ud83d\ude00\""})
    void a_pair_of_surrogates_is_one_character(String text) throws Unreadable {
        assertThat(JsonParser.parse(text)).isEqualTo(new Json.Text("\ud83d\ude00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ud83dx", "x\\ud83d", "\\ude00\\ud83d", "\\ud83d\\ud83d"})
    void rfc_7493_section_2_1_half_of_a_pair_is_no_text(String escaped) {
        assertThat(refused('"' + escaped + '"').reason()).isEqualTo(SealReason.TEXT_MALFORMED);
    }

    @Test
    void blanks_may_stand_between_any_two_signs() throws Unreadable {
        String dense = "{\"a\":[1,true,false,null,\"x\",{},[]],\"b\":{\"c\":-1}}";
        String wide = dense.replaceAll("([\\[\\]{}:,])", " \t\r\n$1 \t\r\n");

        assertThat(CanonicalJson.of(wide)).isEqualTo(CanonicalJson.of(dense));
    }

    @Test
    void a_seal_may_stand_behind_blanks_and_a_byte_order_mark() {
        String seal = new String(UTOPIA.vaccination(), UTF_8);
        for (String before : new String[] {"", "\ufeff", " ", "\t\r\n ", "\ufeff \n"}) {
            assertThat(UTOPIA.verifier()
                            .verify((before + seal).getBytes(UTF_8), Seals.presented())
                            .overall())
                    .isEqualTo(Outcome.SUCCESSFUL);
        }
        for (byte[] other : List.of(
                new byte[] {(byte) 0xEF},
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x'},
                new byte[] {(byte) 0xEF, (byte) 0xBB, 0, '{'},
                new byte[] {(byte) 0xEF, 0, (byte) 0xBF, '{'},
                new byte[] {0, (byte) 0xBB, (byte) 0xBF, '{'},
                new byte[] {' ', ' '},
                new byte[] {' ', 'x', '{'})) {
            assertThat(SealReader.read(other, Seals.TODAY)).isEqualTo(new SealReading.Foreign());
        }
        assertThat(SealReader.read(new byte[] {'{'}, Seals.TODAY)).isInstanceOf(SealReading.Broken.class);
    }

    @Test
    void at_most_sixteen_kibibytes_are_read() {
        String seal = new String(UTOPIA.vaccination(), UTF_8);
        int blanks = 16 * 1024 - seal.getBytes(UTF_8).length;

        assertThat(SealReader.read((" ".repeat(blanks) + seal).getBytes(UTF_8), Seals.TODAY))
                .isInstanceOf(SealReading.Read.class);
        assertThat(SealReader.read((" ".repeat(blanks + 1) + seal).getBytes(UTF_8), Seals.TODAY))
                .isEqualTo(SealReading.broken(SealReason.TOO_LARGE, "16385"));
    }

    @ParameterizedTest
    @CsvSource({"12345, 12345", "1.5, 1.5", "-1, -1", "\"1\", ''"})
    void a_version_is_a_whole_number_of_four_digits_at_most(String version, String about) {
        String seal = new String(UTOPIA.vaccination(), UTF_8);
        SealReading other =
                SealReader.read(seal.replace("\"v\":1", "\"v\":" + version).getBytes(UTF_8), Seals.TODAY);

        assertThat(other).isEqualTo(SealReading.broken(SealReason.VERSION_UNKNOWN, about));
        assertThat(SealReader.read(seal.getBytes(UTF_8), Seals.TODAY))
                .isInstanceOfSatisfying(
                        SealReading.Read.class,
                        read -> assertThat(((VdsNc) read.seal()).version()).isEqualTo(1));
    }

    @Test
    void bytes_are_equal_when_their_content_is_and_nobody_can_change_them() {
        byte[] given = {1, (byte) 0xFF};
        Octets octets = Octets.of(given);
        given[0] = 2;
        octets.toArray()[1] = 0;

        assertThat(octets)
                .isEqualTo(Octets.of(new byte[] {1, (byte) 0xFF}))
                .hasSameHashCodeAs(Octets.of(new byte[] {1, (byte) 0xFF}))
                .isNotEqualTo(Octets.of(new byte[] {1, (byte) 0xFE}))
                .hasToString("01ff");
        assertThat(octets.hashCode()).isNotEqualTo(Octets.of(new byte[] {7}).hashCode());
        assertThat(octets.hex()).isEqualTo("01ff");
        assertThat(octets.equals((Object) "01ff")).isFalse();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> octets.at(2));
    }
}
