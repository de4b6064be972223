package org.gatehouse.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;

/**
 * Figures that authorities published elsewhere: taken in from a table (docs/published-figures.md), kept as they were printed with their
 * source, and their rates computed again. No figure of the house comes from here.
 */
public interface PublishedElsewhere {

    /** Says what would become of each line of the table, and takes nothing. */
    Report check(String table);

    /**
     * Takes the lines that can be read and say nothing else than what is there.
     *
     * @param name what the table is called, such as the name of its file
     * @throws StatisticsProblem.NothingToTake when no line is new
     */
    Report take(String table, String name, OnConflict onConflict, Actor by);

    /** All that hold, by metric, authority and first day. */
    List<Figure> all();

    /** Those of a metric, under any code that it had. */
    List<Figure> of(String metric);

    /** Every printed rate whose base was published too, computed again. */
    List<Rate> rates();

    /** The latest first. */
    List<Import> imports();

    /** What is done with a line that gives another value than the one that is there. */
    enum OnConflict {
        /** The line is named and not taken. */
        KEEP,
        /** It takes the place of the other, which stays in the table. */
        REPLACE
    }

    /**
     * A published figure.
     *
     * @param printedPeriod as its table has it
     * @param value in base units; empty where the printed words have no one meaning
     * @param low the least that the value may have been before it was rounded and qualified
     * @param high the most
     * @param comparison rates printed beside it
     * @param source address where it was printed
     * @param asPublished the printed words of the value; may be empty
     * @param note what is to know of its scope; may be empty
     * @param importedBy reference of who took it in; for the staff alone
     */
    record Figure(
            long number,
            Period period,
            String printedPeriod,
            String metric,
            String authority,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            String unit,
            String comparison,
            String source,
            String asPublished,
            Qualified qualifier,
            String note,
            String importedBy,
            Instant importedAt) {}

    /** How the printed number relates to the quantity; wider than {@link Qualifier}, which is the house's own. */
    enum Qualified {
        EXACT,
        MORE_THAN,
        NEARLY,
        ABOUT,
        /** A mean of something, not a sum. */
        AVERAGE,
        /** Foretold, not counted. */
        FORECAST,
        /** The words can mean several numbers. */
        UNRESOLVED;

        /** As tables have it: {@code more_than}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A printed rate computed again.
     *
     * @param kind with what it compares, for programs: {@code YEAR_BEFORE}
     * @param printed percent as printed
     * @param low the least percent that the published values can give
     * @param high the most
     * @param cause of a discrepancy, where it is known
     */
    record Rate(
            Figure figure,
            String kind,
            BigDecimal printed,
            BigDecimal low,
            BigDecimal high,
            boolean agrees,
            Optional<String> cause) {}

    /** A table that was taken in. */
    record Import(
            long number,
            String name,
            String sha256,
            String by,
            Instant at,
            int taken,
            int repeated,
            int conflicting,
            int unreadable) {}

    /** What became of a table, line by line. */
    record Report(List<Line> lines) {

        public Report {
            lines = List.copyOf(lines);
        }

        public int count(Outcome outcome) {
            return (int)
                    lines.stream().filter(line -> line.outcome() == outcome).count();
        }

        /** How many lines are new or take the place of another. */
        public int taken() {
            return count(Outcome.TAKEN) + count(Outcome.REPLACED);
        }

        /** Lines that a person should look at. */
        public List<Line> faults() {
            return lines.stream()
                    .filter(line -> line.outcome() == Outcome.CONFLICTING || line.outcome() == Outcome.UNREADABLE)
                    .toList();
        }
    }

    /**
     * @param number of the line in the table, its head being line 1
     * @param subject period, metric and authority as printed
     * @param why for programs, where it is not taken: {@code period}, {@code value}, {@code other-value}; the sentence has the key
     *     {@code statistics.elsewhere.why.<why>}
     * @param seen the words that it is about
     */
    record Line(int number, Outcome outcome, String subject, String why, String seen) {}

    enum Outcome {
        TAKEN,
        REPLACED,
        ALREADY_THERE,
        CONFLICTING,
        UNREADABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
