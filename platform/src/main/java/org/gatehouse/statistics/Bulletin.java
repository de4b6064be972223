package org.gatehouse.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The bulletin of a period: figures, comparisons, shares, notes and words. Immutable; what was released stays as it was.
 *
 * @param scale one record stands for that many crossings; 1 for real traffic
 * @param asOf every fact committed before it is counted
 * @param missing what the period still lacked at that instant; empty when it was over at every port
 * @param baseYear the fixed year with which the observations are compared; empty in bulletins from before there was one
 * @param observations every metric of the catalogue, in its order
 * @param breakdowns tables of persons inspected by direction, nationality group, mode and port
 * @param daily persons and conveyances inspected, a row a day on which there were any
 * @param notes scope, counting rules in short, and what is suppressed
 */
public record Bulletin(
        Period period,
        int scale,
        Vintage vintage,
        Instant asOf,
        Optional<Missing> missing,
        Optional<Integer> baseYear,
        List<Observation> observations,
        List<Breakdown> breakdowns,
        List<Day> daily,
        List<Bilingual> notes,
        Bilingual text) {

    public Bulletin {
        missing = Objects.requireNonNullElseGet(missing, Optional::empty);
        baseYear = Objects.requireNonNullElseGet(baseYear, Optional::empty);
        observations = List.copyOf(observations);
        breakdowns = List.copyOf(breakdowns);
        daily = List.copyOf(daily);
        notes = List.copyOf(notes);
    }

    /** The observation of the metric where it is a number. */
    public Optional<Observation.Recorded> recorded(String metric) {
        return observations.stream()
                .filter(observation -> observation.metric().equals(metric))
                .filter(Observation.Recorded.class::isInstance)
                .map(Observation.Recorded.class::cast)
                .findFirst();
    }

    public Optional<Breakdown> breakdown(String code) {
        return breakdowns.stream().filter(table -> table.code().equals(code)).findFirst();
    }

    /**
     * A table of persons inspected.
     *
     * @param code direction, group, mode or port
     * @param merged how many small rows stand together in the last one; 0 when there is no such row
     */
    public record Breakdown(String code, Bilingual title, List<Row> rows, int merged) {

        public Breakdown {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table; quantities rounded to 5 where the notes say so.
     *
     * @param percent share in the exact total, one decimal
     */
    public record Row(String code, Bilingual name, long entries, long exits, long total, BigDecimal percent) {}

    public record Day(LocalDate day, long entries, long exits, long conveyances) {}
}
