package org.gatehouse.statistics.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by the texts of {@link Statistic}, over whatever stands behind the connection. */
public final class SqlCounts implements Counts {

    private static final List<Dimension> OF_PERSONS = List.of(
            Dimension.DIRECTION,
            Dimension.MODE,
            Dimension.NATIONALITY_GROUP,
            Dimension.CHANNEL,
            Dimension.OUTCOME,
            Dimension.SECOND_LINE);
    private static final List<Dimension> OF_CONVEYANCES =
            List.of(Dimension.DIRECTION, Dimension.MODE, Dimension.KIND, Dimension.CARGO);
    private static final List<Dimension> OF_ALERTS =
            List.of(Dimension.DIRECTION, Dimension.EVENT, Dimension.KIND, Dimension.ACTION, Dimension.OUTCOME);
    private static final List<Dimension> OF_FINDINGS = List.of(Dimension.KIND, Dimension.EVENT, Dimension.OUTCOME);
    private static final List<Dimension> OF_OPEN = List.of(Dimension.KIND);

    private final JdbcClient jdbc;

    public SqlCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Cube cube(Fact fact, Period period) {
        return period.wholeMonths() ? byMonth(fact, period) : byDay(fact, period);
    }

    private Cube byMonth(Fact fact, Period period) {
        return switch (fact) {
            case PERSON_INSPECTED -> cube(fact, Statistic.PERSONS, OF_PERSONS, Statistic.PERSONS_MONTHS, period);
            case CONVEYANCE_INSPECTED ->
                cube(fact, Statistic.CONVEYANCES, OF_CONVEYANCES, Statistic.CONVEYANCES_MONTHS, period);
            case LIST_ALERT -> cube(fact, Statistic.ALERTS, OF_ALERTS, Statistic.ALERTS_MONTHS, period);
            case IRREGULAR_STAY ->
                cube(fact, Statistic.IRREGULAR_STAYS, OF_FINDINGS, Statistic.IRREGULAR_STAYS_MONTHS, period);
            case IRREGULAR_STAY_OPEN ->
                cube(fact, Statistic.IRREGULAR_STAYS_OPEN, OF_OPEN, Statistic.IRREGULAR_STAYS_MONTHS, period);
            case SIGNAL -> cube(fact, Statistic.SIGNALS, OF_FINDINGS, Statistic.SIGNALS_MONTHS, period);
            case WARNING -> cube(fact, Statistic.WARNINGS, OF_FINDINGS, Statistic.WARNINGS_MONTHS, period);
        };
    }

    private Cube byDay(Fact fact, Period period) {
        return switch (fact) {
            case PERSON_INSPECTED -> cube(fact, Statistic.PERSONS_OF_DAYS, OF_PERSONS, Statistic.PERSONS_DAYS, period);
            case CONVEYANCE_INSPECTED ->
                cube(fact, Statistic.CONVEYANCES_OF_DAYS, OF_CONVEYANCES, Statistic.CONVEYANCES_DAYS, period);
            case LIST_ALERT -> cube(fact, Statistic.ALERTS_OF_DAYS, OF_ALERTS, Statistic.ALERTS_DAYS, period);
            case IRREGULAR_STAY ->
                cube(fact, Statistic.IRREGULAR_STAYS_OF_DAYS, OF_FINDINGS, Statistic.IRREGULAR_STAYS_DAYS, period);
            case IRREGULAR_STAY_OPEN ->
                cube(fact, Statistic.IRREGULAR_STAYS_OPEN_OF_DAYS, OF_OPEN, Statistic.IRREGULAR_STAYS_DAYS, period);
            case SIGNAL -> cube(fact, Statistic.SIGNALS_OF_DAYS, OF_FINDINGS, Statistic.SIGNALS_DAYS, period);
            case WARNING -> cube(fact, Statistic.WARNINGS_OF_DAYS, OF_FINDINGS, Statistic.WARNINGS_DAYS, period);
        };
    }

    private Cube cube(Fact fact, Statistic cells, List<Dimension> dimensions, Statistic recorded, Period period) {
        int parts = period.wholeMonths() ? period.months() : period.days();
        return new Cube(
                asked(cells, period.from(), period.until())
                        .query((row, _) -> new Cell(fact, values(row, dimensions), row.getLong("quantity")))
                        .list(),
                asked(recorded, period.from(), period.until())
                        .query((row, _) -> row.getInt(1) == parts)
                        .single());
    }

    private JdbcClient.StatementSpec asked(Statistic statistic, LocalDate from, LocalDate until) {
        return jdbc.sql(statistic.sql()).param("from", from).param("until", until);
    }

    private static Map<Dimension, String> values(ResultSet row, List<Dimension> dimensions) throws SQLException {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            values.put(
                    dimension,
                    switch (dimension) {
                        // engines write a truth as t, as true or as 1
                        case SECOND_LINE, CARGO -> Boolean.toString(row.getBoolean(dimension.name()));
                        default -> row.getString(dimension.name());
                    });
        }
        return values;
    }

    /** In the order of the code points where two are alike, since collations differ between engines. */
    @Override
    public List<AtPort> ports(Period period) {
        var ports = period.wholeMonths() ? Statistic.PERSONS_PORTS : Statistic.PERSONS_PORTS_OF_DAYS;
        return asked(ports, period.from(), period.until())
                .query((row, _) -> new AtPort(
                        row.getString("port"), row.getString("mode"), row.getLong("entries"), row.getLong("exits")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(AtPort::total).reversed().thenComparing(AtPort::port))
                .toList();
    }

    @Override
    public List<OnDay> days(LocalDate from, LocalDate until) {
        return asked(Statistic.DAYS, from, until)
                .query((row, _) -> new OnDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("entries"),
                        row.getLong("exits"),
                        row.getLong("conveyances")))
                .list();
    }
}
