package org.gatehouse.statistics.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.charts.Break;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Lines;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A published figure through its periods: as it holds now, and as it was first published where that was something else. */
@Component
public class SeriesLines {

    private final MessageSource messages;

    SeriesLines(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A period of the series.
     *
     * @param breaks that lie between the period before and this one
     */
    public record Point(Period period, Value first, Value now, List<SeriesBreak> breaks) {}

    public Lines of(Metric metric, List<Point> points, Locale locale) {
        Language language = Language.of(locale);
        boolean revised = points.stream()
                .anyMatch(point -> !point.first().number().equals(point.now().number()));
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                say(locale, revised ? "statistics.series.now" : "statistics.value"),
                points.stream().map(Point::now).toList()));
        if (revised) {
            series.add(new Series(
                    say(locale, "statistics.series.first"),
                    points.stream().map(Point::first).toList()));
        }
        List<Break> breaks = new ArrayList<>();
        for (int at = 1; at < points.size(); at++) {
            for (SeriesBreak one : points.get(at).breaks()) {
                breaks.add(new Break(
                        at,
                        one.from()
                                + (language == Language.ZH ? "：" : ": ")
                                + one.note().in(language)));
            }
        }
        return new Lines(
                new Caption(
                        "chart-series",
                        metric.name().in(language),
                        say(locale, revised ? "statistics.series.says.revised" : "statistics.series.says")),
                say(locale, "statistics.period.one"),
                points.stream().map(point -> point.period().toString()).toList(),
                series,
                breaks,
                0);
    }

    private String say(Locale locale, String key) {
        return messages.getMessage(key, null, locale);
    }
}
