package org.gatehouse.statistics.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.bulletin.Disclosure;
import org.gatehouse.statistics.explore.Counting.Counted;
import org.gatehouse.statistics.explore.ExploreStore.Cell;

/**
 * What of a table a reader is shown who may not see counts of a few.
 *
 * <p>Such a reader may ask what they like, and take one answer from another. So it is the month that decides: they ask for whole
 * months, a figure or a row is shown where none of its months gives a small count away, and then nothing small is the difference of two
 * periods. Rows are rounded to 5 besides, so that those of one figure do not tell exactly what is left of another. A table of several
 * splits is shown whole or not at all, since what is hidden in it could be worked out along the other split.
 */
final class Guard {

    private Guard() {}

    /** What may be shown of the cells, or why nothing may. */
    sealed interface Safe {}

    /** @param merged how many cells stand together in the last one; 0 when there is no such one */
    record Shown(List<Cell> cells, int merged) implements Safe {

        /** Without the one that stands for those merged: of what it is made differs from period to period. */
        List<Cell> alone() {
            return merged == 0 ? cells : cells.subList(0, cells.size() - 1);
        }

        Optional<Cell> rest() {
            return merged == 0 ? Optional.empty() : Optional.of(cells.getLast());
        }
    }

    record Hidden(Explored.Why why) implements Safe {}

    /**
     * A month of the period.
     *
     * @param counts by metric, of those that may contain each other; one that is not there is nought
     * @param cells of the question
     */
    record Month(Map<String, Long> counts, List<Cell> cells) {}

    /** Whether the reader may ask for it at all. */
    static boolean ofMonths(Question question, Counted counted) {
        return counted.period().wholeMonths() && question.step().ofMonths();
    }

    /**
     * @param months all of the period in which there was anything
     * @param alike figures of the same fact, from which the one could be worked out
     */
    static Safe guarded(Question question, Counted counted, Collection<Month> months, List<Metric> alike) {
        if (months.stream().anyMatch(month -> small(question.metric(), month, alike))) {
            return new Hidden(Explored.Why.TOTAL);
        }
        boolean overTime = question.step() != Step.NONE;
        if (question.by().isEmpty() && !overTime) {
            return new Shown(counted.cells(), 0);
        }
        if (question.by().size() == 1 && !overTime) {
            return merged(counted.cells(), months);
        }
        return months.stream().flatMap(month -> month.cells().stream()).anyMatch(Guard::small)
                ? new Hidden(Explored.Why.CELLS)
                : new Shown(counted.cells().stream().map(Guard::rounded).toList(), 0);
    }

    /** Whether the bulletin of the month would hide the figure. */
    private static boolean small(Metric metric, Month month, List<Metric> alike) {
        Map<String, Long> counts = alike.stream()
                .map(Metric::code)
                .collect(Collectors.toMap(code -> code, code -> month.counts().getOrDefault(code, 0L)));
        return Disclosure.hidden(alike, counts, Set.of()).contains(metric.code());
    }

    private static boolean small(Cell cell) {
        return Disclosure.small(cell.quantity());
    }

    /** A row that has to hide in one of the months does not stand alone in the period either. */
    private static Safe merged(List<Cell> cells, Collection<Month> months) {
        Set<String> hiding = new HashSet<>();
        for (Month month : months) {
            List<Disclosure.Counted> counted = month.cells().stream()
                    .map(cell -> new Disclosure.Counted(value(cell), cell.quantity(), 0))
                    .toList();
            Disclosure.table(counted).together().forEach(row -> hiding.add(row.code()));
        }
        List<Cell> shown = new ArrayList<>(cells.stream()
                .filter(cell -> !hiding.contains(value(cell)))
                .map(Guard::rounded)
                .toList());
        List<Cell> together =
                cells.stream().filter(cell -> hiding.contains(value(cell))).toList();
        if (together.isEmpty()) {
            return new Shown(shown, 0);
        }
        long rest = together.stream().mapToLong(Cell::quantity).sum();
        if (shown.isEmpty() || Disclosure.small(rest)) {
            return new Hidden(Explored.Why.ROWS);
        }
        shown.add(rounded(new Cell(Optional.empty(), Map.of(), rest)));
        return new Shown(shown, together.size());
    }

    /** Of the one split there is. */
    private static String value(Cell cell) {
        return cell.values().values().iterator().next();
    }

    private static Cell rounded(Cell cell) {
        return new Cell(cell.from(), cell.values(), Disclosure.rounded(cell.quantity()));
    }
}
