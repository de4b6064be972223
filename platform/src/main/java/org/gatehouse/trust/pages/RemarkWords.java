package org.gatehouse.trust.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What an import said, in the language of the reader. It is kept in English as it was said, so each sentence is its own
 * key ({@code trust.said.} and its letters); what has no translation stays as it is.
 */
@Component
class RemarkWords {

    private static final String KEY = "trust.said.";

    /** Who vouched, as {@code ListExamination} puts it: country, when it was signed, whether its signer is believed. */
    private static final Pattern LIST =
            Pattern.compile("master list of (\\S*)(?: (\\S+))? \\((signer trusted|signer not trusted yet)\\)(\\.?)");

    private static final Pattern ABOUT = Pattern.compile("([^:]+): (.+)");

    /** What a sentence is about stands before or behind it: an attribute of LDIF, a number, an algorithm. */
    private static final Pattern BEFORE = Pattern.compile("(\\S+) (.+)");

    private static final Pattern BEHIND = Pattern.compile("(.+) (\\S+)");

    private final MessageSource messages;

    RemarkWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param english whether the text is the English original, whatever the reader's language */
    record Said(String text, boolean english) {}

    /** @param stored sentences divided by semicolons, or the vouchers of a file one behind the other */
    Said of(String stored, Locale locale) {
        Matcher list = LIST.matcher(stored);
        String text = list.find()
                ? list.replaceAll(found -> Matcher.quoteReplacement(list(found, locale)))
                : sentences(stored, locale);
        return new Said(text, text.equals(stored));
    }

    private String sentences(String stored, Locale locale) {
        List<String> parts = List.of(stored.split("; ", -1));
        if (parts.stream().allMatch(part -> sentence(part, locale).isEmpty())) {
            return stored;
        }
        return parts.stream()
                .map(part -> sentence(part, locale).orElse(part))
                .collect(Collectors.joining(known("and", locale).orElse("; ")));
    }

    List<Said> of(List<String> stored, Locale locale) {
        return stored.stream().map(one -> of(one, locale)).toList();
    }

    private String list(MatchResult found, Locale locale) {
        String signed = found.group(2);
        String words = messages.getMessage(
                KEY + "list",
                new Object[] {
                    found.group(1),
                    signed == null ? "" : signed,
                    sentence(found.group(3), locale).orElse(found.group(3))
                },
                locale);
        return found.group(4).isEmpty() ? words : words + known("end", locale).orElse(".");
    }

    private Optional<String> sentence(String sentence, Locale locale) {
        return known(sentence, locale)
                .or(() -> parts(ABOUT, sentence).flatMap(parts -> about(parts.group(1), parts.group(2), locale)))
                .or(() -> parts(BEFORE, sentence)
                        .flatMap(parts -> known(parts.group(2), locale).map(words -> parts.group(1) + " " + words)))
                .or(() -> parts(BEHIND, sentence)
                        .flatMap(parts -> known(parts.group(1), locale).map(words -> words + " " + parts.group(2))));
    }

    private Optional<String> about(String head, String tail, Locale locale) {
        Optional<String> first = known(head, locale);
        Optional<String> second = sentence(tail, locale);
        if (first.isEmpty() && second.isEmpty()) {
            return Optional.empty();
        }
        Object[] both = {first.orElse(head), second.orElse(tail)};
        return Optional.of(messages.getMessage(KEY + "about", both, locale));
    }

    private static Optional<Matcher> parts(Pattern pattern, String sentence) {
        return Optional.of(pattern.matcher(sentence)).filter(Matcher::matches);
    }

    private Optional<String> known(String sentence, Locale locale) {
        String key = sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return Optional.ofNullable(messages.getMessage(KEY + key, null, null, locale));
    }
}
