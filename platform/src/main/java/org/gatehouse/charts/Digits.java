package org.gatehouse.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in words that are the same in every language of the house. */
public final class Digits {

    private static final int GROUP = 3;

    private Digits() {}

    /** In groups of three. */
    public static String grouped(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var words = new StringBuilder(plain);
        for (int at = point - GROUP; at > 0; at -= GROUP) {
            words.insert(at, ',');
        }
        return (value.signum() < 0 ? "\u2212" : "") + words;
    }

    /** A part of a whole with one decimal. */
    static String percent(double part, double whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(100 * part / whole)
                                .setScale(1, RoundingMode.HALF_UP)
                                .toPlainString() + "%";
    }
}
