package org.gatehouse.statistics.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Metrics;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Qualifier;

/** The bulletin as one table: the figures, then the rows of its tables, then the days. Every file of figures is made of it. */
final class BulletinRows {

    static final String FIGURES = "figures";
    static final String DAY = "day";
    static final String PERSONS = "person-crossings";

    private BulletinRows() {}

    /**
     * One row.
     *
     * @param table {@value #FIGURES}, the code of a table of the bulletin, or {@value #DAY}
     * @param code of the metric, or of the row in its table
     * @param status recorded, not-recorded, suppressed or not-collected
     * @param value empty when the status is another than recorded
     * @param entries and exits: of tables of persons alone
     */
    record Line(
            String table,
            String code,
            Bilingual name,
            String status,
            OptionalLong value,
            OptionalLong entries,
            OptionalLong exits,
            String unit,
            String qualifier,
            Optional<BigDecimal> previousPercent,
            Optional<BigDecimal> yearAgoPercent,
            Optional<BigDecimal> basePercent,
            Optional<BigDecimal> sharePercent) {}

    static List<Line> of(Bulletin bulletin, Metrics metrics) {
        List<Line> lines = new ArrayList<>();
        for (Observation observation : bulletin.observations()) {
            lines.add(figure(
                    observation,
                    metrics.find(observation.metric()).orElseThrow().name()));
        }
        for (Bulletin.Breakdown table : bulletin.breakdowns()) {
            for (Bulletin.Row row : table.rows()) {
                lines.add(persons(
                        table.code(),
                        row.code(),
                        row.name(),
                        new long[] {row.total(), row.entries(), row.exits()},
                        Optional.of(row.percent())));
            }
        }
        for (Bulletin.Day day : bulletin.daily()) {
            String date = day.day().toString();
            lines.add(persons(
                    DAY,
                    date,
                    new Bilingual(date, date),
                    new long[] {day.entries() + day.exits(), day.entries(), day.exits()},
                    Optional.empty()));
        }
        return lines;
    }

    private static Line figure(Observation observation, Bilingual name) {
        return switch (observation) {
            case Observation.Recorded r ->
                new Line(
                        FIGURES,
                        r.metric(),
                        name,
                        "recorded",
                        OptionalLong.of(r.value()),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        r.unit(),
                        r.qualifier().code(),
                        r.previousPercent(),
                        r.yearAgoPercent(),
                        r.basePercent(),
                        r.sharePercent());
            case Observation.NotRecorded _ -> without(observation.metric(), name, "not-recorded");
            case Observation.Suppressed _ -> without(observation.metric(), name, "suppressed");
            case Observation.NotCollected _ -> without(observation.metric(), name, "not-collected");
        };
    }

    private static Line without(String code, Bilingual name, String status) {
        return new Line(
                FIGURES,
                code,
                name,
                status,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param counts all, entries, exits; rounded where the notes of the bulletin say so */
    private static Line persons(String table, String code, Bilingual name, long[] counts, Optional<BigDecimal> share) {
        return new Line(
                table,
                code,
                name,
                "recorded",
                OptionalLong.of(counts[0]),
                OptionalLong.of(counts[1]),
                OptionalLong.of(counts[2]),
                PERSONS,
                Qualifier.ABOUT.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                share);
    }
}
