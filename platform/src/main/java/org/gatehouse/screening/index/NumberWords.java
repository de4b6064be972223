package org.gatehouse.screening.index;

import java.util.Locale;
import org.gatehouse.screening.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of a number how it was found. */
@Component
class NumberWords {

    private final MessageSource messages;

    NumberWords(MessageSource messages) {
        this.messages = messages;
    }

    Words same(String number) {
        return words("screening.found.number", number);
    }

    /** The same when signs that are mistaken for one another count as one. */
    Words alike(String shown, String sought) {
        return words("screening.found.look-alike", shown, sought);
    }

    private Words words(String key, Object... filled) {
        return new Words(
                messages.getMessage(key, filled, Locale.ENGLISH),
                messages.getMessage(key, filled, Locale.SIMPLIFIED_CHINESE));
    }
}
