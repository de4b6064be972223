package org.gatehouse.statistics.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Selection;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogue as it stands in {@code statistics/metrics.tsv}; a line that cannot be read stops the start. */
@Component
public final class MetricCatalogue implements Metrics {

    private static final String FILE = "statistics/metrics.tsv";
    private static final int COLUMNS = 14;

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    public MetricCatalogue() {
        List<String> lines =
                lines().stream().filter(line -> !line.startsWith("#")).toList();
        for (String line : lines.subList(1, lines.size())) {
            Metric metric = metric(line.split("\t", -1));
            if (metrics.put(metric.code(), metric) != null) {
                throw new IllegalStateException(FILE + " names " + metric.code() + " twice");
            }
        }
    }

    @Override
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    @Override
    public Optional<Metric> find(String code) {
        return Optional.ofNullable(metrics.get(code));
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Metric metric(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + ": " + cells[0] + " has " + cells.length + " columns");
        }
        return new Metric(
                cells[0],
                cells[1],
                cells[2],
                new Bilingual(cells[3], cells[4]),
                new Bilingual(cells[5], cells[6]),
                Metric.Style.valueOf(cells[7].toUpperCase(Locale.ROOT)),
                new Bilingual(cells[8], cells[9]),
                new Bilingual(cells[10], cells[11]),
                cells[12].isEmpty() ? Optional.empty() : Optional.of(selection(cells[12])),
                cells[13].isEmpty() ? Optional.empty() : Optional.of(cells[13]));
    }

    private static Selection selection(String text) {
        List<String> parts = List.of(text.split("; *"));
        Map<Dimension, Set<String>> where = new EnumMap<>(Dimension.class);
        for (String condition : parts.subList(1, parts.size())) {
            List<String> sides = List.of(condition.split("=", 2));
            where.put(
                    Dimension.valueOf(sides.getFirst()), Set.of(sides.getLast().split(",")));
        }
        return new Selection(Fact.valueOf(parts.getFirst()), where);
    }
}
