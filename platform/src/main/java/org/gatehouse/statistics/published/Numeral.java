package org.gatehouse.statistics.published;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigure.Reason;
import org.gatehouse.statistics.published.PublishedFigure.Refused;
import org.jspecify.annotations.Nullable;

/** A number with its scale, its unit and the words that qualify it. */
final class Numeral {

    private static final String BEFORE =
            "(?<before>近|约|超过|超|突破|逾|(?i:more than|just over|over|nearly|almost|about|around"
                    + "|approximately|approx\\.?|roughly)\\s+)?";
    private static final String DIGITS = "(?<digits>\\d+(?:[.,]\\d+)*(?: \\d{3}(?!\\d))*)";
    private static final String SCALE =
            "(?<more>余|多)?(?<scale>万|亿|\\s*(?i:thousand|million|billion)\\b)?(?<more2>余|多)?";
    private static final String COUNTER = "(?<counter>辆\\(列、架、艘\\)次|架\\(艘、列、辆\\)次|辆\\(艘\\)|本\\(枚\\)|分钟/架次|人次"
            + "|艘次|列次|架次|辆次|证次|辆|列|架|艘|人|件|枚|本|起|支|发|吨|公斤|千克|通|张|次|元|小时|分钟|秒|个|处|条|名|家|%|\\s*(?i:percent|per cent)\\b"
            + "|\\s+(?!in\\b|on\\b|of\\b|from\\b|and\\b|were\\b|was\\b|by\\b)[A-Za-z][A-Za-z-]*)?";
    private static final String AFTER = "(?<after>以上|左右|以内)?";

    static final Pattern FORM = Pattern.compile(BEFORE + DIGITS + SCALE + COUNTER + AFTER + "(?<name>(?=\\p{IsHan}))?");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST = new BigDecimal("10000000000");
    private static final Pattern COUNTED_THINGS = Pattern.compile(
            "人次|人|辆.*|架.*|列.*|艘.*|本.*|\\s*(?i:person|people|passenger|traveller|foreigner|citizen|suspect|vehicle|aircraft"
                    + "|vessel|train|document|passport|permit|crossing).*");

    private Numeral() {}

    /** The count; refused when it cannot be what was meant, empty when it is part of a name such as 12367服务平台. */
    static Optional<PublishedFigure> figure(MatchResult match) {
        String digits = match.group("digits");
        if (partOfAName(match)) {
            return Optional.empty();
        }
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            return Optional.of(new Refused(match.group().strip(), Reason.TWO_DECIMAL_POINTS));
        }
        boolean grouped = digits.indexOf(',') >= 0 || digits.indexOf(' ') >= 0;
        if (grouped && !GROUPED.matcher(digits).matches()) {
            return Optional.of(new Refused(match.group().strip(), Reason.WRONG_GROUPS));
        }
        BigDecimal mantissa = new BigDecimal(digits.replaceAll("[, ]", ""));
        BigDecimal scale = scale(match.group("scale"));
        String counter =
                match.group("counter") == null ? "" : match.group("counter").strip();
        BigDecimal value = mantissa.multiply(scale);
        if (value.compareTo(MOST) > 0 && COUNTED_THINGS.matcher(counter).matches()) {
            return Optional.of(new Refused(match.group().strip(), Reason.IMPLAUSIBLE));
        }
        Qualifier qualifier = qualifier(match);
        BigDecimal printed = scale.equals(BigDecimal.ONE) && mantissa.scale() <= 0
                ? grouped ? roundedInDigits(mantissa) : BigDecimal.ZERO
                : scale.scaleByPowerOfTen(-mantissa.scale());
        return Optional.of(
                new Count(match.group().strip(), plain(value), qualifier, counter, within(value, qualifier, printed)));
    }

    /**
     * English writes out what Chinese says in ten thousands: 136,000 is 13.6万, and 16,700 is 1.67万.
     *
     * @return what one in the last digit that was meant is worth; nought where all of them were
     */
    private static BigDecimal roundedInDigits(BigDecimal value) {
        if (value.compareTo(HUNDRED_THOUSAND) >= 0 && value.remainder(THOUSAND).signum() == 0) {
            return THOUSAND;
        }
        boolean hundreds = value.compareTo(TEN_THOUSAND) >= 0
                && value.compareTo(HUNDRED_THOUSAND) < 0
                && value.remainder(HUNDRED).signum() == 0;
        return hundreds ? HUNDRED : BigDecimal.ZERO;
    }

    private static boolean partOfAName(MatchResult match) {
        return match.group("name") != null
                && match.group("before") == null
                && match.group("more") == null
                && match.group("scale") == null
                && match.group("counter") == null;
    }

    /** @param printed what one in the last printed digit is worth; nought for a count that is given in full */
    private static Interval within(BigDecimal value, Qualifier qualifier, BigDecimal printed) {
        BigDecimal stripped = value.stripTrailingZeros();
        BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
        return switch (qualifier) {
            case EXACT -> Interval.rounded(value, printed);
            case MORE_THAN -> new Interval(value, value.add(lastDigit));
            case NEARLY -> new Interval(value.subtract(lastDigit), value);
            case ABOUT -> Interval.rounded(value, lastDigit);
        };
    }

    private static Qualifier qualifier(MatchResult match) {
        if (match.group("more") != null || match.group("more2") != null) {
            return Qualifier.MORE_THAN;
        }
        String before = match.group("before") == null
                ? ""
                : match.group("before").strip().toLowerCase(Locale.ROOT);
        String after = match.group("after") == null ? "" : match.group("after");
        return switch (before) {
            case "近", "nearly", "almost" -> Qualifier.NEARLY;
            case "约", "about", "around", "approximately", "approx", "approx.", "roughly" -> Qualifier.ABOUT;
            case "超过", "超", "突破", "逾", "more than", "just over", "over" -> Qualifier.MORE_THAN;
            default ->
                switch (after) {
                    case "以上" -> Qualifier.MORE_THAN;
                    case "左右" -> Qualifier.ABOUT;
                    default -> Qualifier.EXACT;
                };
        };
    }

    private static BigDecimal scale(@Nullable String word) {
        return word == null
                ? BigDecimal.ONE
                : switch (word.strip().toLowerCase(Locale.ROOT)) {
                    case "万" -> BigDecimal.valueOf(10_000);
                    case "亿" -> BigDecimal.valueOf(100_000_000);
                    case "thousand" -> BigDecimal.valueOf(1_000);
                    case "million" -> BigDecimal.valueOf(1_000_000);
                    case "billion" -> BigDecimal.valueOf(1_000_000_000);
                    default -> throw new IllegalStateException("no scale: " + word);
                };
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
