package org.gatehouse.screening;

import java.util.Locale;

/** The same words in both languages. */
public record Words(String en, String zh) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
