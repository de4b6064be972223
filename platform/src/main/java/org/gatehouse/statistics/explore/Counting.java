package org.gatehouse.statistics.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.explore.ExploreStore.Cell;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Component;

/** Takes the counts of a period, and what of them the reader may see. */
@Component
class Counting {

    private final Metrics metrics;
    private final Counts counts;
    private final ExploreStore store;

    Counting(Metrics metrics, Counts counts, ExploreStore store) {
        this.metrics = metrics;
        this.counts = counts;
        this.store = store;
    }

    /**
     * The counts of a period.
     *
     * @param cube of the fact, as bulletins have it
     */
    record Counted(Period period, Counts.Cube cube, List<Cell> cells) {

        long total() {
            return cells.stream().mapToLong(Cell::quantity).sum();
        }
    }

    Counted count(Question question, Period period) {
        return new Counted(period, counts.cube(question.selection().fact(), period), cells(question, period));
    }

    Guard.Safe safe(Question question, Counted counted) {
        if (question.exact()) {
            return new Guard.Shown(counted.cells(), 0);
        }
        if (!Guard.ofMonths(question, counted)) {
            return new Guard.Hidden(Explored.Why.DAYS);
        }
        List<Metric> alike = alike(question);
        return Guard.guarded(question, counted, months(question, alike, counted.period()), alike);
    }

    /** Those in which there was anything. A stock has one, at its end. */
    private Collection<Guard.Month> months(Question question, List<Metric> alike, Period period) {
        Map<Optional<LocalDate>, Guard.Month> months = new HashMap<>();
        for (Metric metric : alike) {
            Question whole = new Question(metric, List.of(), question.step(), question.exact()).byMonth();
            cells(whole, period).forEach(cell -> month(months, cell).counts().put(metric.code(), cell.quantity()));
        }
        cells(question.byMonth(), period)
                .forEach(cell ->
                        month(months, cell).cells().add(new Cell(Optional.empty(), cell.values(), cell.quantity())));
        return months.values();
    }

    private static Guard.Month month(Map<Optional<LocalDate>, Guard.Month> months, Cell cell) {
        return months.computeIfAbsent(cell.from(), _ -> new Guard.Month(new HashMap<>(), new ArrayList<>()));
    }

    /** Figures of the same fact, which may contain each other. */
    private List<Metric> alike(Question question) {
        return metrics.all().stream()
                .filter(metric -> metric.counts()
                        .filter(selection ->
                                selection.fact() == question.selection().fact())
                        .isPresent())
                .toList();
    }

    private List<Cell> cells(Question question, Period period) {
        List<Cell> cells = store.cells(question.statement(period), question.by(), question.step());
        if (cells.size() > Statement.ROWS_MOST) {
            throw new StatisticsProblem.TooManyRows(Statement.ROWS_MOST);
        }
        return cells;
    }
}
