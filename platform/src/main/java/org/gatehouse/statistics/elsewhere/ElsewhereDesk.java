package org.gatehouse.statistics.elsewhere;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.elsewhere.FigureTable.Fault;
import org.gatehouse.statistics.elsewhere.FigureTable.Read;
import org.gatehouse.statistics.elsewhere.FigureTable.Row;
import org.gatehouse.statistics.published.Recomputation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes tables in: what is new, what is there, what says something else. */
@Service
class ElsewhereDesk implements PublishedElsewhere {

    private final FigureStore store;
    private final Metrics metrics;
    private final AuditTrail audit;
    private final Clock clock;
    private final Recomputation recomputation = new Recomputation();

    ElsewhereDesk(FigureStore store, Metrics metrics, AuditTrail audit, Clock clock) {
        this.store = store;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of what an authority says one thing. */
    private record Key(String authority, String metric, String period, boolean forecast) {

        static Key of(Figure figure) {
            return new Key(
                    figure.authority(),
                    figure.metric(),
                    figure.period().toString(),
                    figure.qualifier() == Qualified.FORECAST);
        }

        static Key of(Row row) {
            return new Key(row.authority(), row.metric(), row.period().toString(), row.forecast());
        }
    }

    /** A line that goes in. */
    private record Going(Row row, Optional<Long> replaces) {}

    private record Sorted(List<Line> lines, List<Going> going) {}

    @Override
    public Report check(String table) {
        return report(sorted(FigureTable.read(table), OnConflict.KEEP));
    }

    @Override
    @Transactional
    public Report take(String table, String name, OnConflict onConflict, Actor by) {
        Sorted sorted = sorted(FigureTable.read(table), onConflict);
        Report report = report(sorted);
        if (sorted.going().isEmpty()) {
            throw new StatisticsProblem.NothingToTake(
                    report.count(Outcome.ALREADY_THERE), report.faults().size());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String called = name.isBlank() ? now.toString() : name.strip();
        long number = store.insert(called, table, report, by.reference(), now);
        try {
            sorted.going().forEach(going -> store.insert(number, going.row(), going.replaces()));
        } catch (DuplicateKeyException _) {
            throw new StatisticsProblem.TakenMeanwhile();
        }
        audit.append(new AuditEntry(
                by.reference(),
                AuditEntry.Action.CREATE,
                "statistics/published-elsewhere/" + number,
                Purpose.STATISTICS.name(),
                called + ": " + report.taken()));
        return report;
    }

    private static Report report(Sorted sorted) {
        return new Report(sorted.lines().stream()
                .sorted(Comparator.comparingInt(Line::number))
                .toList());
    }

    private Sorted sorted(Read read, OnConflict onConflict) {
        Map<Key, Figure> there = store.all().stream().collect(Collectors.toMap(Key::of, Function.identity()));
        Map<Key, Row> going = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Fault fault : read.faults()) {
            lines.add(new Line(fault.line(), Outcome.UNREADABLE, fault.subject(), fault.why(), fault.seen()));
        }
        for (Row row : read.rows()) {
            Key key = Key.of(row);
            Row above = going.get(key);
            Figure holds = there.get(key);
            if (above == null && holds == null) {
                lines.add(line(row, Outcome.TAKEN, "", ""));
                going.put(key, row);
                continue;
            }
            Optional<BigDecimal> other = above != null
                    ? above.value()
                    : Objects.requireNonNull(holds).value();
            if (same(other, row.value())) {
                lines.add(line(row, Outcome.ALREADY_THERE, "", ""));
            } else if (above == null && onConflict == OnConflict.REPLACE) {
                lines.add(line(row, Outcome.REPLACED, "", ""));
                going.put(key, row);
            } else {
                lines.add(line(
                        row,
                        Outcome.CONFLICTING,
                        above != null ? "other-line" : "other-value",
                        other.map(BigDecimal::toPlainString).orElse("–")));
            }
        }
        return new Sorted(
                lines,
                going.entrySet().stream()
                        .map(entry -> new Going(
                                entry.getValue(),
                                Optional.ofNullable(there.get(entry.getKey())).map(Figure::number)))
                        .toList());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }

    private static Line line(Row row, Outcome outcome, String why, String seen) {
        return new Line(
                row.line(), outcome, String.join(" ", row.printedPeriod(), row.metric(), row.authority()), why, seen);
    }

    @Override
    public List<Figure> all() {
        return store.all().stream()
                .sorted(Comparator.comparing(Figure::metric)
                        .thenComparing(Figure::authority)
                        .thenComparing(figure -> figure.period().from()))
                .toList();
    }

    @Override
    public List<Figure> of(String metric) {
        return all().stream()
                .filter(figure -> now(figure.metric()).equals(now(metric)))
                .toList();
    }

    /** The code that it has now. */
    private String now(String code) {
        return metrics.find(code).map(Metric::code).orElse(code);
    }

    @Override
    public List<Rate> rates() {
        List<Figure> counted = all().stream()
                .filter(figure -> figure.value().isPresent() && figure.qualifier() != Qualified.FORECAST)
                .toList();
        Map<Recomputation.Published, Figure> figures = new HashMap<>();
        counted.forEach(figure -> figures.put(published(figure), figure));
        return recomputation
                .recompute(counted.stream().map(ElsewhereDesk::published).toList())
                .stream()
                .map(one -> new Rate(
                        Objects.requireNonNull(figures.get(one.value())),
                        one.rate().kind().name(),
                        one.rate().percent(),
                        one.computed().low(),
                        one.computed().high(),
                        one.agrees(),
                        one.cause()))
                .toList();
    }

    private static Recomputation.Published published(Figure figure) {
        return new Recomputation.Published(
                figure.authority(),
                figure.printedPeriod(),
                figure.metric(),
                figure.value().orElseThrow(),
                figure.comparison(),
                figure.asPublished());
    }

    @Override
    public List<Import> imports() {
        return store.imports();
    }
}
