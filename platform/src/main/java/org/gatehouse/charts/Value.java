package org.gatehouse.charts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it is drawn and as it is said.
 *
 * @param number what is drawn and exported; empty where there is none to show
 * @param words the number in words, or why there is none
 */
public record Value(Optional<BigDecimal> number, String words) {

    /** A count, its digits in groups of three. */
    public static Value of(long count) {
        return of(count, Digits.grouped(count));
    }

    public static Value of(long count, String words) {
        return of(BigDecimal.valueOf(count), words);
    }

    public static Value of(BigDecimal number, String words) {
        return new Value(Optional.of(number), words);
    }

    /** @param why such as "not recorded", or "too small to publish" */
    public static Value missing(String why) {
        return new Value(Optional.empty(), why);
    }

    boolean present() {
        return number.isPresent();
    }

    /** Zero where there is none: for sums and for shapes, which leave it out. */
    double drawn() {
        return number.map(BigDecimal::doubleValue).orElse(0.0);
    }
}
