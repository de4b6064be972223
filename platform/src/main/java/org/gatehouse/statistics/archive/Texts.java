package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Statements of the archive, from {@code statistics/archive}. */
final class Texts {

    private Texts() {}

    static String read(String file) {
        try {
            return new ClassPathResource("statistics/archive/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
