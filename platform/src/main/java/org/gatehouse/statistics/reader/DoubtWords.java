package org.gatehouse.statistics.reader;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.reader.Doubt.Code;

/** The sentences of doubts. */
final class DoubtWords {

    private final Map<Code, Bilingual> sentences = new EnumMap<>(Code.class);

    DoubtWords() {
        for (List<String> cells : Lines.of("doubts.tsv")) {
            sentences.put(
                    Code.valueOf(cells.get(0).toUpperCase(Locale.ROOT).replace('-', '_')),
                    new Bilingual(cells.get(1), cells.get(2)));
        }
    }

    /** @param arguments words that are the same in both languages */
    Doubt of(Code code, String words, String... arguments) {
        return of(
                code,
                words,
                List.of(arguments).stream().map(one -> new Bilingual(one, one)).toList());
    }

    Doubt of(Code code, String words, List<Bilingual> arguments) {
        Bilingual sentence = sentences.get(code);
        if (sentence == null) {
            throw new IllegalStateException("doubts.tsv has no sentence for " + code);
        }
        return new Doubt(
                code,
                words.strip(),
                new Bilingual(
                        filled(sentence.en(), arguments, Language.EN), filled(sentence.zh(), arguments, Language.ZH)));
    }

    private static String filled(String sentence, List<Bilingual> arguments, Language language) {
        String filled = sentence;
        for (int n = 0; n < arguments.size(); n++) {
            filled = filled.replace("{" + n + "}", arguments.get(n).in(language));
        }
        return filled;
    }
}
