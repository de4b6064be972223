package org.gatehouse.statistics.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The tables of the reader, cells by line; what begins with # is a remark, and the first line the head. */
final class Lines {

    private Lines() {}

    static List<List<String>> of(String file) {
        try {
            return new ClassPathResource("statistics/reader/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
