package org.gatehouse.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.gatehouse.names.Explanation.Agreement;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.Explanation.How;
import org.gatehouse.names.Explanation.PartMatch;

/** Puts an explanation into words of one language. */
final class Sentences {

    static final Sentences ENGLISH = new Sentences("explanation_en.properties", Locale.ENGLISH);
    static final Sentences CHINESE = new Sentences("explanation_zh.properties", Locale.SIMPLIFIED_CHINESE);

    private final Properties words = new Properties();
    private final Locale locale;

    private Sentences(String resource, Locale locale) {
        this.locale = locale;
        try (InputStream stream = Objects.requireNonNull(Sentences.class.getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(Explanation explanation) {
        List<String> sentences = new ArrayList<>();
        if (explanation.document() == Agreement.AGREES) {
            sentences.add(say("document.agrees"));
        }
        explanation
                .listed()
                .ifPresent(name -> sentences.add(say(
                        "listed",
                        name.name().text(),
                        say("strength." + name.strength().name()),
                        explanation.asked().map(PersonName::text).orElse(""))));
        for (PartMatch part : explanation.parts()) {
            sentences.add(part(part));
        }
        if (explanation.birth() != Birth.MISSING || !explanation.parts().isEmpty()) {
            sentences.add(say("birth." + explanation.birth().name()));
        }
        add(sentences, "sex", explanation.sex());
        add(sentences, "nationality", explanation.nationality());
        if (explanation.document() == Agreement.DIFFERS) {
            sentences.add(say("document.differs"));
        }
        return String.join(say("between"), sentences);
    }

    private void add(List<String> sentences, String what, Agreement agreement) {
        if (agreement != Agreement.MISSING) {
            sentences.add(say(what + "." + agreement.name()));
        }
    }

    private String part(PartMatch part) {
        if (part.how().contains(How.MISSING)) {
            return say("part.missing", part.listed());
        }
        if (part.how().contains(How.EXTRA)) {
            return say("part.extra", part.asked());
        }
        List<String> hows =
                part.how().stream().map(how -> say("how." + how.name())).toList();
        return say("part", part.asked(), part.listed(), String.join(say("and"), hows));
    }

    private String say(String key, Object... values) {
        String pattern = Objects.requireNonNull(words.getProperty(key), key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
