package org.gatehouse.documents.seal;

import java.util.Locale;

/**
 * One reason, and what it is about.
 *
 * @param about what the reason concerns, such as a feature, a country or an algorithm; empty when the reason says all
 */
public record SealRemark(SealReason reason, String about) {

    SealRemark(SealReason reason) {
        this(reason, "");
    }

    /** The reason in words, in Chinese for a Chinese locale and in English for any other. */
    public String sentence(Locale locale) {
        return SealSentences.of(locale, "reason." + reason.name(), about);
    }
}
