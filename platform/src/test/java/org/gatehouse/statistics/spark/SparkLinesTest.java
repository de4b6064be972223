package org.gatehouse.statistics.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a value holds, it is one value of one line. */
class SparkLinesTest {

    @Test
    void what_is_written_is_read() {
        var random = new Random(2022);
        for (int round = 0; round < 2_000; round++) {
            List<String> values = new ArrayList<>();
            for (int value = 0; value <= random.nextInt(5); value++) {
                var text = new StringBuilder();
                for (int at = random.nextInt(8); at > 0; at--) {
                    text.append("\t\n\r\\tnrN口a ".charAt(random.nextInt(11)));
                }
                values.add(text.toString());
            }
            String line = SparkLines.of(values);
            assertThat(line.lines().count()).isLessThanOrEqualTo(1);
            assertThat(SparkLines.values(line)).isEqualTo(values);
        }
    }

    @Test
    void none_is_not_the_word_for_it() {
        assertThat(SparkLines.values("\\N\t\\\\N\t")).containsExactly(null, "\\N", "");
        assertThatThrownBy(() -> SparkLines.values("a\\")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SparkLines.values("a\\x")).isInstanceOf(IllegalArgumentException.class);
    }
}
