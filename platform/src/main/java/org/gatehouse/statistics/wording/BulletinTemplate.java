package org.gatehouse.statistics.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of a bulletin, from {@code statistics/bulletin_<language>.txt}. A paragraph a theme, begun by {@code [theme]};
 * a sentence a line. {@code {name}} is a figure; a sentence whose figure is not there is left out, and so is a part between
 * {@code <<} and {@code >>}. Lines that begin with # are remarks.
 */
public final class BulletinTemplate {

    private static final Pattern THEME = Pattern.compile("\\[([a-z-]+)\\]");
    private static final Pattern OPTIONAL = Pattern.compile("<<(.*?)>>");
    private static final Pattern FIGURE = Pattern.compile("\\{([^}]+)\\}");

    private final String betweenSentences;
    private final List<List<String>> paragraphs;

    private BulletinTemplate(String betweenSentences, List<List<String>> paragraphs) {
        this.betweenSentences = betweenSentences;
        this.paragraphs = paragraphs;
    }

    public static BulletinTemplate of(Language language) {
        return switch (language) {
            case EN -> parse("statistics/bulletin_en.txt", " ");
            case ZH -> parse("statistics/bulletin_zh.txt", "");
        };
    }

    private static BulletinTemplate parse(String file, String betweenSentences) {
        List<List<String>> paragraphs = new ArrayList<>();
        try {
            for (String line : new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (THEME.matcher(line).matches()) {
                    paragraphs.add(new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    paragraphs.getLast().add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BulletinTemplate(betweenSentences, paragraphs);
    }

    /**
     * The text, an empty line between paragraphs.
     *
     * @param figures the words of a figure by its name; empty where there is none
     */
    public String fill(Function<String, Optional<String>> figures) {
        List<String> filled = new ArrayList<>();
        for (List<String> sentences : paragraphs) {
            String paragraph = String.join(
                    betweenSentences,
                    sentences.stream()
                            .map(s -> sentence(s, figures))
                            .flatMap(Optional::stream)
                            .toList());
            if (!paragraph.isEmpty()) {
                filled.add(paragraph);
            }
        }
        return String.join("\n\n", filled);
    }

    private static Optional<String> sentence(String sentence, Function<String, Optional<String>> figures) {
        String trimmed = OPTIONAL.matcher(sentence)
                .replaceAll(part -> Matcher.quoteReplacement(
                        figuresIn(part.group(1), figures).orElse("")));
        return figuresIn(trimmed, figures);
    }

    private static Optional<String> figuresIn(String text, Function<String, Optional<String>> figures) {
        var filled = new StringBuilder();
        Matcher name = FIGURE.matcher(text);
        while (name.find()) {
            Optional<String> words = figures.apply(name.group(1));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            name.appendReplacement(filled, Matcher.quoteReplacement(words.get()));
        }
        return Optional.of(name.appendTail(filled).toString());
    }
}
