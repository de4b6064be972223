package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percentages as they are printed: {@code 5.9%}, {@code 5.9 percent}. */
final class Percents {

    static final String FORM = "\\d+(?:\\.\\d+)?(?:%|\\s*(?i:percent|per cent)\\b)";

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private Percents() {}

    static BigDecimal of(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            throw new IllegalArgumentException("no percentage: " + words);
        }
        return new BigDecimal(number.group());
    }
}
