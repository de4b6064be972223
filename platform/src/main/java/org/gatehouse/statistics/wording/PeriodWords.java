package org.gatehouse.statistics.wording;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;

/** Periods as sentences name them. */
public final class PeriodWords {

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final List<String> CHINESE_ORDINALS = List.of("一", "二", "三", "四");

    private PeriodWords() {}

    /** "the first quarter of 2022", "2022年第一季度". */
    public static String name(Period period, Language language) {
        int year = period.first().getYear();
        int index = period.number() - 1;
        if (language == Language.ZH) {
            return switch (period.months()) {
                case 1 -> year + "年" + period.number() + "月";
                case 3 -> year + "年第" + CHINESE_ORDINALS.get(index) + "季度";
                case 6 -> year + (index == 0 ? "年上半年" : "年下半年");
                default -> year + "年";
            };
        }
        return switch (period.months()) {
            case 1 -> period.first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year;
            case 3 -> "the " + ORDINALS.get(index) + " quarter of " + year;
            case 6 -> "the " + ORDINALS.get(index) + " half of " + year;
            default -> Integer.toString(year);
        };
    }

    /** "quarter": what periods of that length are called in English. */
    public static String kind(Period period) {
        return switch (period.months()) {
            case 1 -> "month";
            case 3 -> "quarter";
            case 6 -> "half-year";
            default -> "year";
        };
    }
}
