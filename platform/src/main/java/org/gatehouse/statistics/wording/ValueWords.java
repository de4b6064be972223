package org.gatehouse.statistics.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Dimension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What values are called at the head of a row: those of dimensions by {@code statistics/values.tsv}, ports by their names. */
@Component
public final class ValueWords {

    private static final String FILE = "statistics/values.tsv";

    private final Ports ports;
    private final Map<Dimension, Map<String, Bilingual>> words = new EnumMap<>(Dimension.class);

    ValueWords(Ports ports) {
        this.ports = ports;
        try {
            new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split("\t")))
                    .forEach(cells -> words.computeIfAbsent(Dimension.valueOf(cells.get(0)), _ -> new LinkedHashMap<>())
                            .put(cells.get(1), new Bilingual(cells.get(2), cells.get(3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values of the dimension that have words, in the order in which rows stand. */
    public List<String> of(Dimension dimension) {
        return List.copyOf(words.getOrDefault(dimension, Map.of()).keySet());
    }

    /** A value without words keeps its code for a name. */
    public Bilingual name(Dimension dimension, String value) {
        return words.getOrDefault(dimension, Map.of()).getOrDefault(value, code(value));
    }

    /** A port that the list of ports no longer holds keeps its code for a name; what shows over ports has none. */
    public Bilingual port(String code) {
        return code.isEmpty()
                ? new Bilingual("Over ports", "跨口岸")
                : ports.find(new PortCode(code))
                        .map(port -> new Bilingual(port.nameEn(), port.nameZh()))
                        .orElseGet(() -> code(code));
    }

    private static Bilingual code(String value) {
        return value.isEmpty() ? new Bilingual("–", "–") : new Bilingual(value, value);
    }
}
