package org.gatehouse.documents.seal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences about seals, in English and Chinese. */
final class SealSentences {

    static final String BUNDLE = "org.gatehouse.documents.seal.sentences";
    private static final ResourceBundle ENGLISH = load(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = load(Locale.CHINESE);

    private SealSentences() {}

    static String of(Locale locale, String key, Object... arguments) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        String pattern = (chinese ? CHINESE : ENGLISH).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
