package org.gatehouse.cli.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into machine-readable zones: at empty lines, and where the lines gathered so far are a whole zone. Holds one
 * zone at a time, whatever the length of the text.
 */
final class MrzDocuments {

    /** No zone is so long; the rest of such a line is read over. */
    private static final int LINE_CHARACTERS_MAX = 2_000;

    private static final int LINES_MAX = 8;
    private static final int WHOLE_ZONE_ON_ONE_LINE = 70;

    private final Reader text;
    private final List<String> gathered = new ArrayList<>();

    MrzDocuments(Reader text) {
        this.text = text;
    }

    /** The lines of the next zone, joined by line feeds; null behind the last. */
    @Nullable
    String next() throws IOException {
        for (String line = line(); line != null; line = line()) {
            if (line.isBlank()) {
                if (!gathered.isEmpty()) {
                    return taken();
                }
            } else {
                gathered.add(line.strip());
                if (whole()) {
                    return taken();
                }
            }
        }
        return gathered.isEmpty() ? null : taken();
    }

    private boolean whole() {
        int lines = gathered.size();
        String first = gathered.getFirst();
        if (lines == LINES_MAX || first.length() >= WHOLE_ZONE_ON_ONE_LINE) {
            return true;
        }
        int length = first.length();
        boolean even = gathered.stream().allMatch(line -> line.length() == length);
        return switch (length) {
            case 44, 36 -> even && lines == 2;
            case 30 -> even && (lines == 3 || chineseCard(first));
            default -> false;
        };
    }

    /** One line is the whole card; as the first line of three, place 13 would hold a digit or letter of a number. */
    private static boolean chineseCard(String line) {
        return line.regionMatches(true, 0, "CS", 0, 2) || line.regionMatches(true, 0, "CD", 0, 2)
                ? line.charAt(12) == '<' && line.charAt(20) == '<'
                : false;
    }

    private String taken() {
        String zone = String.join("\n", gathered);
        gathered.clear();
        return zone;
    }

    private @Nullable String line() throws IOException {
        int character = text.read();
        if (character < 0) {
            return null;
        }
        var line = new StringBuilder();
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() < LINE_CHARACTERS_MAX) {
                line.append((char) character);
            }
            character = text.read();
        }
        if (character == '\r' && text.markSupported()) {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return line.toString();
    }
}
