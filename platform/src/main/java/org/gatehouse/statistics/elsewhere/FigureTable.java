package org.gatehouse.statistics.elsewhere;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.PublishedElsewhere.Qualified;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigures;
import org.gatehouse.statistics.published.Recomputation;

/** The table of published figures (docs/published-figures.md): cells parted by tabs, without quotation, the columns in any order. Pure. */
final class FigureTable {

    /** Every column of the contract. */
    static final List<String> COLUMNS = List.of(
            "period",
            "metric",
            "value",
            "unit",
            "comparison",
            "source_url",
            "authority",
            "as_published",
            "qualifier",
            "note");

    private static final int CHARACTERS_MAX = 4_000_000;
    private static final int CELL_MAX = 2_000;
    private static final Pattern METRIC = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");
    private static final Pattern AUTHORITY = Pattern.compile("[A-Z]{2}-[A-Za-z-]{1,40}|[A-Z][A-Za-z-]{1,40}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    /** An address, and which edition of it. */
    private static final Pattern SOURCE = Pattern.compile("https?://\\S+(?: .*)?");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private FigureTable() {}

    /**
     * A line that could be read.
     *
     * @param within what the value may have been; empty where it has none
     */
    record Row(
            int line,
            Period period,
            String printedPeriod,
            String metric,
            String authority,
            Optional<BigDecimal> value,
            Optional<Interval> within,
            String unit,
            String comparison,
            String source,
            String asPublished,
            Qualified qualifier,
            String note) {

        boolean forecast() {
            return qualifier == Qualified.FORECAST;
        }
    }

    /** A line that could not: why, and about which words. */
    record Fault(int line, String subject, String why, String seen) {}

    record Read(List<Row> rows, List<Fault> faults) {}

    /**
     * @throws StatisticsProblem.TableTooLarge above four million characters
     * @throws StatisticsProblem.ColumnsMissing when its head is not that of the contract
     */
    static Read read(String table) {
        if (table.length() > CHARACTERS_MAX) {
            throw new StatisticsProblem.TableTooLarge(CHARACTERS_MAX);
        }
        List<String> lines = table.lines().toList();
        List<String> head = lines.isEmpty()
                ? List.of()
                : Stream.of(lines.getFirst().replace("\ufeff", "").split("\t", -1))
                        .map(String::strip)
                        .toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !head.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new StatisticsProblem.ColumnsMissing(missing);
        }
        List<Row> rows = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int n = 1; n < lines.size(); n++) {
            if (lines.get(n).isBlank()) {
                continue;
            }
            var line = new OneLine(n + 1, cells(head, lines.get(n)));
            Optional<Fault> fault = line.fault(lines.get(n).split("\t", -1).length, head.size());
            if (fault.isPresent()) {
                faults.add(fault.get());
            } else {
                rows.add(line.row());
            }
        }
        return new Read(rows, faults);
    }

    private static Map<String, String> cells(List<String> head, String line) {
        String[] cells = line.split("\t", -1);
        Map<String, String> byColumn = new HashMap<>();
        for (int n = 0; n < Math.min(cells.length, head.size()); n++) {
            byColumn.put(head.get(n), cells[n].strip());
        }
        return byColumn;
    }

    private record OneLine(int line, Map<String, String> cells) {

        String cell(String column) {
            return Objects.requireNonNullElse(cells.get(column), "");
        }

        String subject() {
            return String.join(" ", cell("period"), cell("metric"), cell("authority"))
                    .strip();
        }

        Optional<Fault> fault(int given, int wanted) {
            if (given != wanted) {
                return fault("cells", given + " / " + wanted);
            }
            Optional<String> tooLong = cells.values().stream()
                    .filter(cell -> cell.length() > CELL_MAX)
                    .findFirst();
            if (tooLong.isPresent()) {
                return fault("too-long", tooLong.get().substring(0, 40) + "…");
            }
            if (PrintedPeriods.read(cell("period")).isEmpty()) {
                return fault("period", cell("period"));
            }
            if (!METRIC.matcher(cell("metric")).matches()) {
                return fault("metric", cell("metric"));
            }
            if (!AUTHORITY.matcher(cell("authority")).matches()) {
                return fault("authority", cell("authority"));
            }
            if (cell("unit").isEmpty()) {
                return fault("unit", "");
            }
            if (!SOURCE.matcher(cell("source_url")).matches()) {
                return fault("source", cell("source_url"));
            }
            if (qualifier().isEmpty()) {
                return fault("qualifier", cell("qualifier"));
            }
            boolean unresolved = qualifier().get() == Qualified.UNRESOLVED;
            if (unresolved != cell("value").isEmpty()
                    || !unresolved && !VALUE.matcher(cell("value")).matches()) {
                return fault("value", cell("value"));
            }
            return unresolved || saysTheSame() ? Optional.empty() : fault("words", cell("as_published"));
        }

        private Optional<Fault> fault(String why, String seen) {
            return Optional.of(new Fault(line, subject(), why, seen));
        }

        /** No word is exact; a word of its own is looked up. */
        private Optional<Qualified> qualifier() {
            String word = cell("qualifier");
            return word.isEmpty()
                    ? Optional.of(Qualified.EXACT)
                    : Stream.of(Qualified.values())
                            .filter(one -> one.code().equals(word))
                            .findFirst();
        }

        /** Whether a count in the printed words is the value, where they hold one. */
        private boolean saysTheSame() {
            BigDecimal value = new BigDecimal(cell("value"));
            List<BigDecimal> said = PublishedFigures.read(cell("as_published")).stream()
                    .filter(Count.class::isInstance)
                    .map(figure -> inUnits((Count) figure))
                    .toList();
            return said.isEmpty() || said.stream().anyMatch(one -> one.compareTo(value) == 0);
        }

        private BigDecimal inUnits(Count count) {
            boolean kilograms = count.counter().equals("公斤") || count.counter().equals("千克");
            return kilograms && cell("unit").equals("tonnes") ? count.value().divide(THOUSAND) : count.value();
        }

        Row row() {
            Optional<BigDecimal> value = Optional.of(cell("value"))
                    .filter(digits -> !digits.isEmpty())
                    .map(BigDecimal::new);
            return new Row(
                    line,
                    PrintedPeriods.read(cell("period")).orElseThrow(),
                    cell("period"),
                    cell("metric"),
                    cell("authority"),
                    value,
                    value.map(number -> new Recomputation.Published(
                                    "", cell("period"), cell("metric"), number, "", cell("as_published"))
                            .within()),
                    cell("unit"),
                    cell("comparison"),
                    cell("source_url"),
                    cell("as_published"),
                    qualifier().orElseThrow(),
                    cell("note"));
        }
    }
}
