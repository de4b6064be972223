package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A rate printed beside a value: {@code YoY -5.9%}, {@code QoQ +5.64%}, {@code vs 2007 +73%}, {@code share 52.7%}.
 *
 * @param kind with what the value is compared
 * @param percent as printed
 */
public record PublishedRate(Kind kind, BigDecimal percent, Optional<Integer> year) {

    private static final Pattern FORM =
            Pattern.compile("\\b(YoY|QoQ|MoM|vs (\\d{4})|share)\\s+([+-]?)(\\d+(?:\\.\\d+)?)%(?!\\s*of)");

    /** With what a printed rate compares its value. */
    public enum Kind {
        YEAR_BEFORE,
        PREVIOUS_PERIOD,
        /** The same period of a year that the text names. */
        NAMED_YEAR,
        /** The total of the same period. */
        SHARE_OF_TOTAL
    }

    /** What the rate may have been before it was rounded. */
    public Interval within() {
        return Interval.rounded(percent, BigDecimal.ONE.scaleByPowerOfTen(-percent.scale()));
    }

    /** All rates in the words, in their order. */
    public static List<PublishedRate> in(String words) {
        return FORM.matcher(words).results().map(PublishedRate::of).toList();
    }

    private static PublishedRate of(MatchResult match) {
        BigDecimal size = new BigDecimal(match.group(4));
        BigDecimal percent = match.group(3).equals("-") ? size.negate() : size;
        return switch (match.group(1)) {
            case "YoY" -> new PublishedRate(Kind.YEAR_BEFORE, percent, Optional.empty());
            case "QoQ", "MoM" -> new PublishedRate(Kind.PREVIOUS_PERIOD, percent, Optional.empty());
            case "share" -> new PublishedRate(Kind.SHARE_OF_TOTAL, percent, Optional.empty());
            default -> new PublishedRate(Kind.NAMED_YEAR, percent, Optional.of(Integer.valueOf(match.group(2))));
        };
    }
}
