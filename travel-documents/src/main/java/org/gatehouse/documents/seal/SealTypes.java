package org.gatehouse.documents.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of types, from the file {@code types.tsv}. A new type is a few lines there. */
final class SealTypes {

    private static final Map<String, SealType> TABLE = load();

    private SealTypes() {}

    /** What is known of a type; empty when nothing is. */
    static Optional<SealType> find(String type) {
        return Optional.ofNullable(TABLE.get(type));
    }

    static Map<String, SealType> all() {
        return TABLE;
    }

    private static Map<String, SealType> load() {
        Map<String, Map<String, FeatureDefinition>> types = new HashMap<>();
        for (String line : text().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.split("\t", -1);
                var definition = new FeatureDefinition(
                        cells[1],
                        cells[2],
                        Coding.valueOf(cells[3]),
                        cells[4].equals("required"),
                        Integer.parseInt(cells[5]),
                        Integer.parseInt(cells[6].strip()));
                types.computeIfAbsent(cells[0], _ -> new LinkedHashMap<>()).put(cells[1], definition);
            }
        }
        Map<String, SealType> table = new HashMap<>();
        types.forEach((type, places) -> table.put(type, new SealType(type, places)));
        return Map.copyOf(table);
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(SealTypes.class.getResourceAsStream("types.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
