package org.gatehouse.statistics.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.springframework.stereotype.Component;

/**
 * The bulletin as one table, RFC 4180, in both languages: the figures, then the rows of the tables, then the days. No cell
 * begins as a formula does; a negative number is a number and stays one.
 */
@Component
class BulletinCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "period",
                    "scale",
                    "table",
                    "code",
                    "name_en",
                    "name_zh",
                    "status",
                    "value",
                    "entries",
                    "exits",
                    "unit",
                    "qualifier",
                    "previous_percent",
                    "year_ago_percent",
                    "share_percent")
            .get();

    private final Metrics metrics;

    BulletinCsv(Metrics metrics) {
        this.metrics = metrics;
    }

    String write(Bulletin bulletin) {
        var out = new StringWriter();
        try (var csv = new CSVPrinter(out, FORMAT)) {
            for (Observation observation : bulletin.observations()) {
                figure(csv, bulletin, observation);
            }
            for (Bulletin.Breakdown table : bulletin.breakdowns()) {
                for (Bulletin.Row row : table.rows()) {
                    line(
                            csv,
                            bulletin,
                            table.code(),
                            row.code(),
                            row.name(),
                            "recorded",
                            row.total(),
                            row.entries(),
                            row.exits(),
                            "person-crossings",
                            "about",
                            "",
                            "",
                            row.percent().toPlainString());
                }
            }
            for (Bulletin.Day day : bulletin.daily()) {
                line(
                        csv,
                        bulletin,
                        "day",
                        day.day().toString(),
                        new Bilingual(day.day().toString(), day.day().toString()),
                        "recorded",
                        day.entries() + day.exits(),
                        day.entries(),
                        day.exits(),
                        "person-crossings",
                        "about",
                        "",
                        "",
                        "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void figure(CSVPrinter csv, Bulletin bulletin, Observation observation) throws IOException {
        Metric metric = metrics.find(observation.metric()).orElseThrow();
        switch (observation) {
            case Observation.Recorded r ->
                line(
                        csv,
                        bulletin,
                        "figures",
                        r.metric(),
                        metric.name(),
                        "recorded",
                        r.value(),
                        "",
                        "",
                        r.unit(),
                        r.qualifier().code(),
                        percent(r.previousPercent()),
                        percent(r.yearAgoPercent()),
                        "");
            case Observation.NotRecorded _ -> empty(csv, bulletin, metric, "not-recorded");
            case Observation.Suppressed _ -> empty(csv, bulletin, metric, "suppressed");
            case Observation.NotCollected _ -> empty(csv, bulletin, metric, "not-collected");
        }
    }

    private static void empty(CSVPrinter csv, Bulletin bulletin, Metric metric, String status) throws IOException {
        line(csv, bulletin, "figures", metric.code(), metric.name(), status, "", "", "", "", "", "", "", "");
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }

    private static void line(
            CSVPrinter csv, Bulletin bulletin, String table, String code, Bilingual name, String status, Object... rest)
            throws IOException {
        csv.print(bulletin.period());
        csv.print(bulletin.scale());
        csv.print(table);
        csv.print(code);
        csv.print(harmless(name.en()));
        csv.print(harmless(name.zh()));
        csv.print(status);
        for (Object cell : rest) {
            csv.print(cell);
        }
        csv.println();
    }

    /** Words that a spreadsheet would run as a formula get a quotation mark in front. */
    static String harmless(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
