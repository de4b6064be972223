package org.gatehouse.policy;

import java.util.Locale;

/** A text in both languages of the house. */
public record Words(String en, String zh) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
