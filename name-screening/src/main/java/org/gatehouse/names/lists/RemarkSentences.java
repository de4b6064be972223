package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** Remarks in the words of one language. */
final class RemarkSentences {

    private static final RemarkSentences ENGLISH = new RemarkSentences("remarks_en.properties");
    private static final RemarkSentences CHINESE = new RemarkSentences("remarks_zh.properties");

    private final Properties words = new Properties();

    private RemarkSentences(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(RemarkSentences.class.getResourceAsStream(resource), resource)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RemarkSentences of(Locale language) {
        return language.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    String say(Remark remark) {
        String place = remark.line() == 0 ? "" : say("line", String.valueOf(remark.line()));
        String about = remark.about().isEmpty() ? "" : say("about", remark.about());
        return place + about + say(remark.code().name(), remark.value());
    }

    private String say(String key, String value) {
        String pattern = Objects.requireNonNull(words.getProperty(key), key);
        return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {value});
    }
}
