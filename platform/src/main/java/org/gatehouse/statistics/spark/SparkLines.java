package org.gatehouse.statistics.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of values with a tab between them, as PostgreSQL's COPY writes text: {@code \t}, {@code \n}, {@code \r} and {@code \\} within
 * a value, {@code \N} for none. The job has the same on its side.
 */
final class SparkLines {

    private static final String NONE = "\\N";

    private SparkLines() {}

    static String of(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r"))
                .collect(Collectors.joining("\t"));
    }

    /** @throws IllegalArgumentException when something else than such a value is among them */
    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String part : line.split("\t", -1)) {
            values.add(part.equals(NONE) ? null : plain(part));
        }
        return values;
    }

    private static String plain(String part) {
        var value = new StringBuilder(part.length());
        for (int at = 0; at < part.length(); at++) {
            char here = part.charAt(at);
            if (here != '\\') {
                value.append(here);
                continue;
            }
            at++;
            value.append(
                    switch (at < part.length() ? part.charAt(at) : 0) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case '\\' -> '\\';
                        default -> throw new IllegalArgumentException("not a value: " + part);
                    });
        }
        return value.toString();
    }
}
