package org.gatehouse.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedressNumberTest {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static RedressNumber any(RandomGenerator random) {
        return RedressNumber.of(
                random.ints(RedressNumber.RANDOM_SIGNS, 0, SIGNS.length()).toArray());
    }

    @Test
    void every_single_wrong_sign_is_noticed() {
        var random = RandomGenerator.of("SplittableRandom");
        for (int i = 0; i < 200; i++) {
            String right = any(random).value();
            assertThat(RedressNumber.read(right)).contains(new RedressNumber(right));
            for (int at = 0; at < right.length(); at++) {
                for (char other : SIGNS.toCharArray()) {
                    if (other != right.charAt(at)) {
                        String wrong = right.substring(0, at) + other + right.substring(at + 1);
                        assertThat(RedressNumber.read(wrong)).as(wrong).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void it_is_read_as_people_write_it() {
        var number = RedressNumber.of(new int[] {0, 1, 0, 1, 10, 11, 12, 0, 31, 30, 29});
        String written = number.printed()
                .toLowerCase(java.util.Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(RedressNumber.read(" " + written.replace("-", " - "))).contains(number);
        assertThat(number.printed()).hasSize(14).contains("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000000000000", "UUUUUUUUUUUU", "0000-0000-00000", "号号号号号号号号号号号号"})
    void what_is_none_is_none(String text) {
        assertThat(RedressNumber.read(text)).isEmpty();
    }
}
