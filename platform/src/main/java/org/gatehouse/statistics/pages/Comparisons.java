package org.gatehouse.statistics.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
                .filter(each -> each.divides(first.period(), second.period())
                        || each.divides(second.period(), first.period()))
                .findFirst();
        Optional<BigDecimal> change = one.isEmpty() || other.isEmpty() || cut.isPresent()
                ? Optional.empty()
                : Change.percent(
                        other.get().value(), second.scale(), one.get().value(), first.scale());
        return new Row(
                metric.code(),
                metric.name().in(language),
                metric.counter().in(language),
                value(one, locale),
                value(other, locale),
                change,
                cut.map(each -> each.note().in(language))
                        .orElseGet(() -> change.map(Comparisons::signed).orElse("–")));
    }

    private Value value(Optional<Observation.Recorded> recorded, Locale locale) {
        return recorded.map(one -> Value.of(one.value()))
                .orElseGet(() -> Value.missing(say(locale, "statistics.compare.without")));
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
        long[][] one = counts(first, columns, span);
        long[][] other = counts(second, columns, span);
        long most = Stream.of(one, other)
                .flatMapToLong(both -> IntStream.range(0, columns).mapToLong(at -> both[0][at] + both[1][at]))
                .max()
                .orElse(0);
        return List.of(
                new Side("first", chart("first", first, one, span, most, locale)),
                new Side("second", chart("second", second, other, span, most, locale)));
    }

    /** Entries and exits of each column. */
    private static long[][] counts(Bulletin bulletin, int columns, int span) {
        var counts = new long[2][columns];
        for (Bulletin.Day day : bulletin.daily()) {
            long after = day.day().toEpochDay() - bulletin.period().from().toEpochDay();
            counts[0][Math.toIntExact(after / span)] += day.entries();
            counts[1][Math.toIntExact(after / span)] += day.exits();
        }
        return counts;
    }

    private Chart chart(String side, Bulletin bulletin, long[][] counts, int span, long most, Locale locale) {
        int days = bulletin.period().days();
        List<String> points = IntStream.rangeClosed(1, counts[0].length)
                .mapToObj(String::valueOf)
                .toList();
        Value none = Value.missing(say(locale, "statistics.compare.beyond"));
        return new Columns(
                new Caption(
                        "chart-" + side,
                        say(locale, "statistics.compare.picture", bulletin.period().toString()),
                        say(
                                locale,
                                span == 1 ? "statistics.compare.says.days" : "statistics.compare.says.weeks",
                                bulletin.period().toString())),
                say(locale, span == 1 ? "statistics.compare.day" : "statistics.compare.week"),
                points,
                List.of(
                        series(say(locale, "statistics.entries"), counts[0], days, span, none),
                        series(say(locale, "statistics.exits"), counts[1], days, span, none)),
                Columns.Arrangement.STACKED,
                most);
    }

    /** The shorter period ends before the picture does. */
    private static Series series(String name, long[] counts, int days, int span, Value none) {
        return new Series(
                name,
                IntStream.range(0, counts.length)
                        .mapToObj(at -> at * span < days ? Value.of(counts[at]) : none)
                        .toList());
    }

    private String say(Locale locale, String key, Object... with) {
        return messages.getMessage(key, with, locale);
    }
}
