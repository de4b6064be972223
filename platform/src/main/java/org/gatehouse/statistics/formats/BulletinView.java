package org.gatehouse.statistics.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.charts.Bar;
import org.gatehouse.charts.Bars;
import org.gatehouse.charts.Caption;
import org.gatehouse.charts.Chart;
import org.gatehouse.charts.Digits;
import org.gatehouse.charts.Drawing;
import org.gatehouse.charts.Lines;
import org.gatehouse.charts.Parts;
import org.gatehouse.charts.Series;
import org.gatehouse.charts.Value;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.wording.Moments;

/** A bulletin as a page shows it, in one language: every number already in words. */
public record BulletinView(
        String period,
        String title,
        int scale,
        String vintage,
        String asOf,
        List<String> paragraphs,
        List<Figure> figures,
        List<Table> tables,
        Optional<Daily> daily,
        List<String> notes,
        String baseYear) {

    /** Whether anything is compared with the base year: a column of dashes is left out. */
    public boolean basedOnAYear() {
        return figures.stream().anyMatch(figure -> !figure.base().isEmpty());
    }

    private static final int PORTS_DRAWN = 15;

    /**
     * A line of the table of figures.
     *
     * @param status recorded, not-recorded, suppressed or not-collected
     * @param value empty unless recorded; so are the changes where there is nothing to compare with
     */
    public record Figure(
            String code,
            String name,
            String rule,
            String basis,
            String unit,
            String status,
            String value,
            String previous,
            String yearAgo,
            String base,
            String share) {}

    /** A chart and the table beside it. */
    public record Table(String code, String title, Chart chart, List<Row> rows) {

        /** As a page shows it. */
        public String svg() {
            return Drawing.inPage(chart);
        }
    }

    public record Row(String name, String entries, String exits, String total, String percent) {}

    public record Daily(String title, Chart chart, List<Row> rows) {

        /** As a page shows it. */
        public String svg() {
            return Drawing.inPage(chart);
        }
    }

    public static BulletinView of(Bulletin bulletin, Language language, Metrics metrics, Moments moments) {
        return new BulletinView(
                bulletin.period().toString(),
                BulletinText.title(bulletin, language),
                bulletin.scale(),
                bulletin.vintage().code(),
                moments.minute(bulletin.asOf()),
                List.of(bulletin.text().in(language).split("\n\n")),
                bulletin.observations().stream()
                        .map(o -> figure(o, metrics.find(o.metric()).orElseThrow(), language))
                        .toList(),
                bulletin.breakdowns().stream()
                        .filter(table -> !table.rows().isEmpty())
                        .map(table -> table(table, language))
                        .toList(),
                daily(bulletin, language),
                bulletin.notes().stream().map(note -> note.in(language)).toList(),
                bulletin.baseYear().map(String::valueOf).orElse(""));
    }

    private static Figure figure(Observation observation, Metric metric, Language language) {
        return switch (observation) {
            case Observation.Recorded r ->
                new Figure(
                        metric.code(),
                        metric.name().in(language),
                        metric.rule().in(language),
                        metric.basis().in(language),
                        metric.counter().in(language),
                        "recorded",
                        Digits.grouped(r.value()),
                        signed(r.previousPercent()),
                        signed(r.yearAgoPercent()),
                        signed(r.basePercent()),
                        r.sharePercent()
                                .map(percent -> percent.toPlainString() + "%")
                                .orElse(""));
            case Observation.NotRecorded _ -> without(metric, language, "not-recorded");
            case Observation.Suppressed _ -> without(metric, language, "suppressed");
            case Observation.NotCollected _ -> without(metric, language, "not-collected");
        };
    }

    /** As it heads the bulletin. */
    public static String title(Bulletin bulletin, Language language) {
        return BulletinText.title(bulletin, language);
    }

    private static Figure without(Metric metric, Language language, String status) {
        return new Figure(
                metric.code(),
                metric.name().in(language),
                metric.rule().in(language),
                metric.basis().in(language),
                metric.counter().in(language),
                status,
                "",
                "",
                "",
                "",
                "");
    }

    private static String signed(Optional<BigDecimal> percent) {
        return percent.map(value -> (value.signum() > 0 ? "+" : value.signum() < 0 ? "\u2212" : "")
                        + value.abs().toPlainString() + "%")
                .orElse("");
    }

    private static Table table(Bulletin.Breakdown table, Language language) {
        boolean chinese = language == Language.ZH;
        List<Bar> bars = table.rows().stream()
                .limit(PORTS_DRAWN)
                .map(row -> new Bar(
                        row.name().in(language),
                        Value.of(
                                row.total(),
                                Digits.grouped(row.total()) + " ("
                                        + row.percent().toPlainString() + "%)")))
                .toList();
        String title = title(table.title()).in(language);
        var caption = new Caption("chart-" + table.code(), title, description(bars, language));
        String across = table.title().in(language);
        String persons = chinese ? "人次" : "Persons";
        return new Table(
                table.code(),
                title,
                table.code().equals("port") || bars.size() > Parts.PARTS_MAX
                        ? new Bars(caption, across, persons, bars)
                        : new Parts(caption, across, persons, bars),
                table.rows().stream().map(row -> row(row, language)).toList());
    }

    private static Bilingual title(Bilingual by) {
        return new Bilingual(
                "Persons inspected, " + by.en().substring(0, 1).toLowerCase(Locale.ROOT)
                        + by.en().substring(1),
                "查验出入境人员（" + by.zh() + "）");
    }

    private static String description(List<Bar> bars, Language language) {
        return String.join(
                language == Language.ZH ? "；" : "; ",
                bars.stream().map(bar -> bar.name() + " " + bar.value().words()).toList());
    }

    private static Row row(Bulletin.Row row, Language language) {
        return new Row(
                row.name().in(language),
                Digits.grouped(row.entries()),
                Digits.grouped(row.exits()),
                Digits.grouped(row.total()),
                row.percent().toPlainString() + "%");
    }

    private static Optional<Daily> daily(Bulletin bulletin, Language language) {
        if (bulletin.daily().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(days("chart-daily", bulletin.daily(), language));
    }

    /** Entries and exits by day as lines, with their table. */
    public static Daily days(String id, List<Bulletin.Day> days, Language language) {
        boolean chinese = language == Language.ZH;
        String title = chinese ? "每日查验出入境人员" : "Persons inspected, day by day";
        String first = days.isEmpty() ? "–" : days.getFirst().day().toString();
        String last = days.isEmpty() ? "–" : days.getLast().day().toString();
        var chart = new Lines(
                new Caption(
                        id,
                        title,
                        chinese
                                ? first + "至" + last + "，各日数值见旁表"
                                : first + " to " + last + "; the table beside it has each day"),
                chinese ? "日期" : "Day",
                calendar(days).map(LocalDate::toString).toList(),
                List.of(
                        series(chinese ? "入境" : "Entry", days, Bulletin.Day::entries, language),
                        series(chinese ? "出境" : "Exit", days, Bulletin.Day::exits, language)));
        return new Daily(
                title,
                chart,
                days.stream()
                        .map(day -> new Row(
                                day.day().toString(),
                                Digits.grouped(day.entries()),
                                Digits.grouped(day.exits()),
                                Digits.grouped(day.entries() + day.exits()),
                                Digits.grouped(day.conveyances())))
                        .toList());
    }

    /** From the first day to the last. */
    private static Stream<LocalDate> calendar(List<Bulletin.Day> days) {
        return days.isEmpty()
                ? Stream.empty()
                : days.getFirst().day().datesUntil(days.getLast().day().plusDays(1));
    }

    /** A day that is not among them is a gap: a line across it would say something of it. */
    private static Series series(
            String name, List<Bulletin.Day> days, ToLongFunction<Bulletin.Day> count, Language language) {
        Map<LocalDate, Bulletin.Day> known = days.stream().collect(Collectors.toMap(Bulletin.Day::day, day -> day));
        Value none = Value.missing(
                language == Language.ZH ? "未列出：没有记录，或计数过小" : "not shown: nothing, or too small to publish");
        return new Series(
                name,
                calendar(days)
                        .map(day -> Optional.ofNullable(known.get(day))
                                .map(one -> Value.of(count.applyAsLong(one)))
                                .orElse(none))
                        .toList());
    }
}
