package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Columns;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.bulletin.Change;
import org.gatehouse.statistics.wording.PeriodWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Two bulletins beside each other: their figures with the change, their days as pictures of one scale. */
@Component
class Comparisons {

    /** Where a period has more days, a column is a week. */
    private static final int COLUMNS_MAX = 100;

    private static final int WEEK = 7;

    private final Metrics metrics;
    private final MessageSource messages;

    Comparisons(Metrics metrics, MessageSource messages) {
        this.metrics = metrics;
        this.messages = messages;
    }

    /** @param code {@code first} or {@code second} */
    record Side(String code, Chart chart) {}

    /**
     * A figure in both.
     *
     * @param change from the first to the second in percent; empty where they cannot be compared
     * @param says the change in words, or why there is none
     */
    record Row(
            String code,
            String name,
            String unit,
            Value first,
            Value second,
            Optional<BigDecimal> change,
            String says) {}

    /** @param charts both sides, or none where neither has days to draw */
    record Comparison(
            Bulletin first,
            Bulletin second,
            String firstName,
            String secondName,
            List<Row> rows,
            List<String> notes,
            List<Side> charts) {

        Chart chart(String side) {
            return charts.stream()
                    .filter(one -> one.code().equals(side))
                    .findFirst()
                    .orElseThrow()
                    .chart();
        }

        String period(String side) {
            return (side.equals("first") ? first : second).period().toString();
        }
    }

    Comparison of(Bulletin first, Bulletin second, Locale locale) {
        Language language = Language.of(locale);
        List<Row> rows = metrics.all().stream()
                .map(metric -> row(metric, first, second, locale))
                .filter(row -> row.first().number().isPresent()
                        || row.second().number().isPresent())
                .toList();
        return new Comparison(
                first,
                second,
                PeriodWords.name(first.period(), language),
                PeriodWords.name(second.period(), language),
                rows,
                notes(first, second, locale),
                charts(first, second, locale));
    }

    private Row row(Metric metric, Bulletin first, Bulletin second, Locale locale) {
        Language language = Language.of(locale);
        Optional<Observation.Recorded> one = first.recorded(metric.code());
        Optional<Observation.Recorded> other = second.recorded(metric.code());
        Optional<SeriesBreak> cut = metrics.breaks(metric.code()).stream()
                .filter(each ->
                        each.divides(first.period(), second.period()) || each.divides(second.period(), first.period()))
                .findFirst();
        Optional<BigDecimal> change = one.isEmpty() || other.isEmpty() || cut.isPresent()
                ? Optional.empty()
                : Change.percent(other.get().value(), second.scale(), one.get().value(), first.scale());
        return new Row(
                metric.code(),
                metric.name().in(language),
                metric.counter().in(language),
                value(first, metric, locale),
                value(second, metric, locale),
                change,
                cut.map(each -> each.note().in(language))
                        .orElseGet(() -> change.map(Comparisons::signed).orElse("–")));
    }

    /** What is no number in a bulletin is none here, and says why. */
    private Value value(Bulletin bulletin, Metric metric, Locale locale) {
        return bulletin.observations().stream()
                .filter(one -> one.metric().equals(metric.code()))
                .findFirst()
                .map(one -> switch (one) {
                    case Observation.Recorded recorded -> Value.of(recorded.value());
                    case Observation.NotRecorded _ -> Value.missing(say(locale, "statistics.status.not-recorded"));
                    case Observation.Suppressed _ -> Value.missing(say(locale, "statistics.status.suppressed"));
                    case Observation.NotCollected _ -> Value.missing(say(locale, "statistics.status.not-collected"));
                })
                .orElseGet(() -> Value.missing(say(locale, "statistics.status.not-collected")));
    }

    private static String signed(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "\u2212" : "")
                + percent.abs().toPlainString() + "%";
    }

    private List<String> notes(Bulletin first, Bulletin second, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (first.period().days() != second.period().days()) {
            notes.add(say(
                    locale,
                    "statistics.compare.days",
                    first.period().days(),
                    second.period().days()));
        }
        if (first.scale() != second.scale()) {
            notes.add(say(locale, "statistics.compare.scales", first.scale(), second.scale()));
        }
        return notes;
    }

    private List<Side> charts(Bulletin first, Bulletin second, Locale locale) {
        int days = Math.max(first.period().days(), second.period().days());
        if (days < 2 || (first.daily().isEmpty() && second.daily().isEmpty())) {
            return List.of();
        }
        int span = days > COLUMNS_MAX ? WEEK : 1;
        int columns = (days + span - 1) / span;
        List<Column> one = columns(first, columns, span);
        List<Column> other = columns(second, columns, span);
        long most = Stream.concat(one.stream(), other.stream())
                .mapToLong(column -> column.entries() + column.exits())
                .max()
                .orElse(0);
        return List.of(
                new Side("first", chart("first", first, one, span, most, locale)),
                new Side("second", chart("second", second, other, span, most, locale)));
    }

    /**
     * A day of a period, or a week of it.
     *
     * @param listed how many of its days the bulletin lists; days with small counts are not among them
     */
    private record Column(long entries, long exits, int listed) {

        Column with(Bulletin.Day day) {
            return new Column(entries + day.entries(), exits + day.exits(), listed + 1);
        }
    }

    private static List<Column> columns(Bulletin bulletin, int count, int span) {
        List<Column> columns = new ArrayList<>(Collections.nCopies(count, new Column(0, 0, 0)));
        for (Bulletin.Day day : bulletin.daily()) {
            long after = day.day().toEpochDay() - bulletin.period().from().toEpochDay();
            int at = Math.toIntExact(after / span);
            columns.set(at, columns.get(at).with(day));
        }
        return columns;
    }

    private Chart chart(String side, Bulletin bulletin, List<Column> columns, int span, long most, Locale locale) {
        int days = bulletin.period().days();
        return new Columns(
                new Caption(
                        "chart-" + side,
                        say(
                                locale,
                                "statistics.compare.picture",
                                bulletin.period().toString()),
                        say(
                                locale,
                                span == 1 ? "statistics.compare.says.days" : "statistics.compare.says.weeks",
                                bulletin.period().toString())),
                say(locale, span == 1 ? "statistics.compare.day" : "statistics.compare.week"),
                IntStream.rangeClosed(1, columns.size())
                        .mapToObj(String::valueOf)
                        .toList(),
                List.of(
                        series(say(locale, "statistics.entries"), columns, Column::entries, days, span, locale),
                        series(say(locale, "statistics.exits"), columns, Column::exits, days, span, locale)),
                Columns.Arrangement.STACKED,
                most);
    }

    /** The shorter period ends before the picture does, and a column of which a day is not listed is none. */
    private Series series(
            String name, List<Column> columns, ToLongFunction<Column> count, int days, int span, Locale locale) {
        return new Series(
                name,
                IntStream.range(0, columns.size())
                        .mapToObj(at -> {
                            int within = Math.min(span, days - at * span);
                            if (within <= 0) {
                                return Value.missing(say(locale, "statistics.compare.beyond"));
                            }
                            return columns.get(at).listed() < within
                                    ? Value.missing(say(locale, "statistics.compare.not-listed"))
                                    : Value.of(count.applyAsLong(columns.get(at)));
                        })
                        .toList());
    }

    private String say(Locale locale, String key, Object... with) {
        return messages.getMessage(key, with, locale);
    }
}
