package org.gatehouse.warning.evaluating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The two rules by which an hour or a day of matches is told apart from what is usual. */
class ForecastTest {

    @Test
    void the_middle_is_the_median_and_one_holiday_moves_nothing() {
        Forecast usual = Forecast.of(new int[] {400, 410, 390, 400, 405, 395, 400, 400});
        Forecast withHoliday = Forecast.of(new int[] {400, 410, 390, 400, 0, 395, 400, 400});
        assertThat(usual.middle()).isEqualTo(400);
        assertThat(withHoliday.middle()).isEqualTo(400);
        // counts of independent arrivals vary by the square root, whatever eight weeks looked like
        assertThat(usual.spread()).isEqualTo(20);
        assertThat(withHoliday.spread()).isEqualTo(20);
    }

    @Test
    void an_uneven_past_widens_the_interval() {
        Forecast uneven = Forecast.of(new int[] {200, 600, 300, 500, 250, 550, 350, 450});
        assertThat(uneven.middle()).isEqualTo(400);
        assertThat(uneven.spread()).isCloseTo(1.4826 * 125, within(1e-9));
    }

    @Test
    void it_is_breached_on_both_sides_and_only_by_as_much_as_matters() {
        Forecast forecast = new Forecast(400, 20);
        assertThat(forecast.breachedBy(480, 4, 50)).isFalse();
        assertThat(forecast.breachedBy(481, 4, 50)).isTrue();
        assertThat(forecast.breachedBy(319, 4, 50)).isTrue();
        assertThat(forecast.breachedBy(481, 4, 100)).isFalse();
        assertThat(forecast.bound(500, 4)).isEqualTo(480);
        assertThat(forecast.bound(100, 4)).isEqualTo(320);
        assertThat(new Forecast(2, 1.5).bound(0, 4)).isZero();
    }

    @Test
    void nobody_is_expected_where_nobody_came() {
        assertThat(Forecast.of(new int[5])).isEqualTo(new Forecast(0, 1));
        assertThatThrownBy(() -> Forecast.of(new int[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_chance_of_a_count_is_that_of_the_negative_binomial() {
        // n = 1, K = 0: r = 1/2, p = 1/2; P(0) = sqrt(1/2), P(1) = P(0)/4, P(2) = P(1) * 3/8
        double none = Math.sqrt(0.5);
        assertThat(Spike.chance(new int[] {0}, 0)).isEqualTo(1);
        assertThat(Spike.chance(new int[] {0}, 1)).isCloseTo(1 - none, within(1e-12));
        assertThat(Spike.chance(new int[] {0}, 2)).isCloseTo(1 - none * 1.25, within(1e-12));
        assertThat(Spike.chance(new int[] {0}, 3)).isCloseTo(1 - none * (1.25 + 0.09375), within(1e-12));
    }

    @Test
    void a_longer_quiet_past_makes_the_same_count_rarer() {
        assertThat(Spike.chance(new int[28], 5)).isLessThan(Spike.chance(new int[7], 5));
        assertThat(Spike.chance(new int[28], 5)).isLessThan(0.001);
        assertThat(Spike.expected(new int[28])).isCloseTo(0.5 / 28, within(1e-12));
    }

    @Test
    void a_list_that_always_comes_in_clusters_does_not_speak_of_each() {
        int[] even = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
        int[] clusters = {0, 0, 10, 0, 0, 0, 0, 10, 0, 0};
        assertThat(Spike.chance(even, 10)).isLessThan(0.001);
        assertThat(Spike.chance(clusters, 10)).isGreaterThan(0.01);
        assertThat(Spike.expected(even)).isEqualTo(Spike.expected(clusters));
    }

    @Test
    void a_very_busy_list_is_no_matter_of_rounding() {
        int[] busy = new int[28];
        Arrays.fill(busy, 5_000);
        assertThat(Spike.chance(busy, 5_000)).isBetween(0.45, 0.55);
        assertThat(Spike.chance(busy, 6_000)).isLessThan(1e-6);
    }
}
