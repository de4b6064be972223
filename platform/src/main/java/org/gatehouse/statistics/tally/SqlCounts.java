package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.statistics.Dimension;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.tally.Answers.Question;
import org.gatehouse.statistics.tally.Answers.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts by the texts of {@link Statistic}, whoever answers them. */
public final class SqlCounts implements Counts {

    private final Answers answers;

    public SqlCounts(Answers answers) {
        this.answers = answers;
    }

    /** Asked one by one over a connection. */
    public static SqlCounts over(JdbcClient jdbc) {
        return new SqlCounts(new JdbcAnswers(jdbc));
    }

    @Override
    public Cube cube(Fact fact, Period period) {
        Cubed cubed = Cubed.of(fact, period);
        return new Cube(
                answers.to(Question.of(cubed.cells(), period)).stream()
                        .map(row -> new Cell(fact, values(row, cubed.dimensions()), row.number("quantity")))
                        .toList(),
                answers.to(Question.of(cubed.recorded(), period)).getFirst().only() == cubed.parts());
    }

    private static Map<Dimension, String> values(Row row, List<Dimension> dimensions) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        for (Dimension dimension : dimensions) {
            values.put(dimension, row.text(dimension.name().toLowerCase(Locale.ROOT)));
        }
        return values;
    }

    /** In the order of the code points where two are alike, since collations differ between engines. */
    @Override
    public List<AtPort> ports(Period period) {
        return answers.to(Question.ofPorts(period)).stream()
                .map(row -> new AtPort(row.word("port"), row.word("mode"), row.number("entries"), row.number("exits")))
                .sorted(Comparator.comparingLong(AtPort::total).reversed().thenComparing(AtPort::port))
                .toList();
    }

    @Override
    public List<OnDay> days(LocalDate from, LocalDate until) {
        return answers.to(new Question(Statistic.DAYS, from, until)).stream()
                .map(row -> new OnDay(
                        row.day("day"), row.number("entries"), row.number("exits"), row.number("conveyances")))
                .toList();
    }
}
