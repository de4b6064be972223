package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    @Test
    void nought_and_ten_are_shown_and_what_lies_between_is_not() {
        assertThat(SmallCounts.hidden(List.of(0L, 10L, 2000L))).isEmpty();
        assertThat(SmallCounts.hidden(List.of(0L, 1L, 9L, 10L, 2000L))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void one_that_is_hidden_takes_the_least_other_with_it() {
        assertThat(SmallCounts.hidden(List.of(500L, 3L, 40L, 0L))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whoever_knows_the_sum_cannot_work_out_a_small_count() {
        var random = new SplittableRandom(4);
        for (int round = 0; round < 2000; round++) {
            List<Long> counts = IntStream.range(0, 24)
                    .mapToObj(_ -> random.nextInt(3) == 0 ? 0L : (long) random.nextInt(1 + random.nextInt(400)))
                    .toList();
            Set<Integer> hidden = SmallCounts.hidden(counts);
            for (int i = 0; i < counts.size(); i++) {
                if (counts.get(i) > 0 && counts.get(i) < 10) {
                    assertThat(hidden).contains(i);
                }
                if (counts.get(i) == 0) {
                    assertThat(hidden).doesNotContain(i);
                }
            }
            long rest = hidden.stream().mapToLong(counts::get).sum();
            boolean others = IntStream.range(0, counts.size()).anyMatch(i -> counts.get(i) > 0 && !hidden.contains(i));
            if (!hidden.isEmpty() && others) {
                assertThat(hidden.size()).isGreaterThanOrEqualTo(2);
                assertThat(rest).isGreaterThanOrEqualTo(10);
            }
        }
    }
}
