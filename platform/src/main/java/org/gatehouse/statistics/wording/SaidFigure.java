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
 * A figure as a bulletin says it: in Chinese in ten thousands (万) from ten thousand and in hundred millions (亿) from
 * there, in English in digits below a million, in millions and billions from there. The same count and the same style
 * always give the same words.
 */
public final class SaidFigure {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private SaidFigure() {}

    /**
     * The figure in words.
     *
     * @param counter the unit that follows it; in Chinese without a space
     */
    public static String say(BigDecimal value, Metric.Style style, Language language, String counter) {
        BigDecimal said = rounded(value, style, language);
        Qualifier qualifier = qualifier(value, said, style);
        return language == Language.ZH ? inChinese(said, qualifier, counter) : inEnglish(said, qualifier, counter);
    }

    /** The number behind the words: in full below ten thousand, in English below a million. */
    private static BigDecimal rounded(BigDecimal value, Metric.Style style, Language language) {
        return switch (style) {
            case ROUNDED ->
                value.compareTo(language == Language.ZH ? TEN_THOUSAND : MILLION) < 0
                        ? value
                        : value.round(new MathContext(5, RoundingMode.HALF_UP));
            case MORE_THAN -> value.round(new MathContext(3, RoundingMode.DOWN));
            case ABOUT -> value.round(new MathContext(2, RoundingMode.HALF_UP));
            case PERCENT -> value;
        };
    }

    private static Qualifier qualifier(BigDecimal value, BigDecimal said, Metric.Style style) {
        return switch (style) {
            case ROUNDED, PERCENT -> Qualifier.EXACT;
            case MORE_THAN -> said.compareTo(value) < 0 ? Qualifier.MORE_THAN : Qualifier.EXACT;
            case ABOUT -> said.compareTo(value) == 0 ? Qualifier.EXACT : Qualifier.ABOUT;
        };
    }

    private static String inChinese(BigDecimal said, Qualifier qualifier, String counter) {
        String before = qualifier == Qualifier.ABOUT ? "约" : qualifier == Qualifier.NEARLY ? "近" : "";
        String after = qualifier == Qualifier.MORE_THAN ? "余" : "";
        String number = said.compareTo(HUNDRED_MILLION) >= 0
                ? plain(said.divide(HUNDRED_MILLION)) + "亿"
                : said.compareTo(TEN_THOUSAND) >= 0 ? plain(said.divide(TEN_THOUSAND)) + "万" : plain(said);
        return before + number + after + counter;
    }

    private static String inEnglish(BigDecimal said, Qualifier qualifier, String counter) {
        String before = switch (qualifier) {
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
