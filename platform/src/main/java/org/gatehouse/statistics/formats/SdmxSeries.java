package org.gatehouse.statistics.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.formats.BulletinRows.Line;

/** The bulletin as observations of SDMX (ISO 17369): each a number at a place of a cube. */
final class SdmxSeries {

    static final String STRUCTURE = "GATEHOUSE:BULLETIN(1.0.0)";

    /** All of a dimension together, by the code that SDMX uses for it. */
    static final String ALL = "_T";

    private SdmxSeries() {}

    /**
     * One observation.
     *
     * @param frequency A, S, Q, M, W, D or _O (code list CL_FREQ)
     * @param indicator code of the metric or the table, in capitals with underscores
     * @param category row of a table; {@value #ALL} for a metric
     * @param flow ENTRY, EXIT or both: {@value #ALL}
     * @param time as SDMX writes periods: 2022-Q1, 2022-S1, 2022-03, 2022, 2022-03-01, 2022-01-31/P7D
     * @param value empty when there is none to show
     * @param status code list CL_OBS_STATUS: A normal, P provisional, Q suppressed, L not collected, O missing
     */
    record Observed(
            String frequency,
            String indicator,
            String category,
            String flow,
            String time,
            OptionalLong value,
            String status,
            String unit,
            String qualifier,
            Bilingual name) {}

    static List<Observed> of(Bulletin bulletin, List<Line> lines) {
        List<Observed> observed = new ArrayList<>();
        for (Line line : lines) {
            boolean figure = line.table().equals(BulletinRows.FIGURES);
            boolean day = line.table().equals(BulletinRows.DAY);
            String indicator = code(figure ? line.code() : "crossings.persons.by." + line.table());
            String category = figure || day ? ALL : line.code();
            String frequency = day ? "D" : frequency(bulletin.period());
            String time = day ? line.code() : time(bulletin.period());
            String status = status(line.status(), bulletin.vintage());
            observed.add(new Observed(
                    frequency,
                    indicator,
                    category,
                    ALL,
                    time,
                    line.value(),
                    status,
                    code(line.unit()),
                    line.qualifier(),
                    line.name()));
            if (!figure) {
                observed.add(flow(observed.getLast(), "ENTRY", line.entries()));
                observed.add(flow(observed.getLast(), "EXIT", line.exits()));
            }
        }
        return observed;
    }

    private static Observed flow(Observed all, String flow, OptionalLong value) {
        return new Observed(
                all.frequency(),
                all.indicator(),
                all.category(),
                flow,
                all.time(),
                value,
                all.status(),
                all.unit(),
                all.qualifier(),
                all.name());
    }

    /** Codes of SDMX hold no dots and no dashes. */
    private static String code(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Other spans than those of a calendar have the code for others (CL_FREQ 2.1). */
    private static String frequency(Period period) {
        return switch (period.kind()) {
            case DAY -> "D";
            case WEEK -> "W";
            case MONTH -> "M";
            case QUARTER -> "Q";
            case HALF_YEAR -> "S";
            case YEAR -> "A";
            case NINE_MONTHS, HOLIDAY, RANGE -> "_O";
        };
    }

    /** SDMX 3.0, ObservationalTimePeriod; what is no period of a calendar is a time range. */
    private static String time(Period period) {
        return switch (period.kind()) {
            case DAY, WEEK, MONTH, YEAR -> period.toString();
            case QUARTER -> period.year() + "-Q" + period.number();
            case HALF_YEAR -> period.year() + "-S" + period.number();
            case NINE_MONTHS, HOLIDAY, RANGE -> period.from() + "/P" + period.days() + "D";
        };
    }

    private static String status(String status, Vintage vintage) {
        return switch (status) {
            case "recorded" -> vintage == Vintage.PROVISIONAL ? "P" : "A";
            case "suppressed" -> "Q";
            case "not-collected" -> "L";
            default -> "O";
        };
    }
}
