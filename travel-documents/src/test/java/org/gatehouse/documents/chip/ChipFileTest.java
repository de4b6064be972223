package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChipFileTest {

    private static byte[] file(int tag) {
        return new byte[] {(byte) tag, 3, 1, 2, 3};
    }

    @ParameterizedTest
    @CsvSource({
        "0x77, EF.SOD, 0", "0x60, EF.COM, 0", "0x31, EF.CardAccess, 0", "0x61, EF.DG1, 1", "0x75, EF.DG2, 2",
        "0x63, EF.DG3, 3", "0x76, EF.DG4, 4", "0x6E, EF.DG14, 14", "0x6F, EF.DG15, 15", "0x70, EF.DG16, 16"
    })
    void a_file_is_known_by_its_first_byte(String tag, String name, int group) {
        assertThat(ChipFile.of(file(Integer.decode(tag)))).hasValueSatisfying(known -> {
            assertThat(known.name()).isEqualTo(name);
            assertThat(known.group()).isEqualTo(group);
        });
    }

    @Test
    void what_is_cut_short_or_something_else_is_no_file_of_a_chip() {
        assertThat(ChipFile.of(new byte[0])).isEmpty();
        assertThat(ChipFile.of(Arrays.copyOf(file(0x61), 4))).isEmpty();
        assertThat(ChipFile.of("%PDF-1.7 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void no_bytes_at_all_are_too_strange() {
        Random chance = new Random(9303);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[chance.nextInt(12)];
            chance.nextBytes(bytes);
            assertThat(ChipFile.of(bytes)).isNotNull();
        }
    }

    @Test
    void files_go_to_their_places_in_whatever_order_they_come() {
        ChipFiles together = ChipFile.together(List.of(
                ChipFile.of(file(0x75)).orElseThrow(),
                ChipFile.of(file(0x60)).orElseThrow(),
                ChipFile.of(file(0x77)).orElseThrow(),
                ChipFile.of(file(0x61)).orElseThrow()));
        assertThat(together.sod()).isEqualTo(file(0x77));
        assertThat(together.com()).contains(file(0x60));
        assertThat(together.cardAccess()).isEmpty();
        assertThat(together.dataGroups().keySet()).containsExactly(1, 2);
    }
}
