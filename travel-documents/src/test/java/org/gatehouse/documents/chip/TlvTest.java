package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.documents.chip.Bytes.hex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ITU-T X.690 section 8.1, as much of it as chips need. */
class TlvTest {

    private static Tlv read(String digits) throws MalformedFile {
        byte[] bytes = hex(digits);
        return Tlv.read(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"04020102", "0481020102", "048200020102", "04880000000000000002" + "0102"})
    void a_length_may_be_written_short_or_long(String digits) throws MalformedFile {
        Tlv element = read(digits);
        assertThat(element.tag()).isEqualTo(4);
        assertThat(element.value()).isEqualTo(hex("0102"));
        assertThat(element.octets()).isEqualTo(hex("0102"));
        assertThat(element.whole()).isEqualTo(hex(digits));
        assertThat(element.constructed()).isFalse();
    }

    @Test
    void a_tag_has_up_to_three_bytes() throws MalformedFile {
        assertThat(read("5F1F00").tag()).isEqualTo(0x5F1F);
        assertThat(read("7F810100").tag()).isEqualTo(0x7F8101);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "04",
                "5F",
                "5F1F",
                "0401",
                "048101",
                "0482FFFF00",
                "0484FFFFFFFF00",
                "0488FFFFFFFFFFFFFFFF00",
                "04890000000000000000010000",
                "7F81818100",
                "0480",
                "24800401",
                "2480040100",
                "248004010000",
                "30800000" + "FF",
                "04FF00"
            })
    void what_does_not_end_inside_the_file_is_malformed(String digits) throws MalformedFile {
        if (digits.equals("30800000FF")) {
            // What follows the element is not looked at.
            assertThat(read(digits).end()).isEqualTo(4);
            return;
        }
        assertThatThrownBy(() -> read(digits)).isInstanceOf(MalformedFile.class);
    }

    @Test
    void indefinite_lengths_end_where_they_say() throws MalformedFile {
        Tlv element = read("2480" + "040101" + "040102" + "0000");
        assertThat(element.octets()).isEqualTo(hex("0102"));
        assertThat(element.length()).isEqualTo(6);
        assertThat(element.end()).isEqualTo(10);
        Tlv nested = read("3080" + "3080" + "0000" + "0401FF" + "0000");
        assertThat(nested.children(9)).hasSize(2);
        assertThatThrownBy(() -> nested.children(1)).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read("2480" + "050101" + "0000").octets()).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read("0500").octets()).isInstanceOf(MalformedFile.class);
    }

    @Test
    void a_nest_of_indefinite_lengths_is_left_at_its_sixteenth_floor() throws MalformedFile {
        assertThat(read("3080".repeat(16) + "0000".repeat(16)).end()).isEqualTo(64);
        assertThatThrownBy(() -> read("3080".repeat(17) + "0000".repeat(17))).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read("3080".repeat(500_000))).isInstanceOf(MalformedFile.class);
    }

    @Test
    void a_small_number_is_not_negative() throws MalformedFile {
        assertThat(read("020105").number()).isEqualTo(5);
        assertThat(read("02047FFFFFFF").number()).isEqualTo(Integer.MAX_VALUE);
        assertThat(read("02020100").number()).isEqualTo(256);
        for (String wrong : new String[] {"0200", "0201FF", "02050000000001", "020480000000"}) {
            assertThatThrownBy(() -> read(wrong).number()).isInstanceOf(MalformedFile.class);
        }
    }

    @Test
    void a_malformed_file_says_where() {
        assertThatThrownBy(() -> Tlv.file(hex("3000"), 0x77)).isInstanceOfSatisfying(MalformedFile.class, malformed -> {
            assertThat(malformed.what()).isEqualTo("tag 77 instead of 30");
            assertThat(malformed.offset()).isZero();
        });
    }
}
