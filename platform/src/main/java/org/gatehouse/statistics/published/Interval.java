package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.math.MathContext;

/** All that a rounded number may have been before it was rounded, both ends included. */
public record Interval(BigDecimal low, BigDecimal high) {

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    /** A number that was rounded half up at the unit, which may be nought for one that was not rounded. */
    public static Interval rounded(BigDecimal value, BigDecimal unit) {
        BigDecimal half = unit.divide(BigDecimal.TWO);
        return new Interval(value.subtract(half), value.add(half));
    }

    public boolean contains(BigDecimal number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    public Interval times(BigDecimal positive) {
        return new Interval(low.multiply(positive), high.multiply(positive));
    }

    /** Every quotient of two positive numbers out of the two. */
    public Interval dividedBy(Interval positive) {
        return new Interval(
                low.divide(positive.high, MathContext.DECIMAL64), high.divide(positive.low, MathContext.DECIMAL64));
    }

    /** What a quotient of new to old is as a change in percent. */
    public Interval asChangePercent() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return new Interval(
                low.subtract(BigDecimal.ONE).multiply(hundred),
                high.subtract(BigDecimal.ONE).multiply(hundred));
    }
}
