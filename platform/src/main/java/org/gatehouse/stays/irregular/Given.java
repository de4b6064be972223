package org.gatehouse.stays.irregular;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.StayProblem;

/** What an officer gave, looked over before it is kept for ever. */
final class Given {

    private static final int NAME_MAX = 200;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Given() {}

    static Hearing checked(Hearing hearing) {
        return switch (hearing) {
            case Hearing.Statement(var words, var language, var interpreter) ->
                new Hearing.Statement(words(words), language(language), interpreter(interpreter));
            case Hearing.Attempt(var words) -> new Hearing.Attempt(words(words));
        };
    }

    static Conclusion checked(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Explained(var by, var words) -> new Conclusion.Explained(by, words(words));
            case Conclusion.Excused(var excuse, var words) -> new Conclusion.Excused(excuse, words(words));
            case Conclusion.Confirmed(var words, var handedTo) ->
                new Conclusion.Confirmed(words(words), handedTo(handedTo));
        };
    }

    private static String words(String given) {
        String words = clean(given);
        if (words.isEmpty()) {
            throw new StayProblem.WordsMissing();
        }
        if (words.length() > Hearing.WORDS_MAX) {
            throw new StayProblem.WordsTooLong(Hearing.WORDS_MAX);
        }
        return words;
    }

    private static String language(String given) {
        String language = clean(given).toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new StayProblem.LanguageUnknown();
        }
        return language;
    }

    private static Optional<String> interpreter(Optional<String> given) {
        Optional<String> interpreter = given.map(Given::clean).filter(name -> !name.isEmpty());
        if (interpreter.filter(name -> name.length() > NAME_MAX).isPresent()) {
            throw new StayProblem.InterpreterTooLong(NAME_MAX);
        }
        return interpreter;
    }

    private static String handedTo(String given) {
        String name = clean(given);
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new StayProblem.HandedToMissing();
        }
        return name;
    }

    /** PostgreSQL keeps no NUL. */
    private static String clean(String given) {
        return given.replace("\u0000", "").strip();
    }
}
