package org.gatehouse.statistics.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Change between two counts in percent. */
public final class Change {

    private Change() {}

    /**
     * Half up to one decimal; each count is taken times the scale of its period.
     *
     * @return empty when the base is nought
     */
    public static Optional<BigDecimal> percent(long value, int scale, long base, int baseScale) {
        if (base == 0) {
            return Optional.empty();
        }
        BigDecimal now = BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(scale));
        BigDecimal then = BigDecimal.valueOf(base).multiply(BigDecimal.valueOf(baseScale));
        return Optional.of(now.subtract(then).multiply(BigDecimal.valueOf(100)).divide(then, 1, RoundingMode.HALF_UP));
    }

    /**
     * The same between averages per day, for periods that are alike but not of one length.
     *
     * @param days and {@code baseDays}: how many days each has; 1 or more
     */
    public static Optional<BigDecimal> percentPerDay(
            long value, int scale, int days, long base, int baseScale, int baseDays) {
        return percent(Math.multiplyExact(value, baseDays), scale, Math.multiplyExact(base, days), baseScale);
    }

    /** The part in the whole in percent, half up to one decimal; nought of nothing. */
    public static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
