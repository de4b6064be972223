package org.gatehouse.stays.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an overstay may cost at most, day by day. */
class FineScalesTest {

    private final FineScales scales = new FineScales();

    /** EEAL art. 78: 500 yuan a day, 10,000 in all; the measures on travel to and from Taiwan: 100 a day. */
    @ParameterizedTest
    @CsvSource({
        "CHN, 0, 0",
        "CHN, 1, 500",
        "CHN, 19, 9500",
        "CHN, 20, 10000",
        "CHN, 21, 10000",
        "CHN, 3650, 10000",
        "CHN_TW, 1, 100",
        "CHN_TW, 365, 36500",
    })
    void so_many_days_cost_so_much_at_most(String code, long days, BigDecimal most) {
        assertThat(scales.find(code).orElseThrow().most(days)).isEqualByComparingTo(most);
    }

    @Test
    void each_day_costs_as_much_as_the_one_before_until_the_cap_is_reached() {
        for (FineScale scale : scales.all()) {
            BigDecimal sum = BigDecimal.ZERO;
            for (long day = 1; day <= 400; day++) {
                BigDecimal more = sum.add(scale.aDay());
                sum = scale.cap().filter(cap -> cap.compareTo(more) < 0).orElse(more);
                assertThat(scale.most(day)).as("%s, %d days", scale.code(), day).isEqualByComparingTo(sum);
            }
        }
    }

    @Test
    void each_names_its_law_in_both_languages() {
        assertThat(scales.all()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(scale -> {
            assertThat(scale.lawEn()).isNotBlank();
            assertThat(scale.lawZh()).contains("《");
            assertThat(scale.currency()).matches("[A-Z]{3}");
        });
        assertThat(scales.find("XXX")).isEmpty();
    }

    @Test
    void no_scale_is_made_of_impossible_amounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FineScale("X", "X", "X", "CNY", BigDecimal.ZERO, Optional.empty(), true, "law", "《法》"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FineScale(
                        "X", "X", "X", "CNY", BigDecimal.TEN, Optional.of(BigDecimal.ONE), true, "law", "《法》"));
    }
}
