package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.gatehouse.documents.trust.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    private static Octets octets(String hex) {
        return Octets.of(HexFormat.of().parseHex(hex));
    }

    @Test
    void letters_digits_and_blanks_are_packed_three_in_two_bytes_9303_13_2_3() {
        assertThat(C40.encode("UTO")).contains(octets("d9c5"));
        assertThat(C40.encode("D  ")).contains(octets("6abc"));
        assertThat(C40.encode("D")).contains(octets("fe45"));
        assertThat(C40.decode(octets("fe45"))).contains("D");
    }

    @Test
    void every_text_comes_out_of_its_packing_with_fillers_as_blanks() {
        var random = new Random(11);
        String alphabet = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Octets packed = C40.encode(text.toString()).orElseThrow();
            assertThat(packed.length()).isEqualTo(C40.size(text.length()));
            assertThat(C40.decode(packed)).contains(text.toString().replace('<', ' '));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d9", "ffff", "fe45d9c5", "fe62", "0000", "fe00"})
    void bytes_that_nobody_packs_are_none(String hex) {
        assertThat(C40.decode(octets(hex))).isEmpty();
    }

    @Test
    void other_characters_cannot_be_packed() {
        assertThat(C40.encode("abc")).isEmpty();
        assertThat(C40.encode("\u00c4")).isEmpty();
    }

    @Test
    void the_25th_of_march_1957_is_319EF5_9303_13_2_3() {
        assertThat(SealDate.packed(Optional.of(LocalDate.of(1957, 3, 25)))).isEqualTo(0x319EF5);
        assertThat(SealDate.day(0x319EF5)).contains(LocalDate.of(1957, 3, 25));
        assertThat(SealDate.packed(Optional.empty())).isEqualTo(0xFFFFFF);
        assertThat(SealDate.wellFormed(0xFFFFFF)).isTrue();
        assertThat(SealDate.wellFormed(13_01_2020)).isFalse();
        assertThat(SealDate.wellFormed(2_30_2020)).isFalse();
    }

    @Test
    void base64_is_read_in_both_alphabets_with_or_without_padding() {
        for (String text : new String[] {"-_8", "-_8=", "+/8", "+/8="}) {
            assertThat(Base64Text.decode(text)).as(text).contains(octets("fbff"));
        }
        for (String text : new String[] {"-_9", "-_8==", "-", "-_8 ", "-_8=-", "===", "\u00e4\u00e4"}) {
            assertThat(Base64Text.decode(text)).as(text).isEmpty();
        }
    }

    @Test
    void capitals_and_zeros_in_front_make_no_other_reference() {
        assertThat(new SignerReference("dets", "0002a")).isEqualTo(new SignerReference("DETS", "2A"));
        assertThat(new SignerReference("DETS", "00000").certificate()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "D, DE, SUCCESSFUL",
        "D<<, de, SUCCESSFUL",
        "DEU, DE, SUCCESSFUL",
        "FRA, DE, FAILED",
        "GBD, GB, SUCCESSFUL",
        "RKS, XK, SUCCESSFUL",
        "RKS, KS, SUCCESSFUL",
        "EUE, EU, SUCCESSFUL",
        "UNO, UN, SUCCESSFUL",
        "BMU, GB, SUCCESSFUL",
        "CHN, TW, FAILED",
        "QQQ, DE, UNDETERMINED"
    })
    void countries_of_zone_and_certificate_are_compared_many_to_many(String zone, String country, Outcome outcome) {
        assertThat(Countries.compare(zone, country)).isEqualTo(outcome);
    }
}
