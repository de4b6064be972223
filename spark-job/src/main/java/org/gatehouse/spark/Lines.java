package org.gatehouse.spark;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of values with a tab between them, as PostgreSQL's COPY writes text: {@code \t}, {@code \n}, {@code \r} and {@code \\} within
 * a value, {@code \N} for none. The house has the same on its side; the two share no class, since they share no class path.
 */
final class Lines {

    private static final String NONE = "\\N";

    private Lines() {}

    static String of(List<String> values) {
        var line = new StringBuilder();
        for (String value : values) {
            if (!line.isEmpty()) {
                line.append('\t');
            }
            line.append(
                    value == null
                            ? NONE
                            : value.replace("\\", "\\\\")
                                    .replace("\t", "\\t")
                                    .replace("\n", "\\n")
                                    .replace("\r", "\\r"));
        }
        return line.toString();
    }

    static List<String> values(String line) {
        List<String> values = new ArrayList<>();
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
