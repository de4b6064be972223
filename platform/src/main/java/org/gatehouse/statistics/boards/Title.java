package org.gatehouse.statistics.boards;

import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.StatisticsProblem;

/** What a dashboard is called: in both languages, or in one for the readers of both. Empty in the language that has none. */
public record Title(String en, String zh) {

    public static final int LENGTH_MOST = 80;

    /**
     * @throws StatisticsProblem.TitleNeeded when both are blank
     * @throws StatisticsProblem.TitleTooLong when either is longer than {@value #LENGTH_MOST} characters
     */
    public Title {
        en = en.strip();
        zh = zh.strip();
        if (en.isEmpty() && zh.isEmpty()) {
            throw new StatisticsProblem.TitleNeeded();
        }
        if (en.length() > LENGTH_MOST || zh.length() > LENGTH_MOST) {
            throw new StatisticsProblem.TitleTooLong(LENGTH_MOST);
        }
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en.isEmpty() ? zh : en;
            case ZH -> zh.isEmpty() ? en : zh;
        };
    }
}
