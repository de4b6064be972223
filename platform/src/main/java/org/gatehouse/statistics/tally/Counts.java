package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Selection;

/** What was counted in a period: by every dimension, by port, by day; whatever engine counts. */
public interface Counts {

    /** Counts of the fact in the period; a correction that took a record back has already been taken off. */
    Cube cube(Fact fact, Period period);

    /** Ports at which persons were inspected, the busiest first. */
    List<AtPort> ports(Period period);

    /** Days from {@code from} to before {@code until} on which anything was inspected, in their order. */
    List<OnDay> days(LocalDate from, LocalDate until);

    /** What was counted with these values. */
    record Cell(Fact fact, Map<Dimension, String> values, long quantity) {}

    /**
     * A period's counts, a cell for each combination of values that occurred.
     *
     * @param complete whether every month of the period has any record, or every day where it is not of whole months
     */
    record Cube(List<Cell> cells, boolean complete) {

        public boolean isEmpty() {
            return cells.isEmpty();
        }

        public long count(Selection selection) {
            return cells.stream()
                    .filter(cell -> selection.takes(cell.fact(), cell.values()))
                    .mapToLong(Cell::quantity)
                    .sum();
        }
    }

    /** Persons inspected at a port, by direction. */
    record AtPort(String port, String mode, long entries, long exits) {
        public long total() {
            return entries + exits;
        }
    }

    /** Persons and conveyances inspected on a day. */
    record OnDay(LocalDate day, long entries, long exits, long conveyances) {
        public long persons() {
            return entries + exits;
        }
    }
}
