package org.gatehouse.names.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Countries by the codes and names under which lists and queries have them. */
public final class Countries {

    /** A list that is not sure of a country says so with this word; the country is compared all the same. */
    private static final String UNCERTAIN = "possibly ";

    private static final Map<String, String> CODES = load();

    private Countries() {}

    /**
     * @param text a code of two or three letters, {@code D} of passports, or a name in English or Chinese
     * @return three letters of ISO 3166-1, of its withdrawn codes, or of Doc 9303-3 section 5; empty for an unknown country
     */
    public static Optional<String> code(String text) {
        String key = key(text);
        return Optional.ofNullable(CODES.get(key.startsWith(UNCERTAIN) ? key.substring(UNCERTAIN.length()) : key));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        var stream = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] names = line.split("\t", -1);
                    for (String name : names) {
                        codes.putIfAbsent(key(name), names[0]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(codes);
    }
}
