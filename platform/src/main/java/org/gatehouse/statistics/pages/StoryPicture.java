package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.charts.Break;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Lines;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.series.Forecast;
import org.gatehouse.statistics.series.SeriesLine;
import org.gatehouse.statistics.series.SeriesPoint;
import org.gatehouse.statistics.wording.PeriodWords;
import org.gatehouse.statistics.wording.SaidFigure;

/** The picture of a series from its first known period on; a period that nobody knows is a gap. */
final class StoryPicture {

    /** Beyond these only periods with a value are drawn. */
    private static final int POINTS_MOST = 200;

    private static final int LINES_MOST = 3;

    private StoryPicture() {}

    static Lines of(
            Metric metric,
            Period.Kind kind,
            List<SeriesLine> lines,
            SeriesLine chosen,
            Optional<Forecast> forecast,
            List<SeriesBreak> breaks,
            Language language) {
        List<SeriesLine> drawn = Stream.concat(Stream.of(chosen), lines.stream().filter(line -> !line.equals(chosen)))
                .limit(LINES_MOST)
                .toList();
        List<Period> periods = periods(drawn, forecast);
        boolean chinese = language == Language.ZH;
        List<Series> series = new ArrayList<>();
        for (SeriesLine line : drawn) {
            Map<Period, SeriesPoint> points =
                    line.points().stream().collect(Collectors.toMap(SeriesPoint::period, point -> point));
            series.add(new Series(
                    said(line, chinese),
                    periods.stream()
                            .map(period -> value(
                                    Optional.ofNullable(points.get(period)).map(SeriesPoint::value), chinese))
                            .toList()));
        }
        forecast.ifPresent(told -> series.addAll(expected(told, chosen, periods, chinese)));
        return new Lines(
                new Caption(
                        "series-story",
                        metric.name().in(language),
                        chinese
                                ? "各来源自有记录以来的数值，及今后各期的预测。"
                                : "Values of each source from the first known period on, and the forecast of the next ones."),
                chinese ? "时期" : "Period",
                periods.stream().map(period -> label(period, kind, language)).toList(),
                series,
                breaks(periods, breaks, language),
                0);
    }

    /** Every period from the first to the last, so that equal steps are equal times. */
    private static List<Period> periods(List<SeriesLine> lines, Optional<Forecast> forecast) {
        var known = new TreeSet<>(Comparator.comparing(Period::from).thenComparing(Period::code));
        lines.forEach(line -> line.points().forEach(point -> known.add(point.period())));
        forecast.ifPresent(told -> told.expected().forEach(one -> known.add(one.period())));
        List<Period> all = Stream.iterate(
                        Optional.of(known.first()), Optional::isPresent, period -> period.flatMap(Period::next))
                .map(Optional::orElseThrow)
                .takeWhile(period -> !period.from().isAfter(known.last().from()))
                .limit(POINTS_MOST + 1L)
                .toList();
        return all.size() <= POINTS_MOST && all.containsAll(known) ? all : List.copyOf(known);
    }

    /** Three lines, which begin at the last known value. */
    private static List<Series> expected(Forecast told, SeriesLine chosen, List<Period> periods, boolean chinese) {
        Map<Period, Forecast.Expected> expected =
                told.expected().stream().collect(Collectors.toMap(Forecast.Expected::period, one -> one));
        SeriesPoint last = chosen.points().getLast();
        return Stream.of("value", "low", "high")
                .map(which -> new Series(
                        name(which, chinese),
                        periods.stream()
                                .map(period -> value(
                                        period.equals(last.period())
                                                ? Optional.of(last.value())
                                                : Optional.ofNullable(expected.get(period))
                                                        .map(one -> of(one, which)),
                                        chinese))
                                .toList()))
                .toList();
    }

    private static BigDecimal of(Forecast.Expected one, String which) {
        return switch (which) {
            case "low" -> one.low();
            case "high" -> one.high();
            default -> one.value();
        };
    }

    private static String name(String which, boolean chinese) {
        return switch (which) {
            case "low" -> chinese ? "预测下限" : "Forecast, low";
            case "high" -> chinese ? "预测上限" : "Forecast, high";
            default -> chinese ? "预测" : "Forecast";
        };
    }

    private static String said(SeriesLine line, boolean chinese) {
        if (line.own()) {
            return chinese ? "本系统" : "This house";
        }
        return line.source() + (chinese ? "（他处公布）" : ", published elsewhere");
    }

    private static Value value(Optional<BigDecimal> number, boolean chinese) {
        return number.map(one -> Value.of(one, SaidFigure.grouped(one)))
                .orElseGet(() -> Value.missing(chinese ? "无数据" : "not known"));
    }

    /** Codes where they are short enough, else the period in words. */
    private static String label(Period period, Period.Kind kind, Language language) {
        return kind == Period.Kind.HOLIDAY || kind == Period.Kind.RANGE
                ? PeriodWords.name(period, language)
                : period.code();
    }

    private static List<Break> breaks(List<Period> periods, List<SeriesBreak> breaks, Language language) {
        return IntStream.range(1, periods.size())
                .boxed()
                .flatMap(n -> breaks.stream()
                        .filter(one -> one.divides(periods.get(n - 1), periods.get(n)))
                        .limit(1)
                        .map(one -> new Break(n, one.note().in(language))))
                .toList();
    }
}
