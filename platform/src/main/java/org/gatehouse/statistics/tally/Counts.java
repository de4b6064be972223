package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tallies: of a period by every dimension, by port, by day. */
@Component
public class Counts {

    private static final String SIGNALS = """
            SELECT indicator, event, outcome, SUM(quantity) AS quantity
            FROM statistics.signal_month
            WHERE month >= :from AND month < :until
            GROUP BY indicator, event, outcome
            """;
    private static final String SIGNAL_MONTHS = """
            SELECT COUNT(DISTINCT month) FROM statistics.signal_month WHERE month >= :from AND month < :until
            """;
    private static final String WARNINGS = """
            SELECT indicator, event, outcome, SUM(quantity) AS quantity
            FROM statistics.warning_month
            WHERE month >= :from AND month < :until
            GROUP BY indicator, event, outcome
            """;
    private static final String WARNING_MONTHS = """
            SELECT COUNT(DISTINCT month) FROM statistics.warning_month WHERE month >= :from AND month < :until
            """;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted with these values. */
    public record Cell(Fact fact, Map<Dimension, String> values, long quantity) {}

    /**
     * A period's counts, a cell for each combination of values that occurred.
     *
     * @param months how many months of the period have any record
     */
    public record Cube(List<Cell> cells, int months) {

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
    public record AtPort(String port, String mode, long entries, long exits) {
        public long total() {
            return entries + exits;
        }
    }

    /** Persons and conveyances inspected on a day. */
    public record OnDay(LocalDate day, long entries, long exits, long conveyances) {
        public long persons() {
            return entries + exits;
        }
    }

    /** Counts of the fact in the period; a correction that took a record back has already been taken off. */
    public Cube cube(Fact fact, Period period) {
        return switch (fact) {
            case PERSON_INSPECTED -> persons(period);
            case CONVEYANCE_INSPECTED -> conveyances(period);
            case LIST_ALERT -> alerts(period);
            case IRREGULAR_STAY -> irregular(period);
            case IRREGULAR_STAY_OPEN -> irregularAtTheEnd(period);
            case SIGNAL -> new Cube(cells(Fact.SIGNAL, SIGNALS, period), months(SIGNAL_MONTHS, period));
            case WARNING -> new Cube(cells(Fact.WARNING, WARNINGS, period), months(WARNING_MONTHS, period));
        };
    }

    private Cube persons(Period period) {
        var cells = jdbc.sql("""
                        SELECT direction, mode, nationality_group, channel, outcome, second_line,
                               SUM(quantity) AS quantity
                        FROM statistics.person_month
                        WHERE month >= :from AND month < :until
                        GROUP BY direction, mode, nationality_group, channel, outcome, second_line
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.DIRECTION, row.getString("direction"));
                    values.put(Dimension.MODE, row.getString("mode"));
                    values.put(Dimension.NATIONALITY_GROUP, row.getString("nationality_group"));
                    values.put(Dimension.CHANNEL, row.getString("channel"));
                    values.put(Dimension.OUTCOME, row.getString("outcome"));
                    values.put(Dimension.SECOND_LINE, Boolean.toString(row.getBoolean("second_line")));
                    return new Cell(Fact.PERSON_INSPECTED, values, row.getLong("quantity"));
                })
                .list();
        int months = jdbc.sql("""
                        SELECT COUNT(DISTINCT month) FROM statistics.person_month WHERE month >= :from AND month < :until
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
        return new Cube(cells, months);
    }

    private Cube conveyances(Period period) {
        var cells = jdbc.sql("""
                        SELECT direction, mode, kind, cargo, SUM(quantity) AS quantity
                        FROM statistics.conveyance_month
                        WHERE month >= :from AND month < :until
                        GROUP BY direction, mode, kind, cargo
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.DIRECTION, row.getString("direction"));
                    values.put(Dimension.MODE, row.getString("mode"));
                    values.put(Dimension.KIND, row.getString("kind"));
                    values.put(Dimension.CARGO, Boolean.toString(row.getBoolean("cargo")));
                    return new Cell(Fact.CONVEYANCE_INSPECTED, values, row.getLong("quantity"));
                })
                .list();
        int months = jdbc.sql("""
                        SELECT COUNT(DISTINCT month) FROM statistics.conveyance_month WHERE month >= :from AND month < :until
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
        return new Cube(cells, months);
    }

    private Cube alerts(Period period) {
        var cells = jdbc.sql("""
                        SELECT direction, event, kind, action, outcome, SUM(quantity) AS quantity
                        FROM statistics.alert_month
                        WHERE month >= :from AND month < :until
                        GROUP BY direction, event, kind, action, outcome
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.DIRECTION, row.getString("direction"));
                    values.put(Dimension.EVENT, row.getString("event"));
                    values.put(Dimension.KIND, row.getString("kind"));
                    values.put(Dimension.ACTION, row.getString("action"));
                    values.put(Dimension.OUTCOME, row.getString("outcome"));
                    return new Cell(Fact.LIST_ALERT, values, row.getLong("quantity"));
                })
                .list();
        int months = jdbc.sql("""
                        SELECT COUNT(DISTINCT month) FROM statistics.alert_month WHERE month >= :from AND month < :until
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
        return new Cube(cells, months);
    }

    private Cube irregular(Period period) {
        var cells = jdbc.sql("""
                        SELECT kind, event, outcome, SUM(quantity) AS quantity
                        FROM statistics.irregular_month
                        WHERE month >= :from AND month < :until
                        GROUP BY kind, event, outcome
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.KIND, row.getString("kind"));
                    values.put(Dimension.EVENT, row.getString("event"));
                    values.put(Dimension.OUTCOME, row.getString("outcome"));
                    return new Cell(Fact.IRREGULAR_STAY, values, row.getLong("quantity"));
                })
                .list();
        return new Cube(cells, irregularMonths(period));
    }

    /** A stock: all that was ever found, less all that was ever concluded. */
    private Cube irregularAtTheEnd(Period period) {
        var cells = jdbc.sql("""
                        SELECT kind, SUM(CASE event WHEN 'FOUND' THEN quantity ELSE -quantity END) AS quantity
                        FROM statistics.irregular_month
                        WHERE month < :until
                        GROUP BY kind
                        """)
                .param("until", period.until())
                .query((row, _) -> new Cell(
                        Fact.IRREGULAR_STAY_OPEN,
                        Map.of(Dimension.KIND, row.getString("kind")),
                        row.getLong("quantity")))
                .list();
        return new Cube(cells, irregularMonths(period));
    }

    private int irregularMonths(Period period) {
        return jdbc.sql("""
                        SELECT COUNT(DISTINCT month) FROM statistics.irregular_month WHERE month >= :from AND month < :until
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
    }

    /** Signals or warnings by indicator, event and outcome. */
    private List<Cell> cells(Fact fact, String sql, Period period) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> {
                    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                    values.put(Dimension.KIND, row.getString("indicator"));
                    values.put(Dimension.EVENT, row.getString("event"));
                    values.put(Dimension.OUTCOME, row.getString("outcome"));
                    return new Cell(fact, values, row.getLong("quantity"));
                })
                .list();
    }

    private int months(String sql, Period period) {
        return jdbc.sql(sql)
                .param("from", period.from())
                .param("until", period.until())
                .query(Integer.class)
                .single();
    }

    /** Ports at which persons were inspected, the busiest first. */
    public List<AtPort> ports(Period period) {
        return jdbc.sql("""
                        SELECT port, MIN(mode) AS mode,
                               COALESCE(SUM(quantity) FILTER (WHERE direction = 'ENTRY'), 0) AS entries,
                               COALESCE(SUM(quantity) FILTER (WHERE direction = 'EXIT'), 0) AS exits
                        FROM statistics.person_month
                        WHERE month >= :from AND month < :until
                        GROUP BY port
                        HAVING SUM(quantity) > 0
                        ORDER BY SUM(quantity) DESC, port
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, _) -> new AtPort(
                        row.getString("port"), row.getString("mode"), row.getLong("entries"), row.getLong("exits")))
                .list();
    }

    /** Days from {@code from} to before {@code until} on which anything was inspected, in their order. */
    public List<OnDay> days(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT day, SUM(entries) AS entries, SUM(exits) AS exits, SUM(conveyances) AS conveyances
                        FROM (
                            SELECT day, CASE WHEN direction = 'ENTRY' THEN quantity ELSE 0 END AS entries,
                                   CASE WHEN direction = 'EXIT' THEN quantity ELSE 0 END AS exits, 0 AS conveyances
                            FROM statistics.person_tally WHERE day >= :from AND day < :until
                            UNION ALL
                            SELECT day, 0, 0, quantity
                            FROM statistics.conveyance_tally WHERE day >= :from AND day < :until
                        ) AS counted
                        GROUP BY day
                        ORDER BY day
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new OnDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("exits"),
                        row.getLong("conveyances")))
                .list();
    }
}
