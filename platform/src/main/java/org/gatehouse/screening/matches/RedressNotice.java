package org.gatehouse.screening.matches;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the traveller is handed: in Chinese and in English on one sheet, and nothing about the traveller or the list. */
@Component
class RedressNotice {

    private final MessageSource messages;

    RedressNotice(MessageSource messages) {
        this.messages = messages;
    }

    /** @param language as HTML names it */
    record Part(String language, String title, List<String> sentences, String numberLabel, String atLabel) {}

    List<Part> parts() {
        return List.of(part("zh-Hans", Locale.SIMPLIFIED_CHINESE), part("en", Locale.ENGLISH));
    }

    private Part part(String language, Locale locale) {
        return new Part(
                language,
                say("title", locale),
                Stream.of("says", "use", "void", "rights")
                        .map(key -> say(key, locale))
                        .toList(),
                say("number", locale),
                say("at", locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("screening.redress." + key, null, locale);
    }
}
