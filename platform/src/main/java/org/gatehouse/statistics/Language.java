package org.gatehouse.statistics;

import java.util.Locale;

/** The languages in which a bulletin is written. */
public enum Language {
    EN,
    ZH;

    /** The one of the two that a reader of the locale expects: Chinese for Chinese, English for everybody else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }

    public Locale locale() {
        return this == ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
