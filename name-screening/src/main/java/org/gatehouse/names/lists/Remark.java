package org.gatehouse.names.lists;

import java.util.Locale;

/**
 * What was noticed at one place of a list.
 *
 * @param line from 1; 0 when it is about the whole
 * @param about the id of the entry, or the element; empty when unknown
 * @param value as the list has it, cut to 80 characters; empty when there is none to show
 */
public record Remark(long line, String about, RemarkCode code, String value) {

    private static final int SHOWN_MAX = 80;

    public Remark {
        about = shown(about);
        value = shown(value);
    }

    /** @param language Chinese, or any other for English */
    public String sentence(Locale language) {
        return RemarkSentences.of(language).say(this);
    }

    private static String shown(String text) {
        if (text.length() <= SHOWN_MAX) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN_MAX - 1)) ? SHOWN_MAX - 1 : SHOWN_MAX;
        return text.substring(0, end) + "…";
    }
}
