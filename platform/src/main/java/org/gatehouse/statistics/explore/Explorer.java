package org.gatehouse.statistics.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.bulletin.Unfinished;
import org.gatehouse.statistics.explore.Comparing.Compared;
import org.gatehouse.statistics.explore.Counting.Counted;
import org.springframework.stereotype.Service;

/** Counts what is asked of a figure, and shows of it what the reader may see. */
@Service
public class Explorer {

    private final Metrics metrics;
    private final Periods periods;
    private final Tallies tallies;
    private final Unfinished unfinished;
    private final Counting counting;
    private final Comparing comparing;
    private final Rows rows;

    Explorer(
            Metrics metrics,
            Periods periods,
            Tallies tallies,
            Unfinished unfinished,
            Counting counting,
            Comparing comparing,
            Rows rows) {
        this.metrics = metrics;
        this.periods = periods;
        this.tallies = tallies;
        this.unfinished = unfinished;
        this.counting = counting;
        this.comparing = comparing;
        this.rows = rows;
    }

    /**
     * @param today on the clock of the pages of statistics, for periods that move with the calendar
     * @throws StatisticsProblem.NoSuchMetric when there never was such a figure
     * @throws StatisticsProblem.NoSuchPeriod when the period cannot be read
     * @throws StatisticsProblem.MixedScales when the records of the period cannot be added up
     * @throws StatisticsProblem.TooManyRows when nobody could read the table
     */
    public Explored explore(Exploration asked, LocalDate today, Actor reader) {
        Metric metric =
                metrics.find(asked.metric()).orElseThrow(() -> new StatisticsProblem.NoSuchMetric(asked.metric()));
        Period period = Lately.parse(asked.period(), today);
        var question = new Question(
                metric,
                asked.by().stream().filter(Split.of(metric)::contains).toList(),
                Question.stock(metric) ? Step.NONE : asked.step(),
                reader.may(Permission.STATISTICS_EXACT));
        if (question.step().in(period).size() > Statement.ROWS_MOST) {
            throw new StatisticsProblem.TooManyRows(Statement.ROWS_MOST);
        }
        int scale = metric.collected() ? periods.scale(period) : 1;
        return new Explored(
                asked,
                renamed(asked.metric()),
                metric,
                period,
                question.by(),
                question.step(),
                scale,
                unfinished.of(period, tallies.asOf()),
                tallies.asOf(),
                metric.collected() ? Optional.of(question.statement(period)) : Optional.empty(),
                metric.collected()
                        ? answer(question, period, scale, asked.against(), today)
                        : new Explored.NotCollected());
    }

    private Optional<StatisticsProblem.MetricRenamed> renamed(String code) {
        try {
            metrics.require(code);
            return Optional.empty();
        } catch (StatisticsProblem.MetricRenamed renamed) {
            return Optional.of(renamed);
        }
    }

    private Explored.Answer answer(Question question, Period period, int scale, Against against, LocalDate today) {
        Counted counted = counting.count(question, period);
        if (counted.cube().isEmpty()) {
            return new Explored.NotRecorded();
        }
        return switch (counting.safe(question, counted)) {
            case Guard.Hidden(var why) -> new Explored.Withheld(why);
            case Guard.Shown shown -> {
                Compared compared = comparing.compare(question, counted, scale, against);
                List<Explored.Row> all = rows.of(question, counted, shown, compared, today);
                yield new Explored.Table(
                        counted.total(),
                        all,
                        question.exact(),
                        counted.cube().complete(),
                        shown.merged(),
                        compared.comparison());
            }
        };
    }
}
