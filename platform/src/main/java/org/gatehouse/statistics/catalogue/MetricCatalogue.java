package org.gatehouse.statistics.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Selection;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The catalogue as it stands in {@code statistics/metrics.tsv}, with what was renamed ({@code renamed.tsv}) and where series break
 * ({@code breaks.tsv}) beside it; a line that cannot be read stops the start.
 */
@Component
public final class MetricCatalogue implements Metrics {

    private static final String FILE = "statistics/metrics.tsv";
    private static final String RENAMED = "statistics/renamed.tsv";
    private static final String BREAKS = "statistics/breaks.tsv";
    private static final int COLUMNS = 14;

    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final Map<String, Renamed> renamed = new HashMap<>();
    private final List<SeriesBreak> breaks = new ArrayList<>();

    /** @param since the day from which on the new code is the right one */
    private record Renamed(String now, LocalDate since) {}

    public MetricCatalogue() {
        this(rows(RENAMED), rows(BREAKS));
    }

    /** @param renamedRows old code, new code, since */
    MetricCatalogue(List<String[]> renamedRows, List<String[]> breakRows) {
        for (String[] cells : rows(FILE)) {
            Metric metric = metric(cells);
            if (metrics.put(metric.code(), metric) != null) {
                throw new IllegalStateException(FILE + " names " + metric.code() + " twice");
            }
        }
        for (String[] cells : renamedRows) {
            if (metrics.containsKey(cells[0])
                    || renamed.put(cells[0], new Renamed(cells[1], LocalDate.parse(cells[2]))) != null) {
                throw new IllegalStateException(RENAMED + ": " + cells[0] + " is a code still, or stands there twice");
            }
        }
        renamed.keySet().forEach(old -> {
            if (find(old).isEmpty()) {
                throw new IllegalStateException(RENAMED + ": " + old + " leads to no metric");
            }
        });
        for (String[] cells : breakRows) {
            if (!metrics.containsKey(cells[0])) {
                throw new IllegalStateException(BREAKS + ": there is no metric " + cells[0]);
            }
            breaks.add(new SeriesBreak(
                    cells[0],
                    LocalDate.parse(cells[1]),
                    SeriesBreak.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                    new Bilingual(cells[3], cells[4]),
                    cells[5]));
        }
        breaks.sort(Comparator.comparing(SeriesBreak::from));
    }

    @Override
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    @Override
    public Optional<Metric> find(String code) {
        String now = code;
        // no more steps than there are renamings: a circle leads to nothing
        for (int step = 0; step < renamed.size() && renamed.containsKey(now); step++) {
            now = Objects.requireNonNull(renamed.get(now)).now();
        }
        return Optional.ofNullable(metrics.get(now));
    }

    @Override
    public Metric require(String code) {
        Metric metric = find(code).orElseThrow(() -> new StatisticsProblem.NoSuchMetric(code));
        Renamed other = renamed.get(code);
        if (other != null) {
            throw new StatisticsProblem.MetricRenamed(code, metric, other.since());
        }
        return metric;
    }

    @Override
    public List<SeriesBreak> breaks(String code) {
        return breaks.stream().filter(one -> one.metric().equals(code)).toList();
    }

    /** Rows below the header; lines that begin with # are remarks. */
    private static List<String[]> rows(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
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
