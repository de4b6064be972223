package org.gatehouse.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final double BOTTOM = 220;
    private static final double TOP = 20;

    private final SplittableRandom random = new SplittableRandom(20220101);

    @Test
    void every_value_lies_on_the_scale_and_more_lies_higher() {
        for (int round = 0; round < 2000; round++) {
            double most = Math.pow(10, random.nextDouble(-1, 10));
            double least = random.nextBoolean() ? 0 : -random.nextDouble(most);
            Scale scale = Scale.over(least, most, BOTTOM, TOP);
            double before = Double.POSITIVE_INFINITY;
            for (int step = 0; step <= 20; step++) {
                double y = scale.y(least + (most - least) * step / 20);
                assertThat(y).isBetween(TOP - 1e-6, BOTTOM + 1e-6).isLessThan(before);
                before = y;
            }
        }
    }

    @Test
    void marks_begin_and_end_it_with_nought_among_them_and_are_few() {
        for (int round = 0; round < 2000; round++) {
            double most = Math.pow(10, random.nextDouble(0, 10));
            Scale scale = Scale.over(0, most, BOTTOM, TOP);
            List<Double> marks = scale.marks();
            assertThat(marks.getFirst()).isZero();
            assertThat(scale.y(marks.getLast())).isCloseTo(TOP, Offset.offset(1e-6));
            assertThat(marks).hasSizeBetween(2, 7).isSorted();
        }
    }

    @Test
    void nothing_at_all_has_a_scale_too() {
        assertThat(Scale.over(0, 0, BOTTOM, TOP).y(0)).isEqualTo(BOTTOM);
    }

    @Test
    void what_it_is_told_to_reach_is_on_it() {
        assertThat(Scale.over(0, 75, BOTTOM, TOP).high()).isEqualTo(80);
        assertThat(Scale.over(-3, 0, BOTTOM, TOP).low()).isLessThanOrEqualTo(-3);
    }
}
