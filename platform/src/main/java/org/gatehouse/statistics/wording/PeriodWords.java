package org.gatehouse.statistics.wording;

import java.time.LocalDate;
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
        return language == Language.ZH ? inChinese(period) : inEnglish(period);
    }

    private static String inEnglish(Period period) {
        int year = period.year();
        return switch (period.kind()) {
            case DAY -> inEnglish(period.from()) + " " + year;
            case WEEK -> "week " + period.number() + " of " + year + " (" + span(period, Language.EN) + ")";
            case MONTH -> month(period.from()) + " " + year;
            case QUARTER -> "the " + ORDINALS.get(period.number() - 1) + " quarter of " + year;
            case HALF_YEAR -> "the " + ORDINALS.get(period.number() - 1) + " half of " + year;
            case NINE_MONTHS -> "the first nine months of " + year;
            case YEAR -> Integer.toString(year);
            case HOLIDAY ->
                "the holiday of " + period.holiday().orElseThrow().en() + " " + year + " (" + span(period, Language.EN)
                        + ")";
            case RANGE -> span(period, Language.EN);
        };
    }

    private static String inChinese(Period period) {
        int year = period.year();
        return switch (period.kind()) {
            case DAY -> year + "年" + inChinese(period.from());
            case WEEK -> year + "年第" + period.number() + "周（" + span(period, Language.ZH) + "）";
            case MONTH -> year + "年" + period.number() + "月";
            case QUARTER -> year + "年第" + CHINESE_ORDINALS.get(period.number() - 1) + "季度";
            case HALF_YEAR -> year + (period.number() == 1 ? "年上半年" : "年下半年");
            case NINE_MONTHS -> year + "年前三季度";
            case YEAR -> year + "年";
            case HOLIDAY -> year + "年" + period.holiday().orElseThrow().zh() + "假期（" + span(period, Language.ZH) + "）";
            case RANGE -> span(period, Language.ZH);
        };
    }

    private static String span(Period period, Language language) {
        LocalDate first = period.from();
        LocalDate last = period.until().minusDays(1);
        boolean oneYear = first.getYear() == last.getYear();
        if (language == Language.ZH) {
            String from = first.getYear() + "年" + inChinese(first);
            return first.equals(last) ? from : from + "至" + (oneYear ? "" : last.getYear() + "年") + inChinese(last);
        }
        String to = inEnglish(last) + " " + last.getYear();
        return first.equals(last) ? to : inEnglish(first) + (oneYear ? "" : " " + first.getYear()) + " to " + to;
    }

    private static String inEnglish(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    private static String inChinese(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "quarter": what periods of that kind are called in English. */
    public static String kind(Period period) {
        return switch (period.kind()) {
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case HALF_YEAR -> "half-year";
            case NINE_MONTHS -> "nine months";
            case YEAR -> "year";
            case HOLIDAY -> "holiday";
            case RANGE -> period.days() + " days";
        };
    }
}
