package org.gatehouse.statistics.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Qualifier;

/**
 * A figure as a bulletin says it, in the style of published bulletins: in Chinese in ten thousands (万) and hundred millions (亿), in
 * English in digits below a million, in millions and billions from there. Both languages say the same number, and the same count and
 * the same style always give the same words.
 *
 * <p>A rounded figure is said to 0.01亿 from a hundred million on, to 0.1万 from a hundred thousand, to 0.01万 from ten thousand, and in
 * full below: 3009.4万, 42.6万, 1.67万, 4414. One that is "more than" is said to 0.1亿, to whole 万, to 0.01万 and to hundreds: 718万余, 1.05万余,
 * 9500余.
 */
public final class SaidFigure {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

    private SaidFigure() {}

    /** What is said, and how it stands to the quantity. */
    private record Said(BigDecimal number, Qualifier qualifier) {}

    /**
     * The figure in words.
     *
     * @param scale one record stands for that many: the figure is rounded as what it stands for would be, so that 300,940 at 1 in 100 is
     *     said as exactly as 30.094 million
     * @param counter the unit that follows it; in Chinese without a space
     */
    public static String say(BigDecimal value, int scale, Metric.Style style, Language language, String counter) {
        Said said = said(value, scale, style);
        return language == Language.ZH ? inChinese(said, counter) : inEnglish(said, counter);
    }

    private static Said said(BigDecimal value, int scale, Metric.Style style) {
        return switch (style) {
            case ROUNDED -> new Said(toGrain(value, roundedGrain(value, scale), RoundingMode.HALF_UP), Qualifier.EXACT);
            case PERCENT -> new Said(value, Qualifier.EXACT);
            case MORE_THAN -> moreThan(value, scale);
            case ABOUT -> {
                BigDecimal about = value.round(new MathContext(2, RoundingMode.HALF_UP));
                yield new Said(about, about.compareTo(value) == 0 ? Qualifier.EXACT : Qualifier.ABOUT);
            }
        };
    }

    /** Where less than a tenth of its second digit is wanting to a round number, it is nearly that one. */
    private static Said moreThan(BigDecimal value, int scale) {
        BigDecimal said = toGrain(value, moreThanGrain(value, scale), RoundingMode.DOWN);
        if (said.compareTo(value) == 0) {
            return new Said(value, Qualifier.EXACT);
        }
        BigDecimal next = value.round(TWO_DIGITS);
        boolean nearly = next.subtract(value).compareTo(next.ulp().movePointLeft(1)) < 0;
        return nearly ? new Said(next, Qualifier.NEARLY) : new Said(said, Qualifier.MORE_THAN);
    }

    /** Powers of ten below which nothing is said; a negative one says that the figure is said in full. */
    private static int roundedGrain(BigDecimal value, int scale) {
        BigDecimal stands = value.multiply(BigDecimal.valueOf(scale));
        return stands.compareTo(HUNDRED_MILLION) >= 0
                ? 6 - powers(scale)
                : stands.compareTo(HUNDRED_THOUSAND) >= 0
                        ? 3 - powers(scale)
                        : stands.compareTo(TEN_THOUSAND) >= 0 ? 2 - powers(scale) : -1;
    }

    private static int moreThanGrain(BigDecimal value, int scale) {
        BigDecimal stands = value.multiply(BigDecimal.valueOf(scale));
        return stands.compareTo(HUNDRED_MILLION) >= 0
                ? 7 - powers(scale)
                : stands.compareTo(HUNDRED_THOUSAND) >= 0
                        ? 4 - powers(scale)
                        : stands.compareTo(THOUSAND) >= 0 ? 2 - powers(scale) : -1;
    }

    /** Of ten, in the scale; a part of one counts as one. */
    private static int powers(int scale) {
        return scale == 1 ? 0 : Integer.toString(scale - 1).length();
    }

    private static BigDecimal toGrain(BigDecimal value, int grain, RoundingMode how) {
        return grain < 0 ? value : value.setScale(-grain, how);
    }

    /** A round number of ten thousands has its 余 before the 万: 30余万. */
    private static String inChinese(Said figure, String counter) {
        BigDecimal said = figure.number();
        Qualifier qualifier = figure.qualifier();
        String before = qualifier == Qualifier.ABOUT ? "约" : qualifier == Qualifier.NEARLY ? "近" : "";
        String after = qualifier == Qualifier.MORE_THAN ? "余" : "";
        if (said.compareTo(HUNDRED_MILLION) >= 0) {
            return before + plain(said.divide(HUNDRED_MILLION)) + "亿" + after + counter;
        }
        if (said.compareTo(TEN_THOUSAND) < 0) {
            return before + plain(said) + after + counter;
        }
        String number = plain(said.divide(TEN_THOUSAND));
        boolean round = said.remainder(HUNDRED_THOUSAND).signum() == 0;
        return before + number + (round ? after + "万" : "万" + after) + counter;
    }

    private static String inEnglish(Said figure, String counter) {
        BigDecimal said = figure.number();
        String before = switch (figure.qualifier()) {
            case EXACT -> "";
            case MORE_THAN -> "more than ";
            case NEARLY -> "nearly ";
            case ABOUT -> "about ";
        };
        String number = said.compareTo(BILLION) >= 0
                ? plain(said.divide(BILLION)) + " billion"
                : said.compareTo(MILLION) >= 0 ? plain(said.divide(MILLION)) + " million" : grouped(said);
        return before + number + (counter.isEmpty() ? "" : counter.equals("percent") ? "%" : " " + counter);
    }

    /** Digits in groups of three, as in tables and English sentences. */
    public static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
