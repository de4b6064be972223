package org.gatehouse.cli.screening;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the commands of this room say to people, in English or Chinese. */
final class Words {

    /** As typed. */
    enum Language {
        en,
        zh
    }

    private final Locale locale;
    private final ResourceBundle words;

    private Words(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle(
                "org.gatehouse.cli.screening.screening",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param asked null for the language of the machine, which is English unless it is Chinese */
    static Words of(@Nullable Language asked) {
        String language = asked == null ? Locale.getDefault().getLanguage() : asked.name();
        return new Words(language.equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
