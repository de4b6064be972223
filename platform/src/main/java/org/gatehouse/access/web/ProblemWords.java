package org.gatehouse.access.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gatehouse.reference.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What is said of a problem: its sentence by {@code problem.<module>.<slug>}, its title by the same key and {@code .title},
 * or where a module has none, by its sort.
 */
@Component
class ProblemWords {

    private static final Pattern FILLED_IN = Pattern.compile("\\{\\d+[^}]*}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    boolean known(String module, String slug, Locale locale) {
        return NAME.matcher(module).matches()
                && NAME.matcher(slug).matches()
                && find(key(module, slug), locale) != null;
    }

    String sentence(Problem problem, Locale locale) {
        return Objects.requireNonNull(
                messages.getMessage(problem.messageKey(), problem.arguments(), problem.type(), locale));
    }

    String sentence(String module, String slug, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key(module, slug), new Object[0], "", locale));
    }

    String title(Problem problem, Locale locale) {
        String own = find(problem.messageKey() + ".title", locale);
        return own != null ? own : messages.getMessage("problem.kind." + problem.kind(), null, locale);
    }

    String title(String module, String slug, Locale locale) {
        String own = find(key(module, slug) + ".title", locale);
        return own != null ? own : slug.replace('-', ' ');
    }

    /** The sentence for no case in particular. */
    String general(String module, String slug, Locale locale) {
        String pattern = Objects.requireNonNullElse(find(key(module, slug), locale), "");
        return FILLED_IN.matcher(pattern).replaceAll("…").replace("''", "'");
    }

    private @Nullable String find(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    private static String key(String module, String slug) {
        return "problem." + module + "." + slug;
    }
}
