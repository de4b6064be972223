package org.gatehouse.statistics.series;

import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.wording.PeriodWords;

/** How a series runs, and why nothing is said of it, in the words of bulletins. */
public final class MovementWords {

    private MovementWords() {}

    /** "Smooth at a low level, no obvious fluctuation", "低位平稳运行，无明显波动". */
    public static Bilingual say(Movement movement) {
        return new Bilingual(english(movement), chinese(movement));
    }

    /** The same as a sentence of a bulletin, with the figure and from when to when. */
    public static Bilingual sentence(Bilingual figure, Movement movement) {
        String english = english(movement);
        return new Bilingual(
                figure.en() + ", from " + PeriodWords.name(movement.from(), Language.EN) + " to "
                        + PeriodWords.name(movement.until(), Language.EN) + ": "
                        + Character.toLowerCase(english.charAt(0)) + english.substring(1) + ".",
                PeriodWords.name(movement.from(), Language.ZH) + "至" + PeriodWords.name(movement.until(), Language.ZH)
                        + "，" + figure.zh() + chinese(movement) + "。");
    }

    private static String english(Movement movement) {
        String level = switch (movement.level()) {
            case LOW -> "at a low level";
            case MIDDLE -> "at a middle level";
            case HIGH -> "at a high level";
        };
        String runs = switch (movement.fluctuation()) {
            case SMOOTH -> "Smooth " + level + ", no obvious fluctuation";
            case SOME -> "A" + level.substring(1) + ", some fluctuation";
            case STRONG -> "A" + level.substring(1) + ", strong fluctuation";
        };
        return runs
                + switch (movement.direction()) {
                    case RISING -> ", rising";
                    case FALLING -> ", falling";
                    case NONE -> "";
                };
    }

    private static String chinese(Movement movement) {
        String level = switch (movement.level()) {
            case LOW -> "低位";
            case MIDDLE -> "中位";
            case HIGH -> "高位";
        };
        String runs = switch (movement.fluctuation()) {
            case SMOOTH -> level + "平稳运行，无明显波动";
            case SOME -> level + "运行，有一定波动";
            case STRONG -> level + "运行，波动明显";
        };
        return runs
                + switch (movement.direction()) {
                    case RISING -> "，呈上升趋势";
                    case FALLING -> "，呈下降趋势";
                    case NONE -> "";
                };
    }

    /** Why nothing is said, or foretold. */
    public static Bilingual say(WhyNot why) {
        return switch (why) {
            case WhyNot.TooFew(int have, int need) ->
                new Bilingual(
                        "It takes " + need + " periods in a row; there are " + have + ".",
                        "需要连续" + need + "期数据，现有" + have + "期。");
            case WhyNot.Broken(var since, int have, int need) ->
                new Bilingual(
                        "It takes " + need + " periods in a row; since the break of " + since + " there are " + have
                                + ".",
                        "需要连续" + need + "期数据，自" + since + "断点以来有" + have + "期。");
            case WhyNot.Gap(Period missing, int have, int need) ->
                new Bilingual(
                        "It takes " + need + " periods in a row; there are " + have + ", and before them "
                                + PeriodWords.name(missing, Language.EN) + " is missing.",
                        "需要连续" + need + "期数据，现有" + have + "期，其前缺" + PeriodWords.name(missing, Language.ZH) + "。");
            case WhyNot.Irregular() -> new Bilingual("Periods of this kind do not follow each other.", "此类时期并不前后相接。");
            case WhyNot.BreakAhead(Period last) ->
                new Bilingual(
                        "Just after " + PeriodWords.name(last, Language.EN) + " something else is counted.",
                        PeriodWords.name(last, Language.ZH) + "之后统计口径有变。");
            case WhyNot.Nothing() -> new Bilingual("It stands at nought.", "数值为零。");
        };
    }
}
