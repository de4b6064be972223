package org.gatehouse.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * Holidays as {@code statistics/holidays.tsv} has them, each with the notice that fixed its days. A line that cannot be read stops the
 * first who asks.
 */
final class Holidays {

    private static final String FILE = "statistics/holidays.tsv";
    private static final Map<String, Holiday> ALL = read();

    private Holidays() {}

    private record Holiday(Period period, Bilingual name) {}

    private static Map<String, Holiday> read() {
        try {
            Map<String, Holiday> all = new LinkedHashMap<>();
            new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> {
                        var period = new Period(
                                Period.Kind.HOLIDAY,
                                cells[0],
                                LocalDate.parse(cells[3]),
                                LocalDate.parse(cells[4]).plusDays(1));
                        if (all.put(cells[0], new Holiday(period, new Bilingual(cells[1], cells[2]))) != null) {
                            throw new IllegalStateException(FILE + " names " + cells[0] + " twice");
                        }
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Period> find(String code) {
        return Optional.ofNullable(ALL.get(code)).map(Holiday::period);
    }

    static Bilingual name(String code) {
        return Optional.ofNullable(ALL.get(code)).map(Holiday::name).orElseThrow();
    }

    static List<Period> all() {
        return ALL.values().stream()
                .map(Holiday::period)
                .sorted(Comparator.comparing(Period::from).reversed())
                .toList();
    }
}
