package org.gatehouse.statistics.explore;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.jspecify.annotations.Nullable;

/** By which spans of time the rows of a table are told apart. */
public enum Step {
    NONE(null, "Not told apart", "不区分"),
    DAY("day", "Day", "日"),
    WEEK("week", "Week", "周"),
    MONTH("month", "Month", "月"),
    QUARTER("quarter", "Quarter", "季度");

    @SuppressWarnings("ImmutableEnumChecker") // a text, or nothing
    private final Optional<String> unit;

    @SuppressWarnings("ImmutableEnumChecker") // a record of two texts
    private final Bilingual heading;

    Step(@Nullable String unit, String en, String zh) {
        this.unit = Optional.ofNullable(unit);
        this.heading = new Bilingual(en, zh);
    }

    /** What its column is called. */
    public Bilingual heading() {
        return heading;
    }

    /** As PostgreSQL names it to {@code date_trunc}; empty where time is not told apart. */
    Optional<String> unit() {
        return unit;
    }

    /** Whether counts by month are enough for it. */
    boolean ofMonths() {
        return this != DAY && this != WEEK;
    }

    /** The span in which the day lies. */
    public Period around(LocalDate day) {
        return switch (this) {
            case DAY -> Period.day(day);
            case WEEK -> Period.weekOf(day);
            case MONTH -> Period.month(YearMonth.from(day));
            case QUARTER -> Period.quarterOf(day);
            case NONE -> throw new IllegalArgumentException("time is not told apart");
        };
    }

    /**
     * The spans that have days in the period, in their order; the first and the last may reach beyond it. No more than one of them over
     * {@value Statement#ROWS_MOST}.
     */
    List<Period> in(Period period) {
        return this == NONE
                ? List.of()
                : Stream.iterate(around(period.from()), span -> around(span.until()))
                        .takeWhile(span -> span.from().isBefore(period.until()))
                        .limit(Statement.ROWS_MOST + 1L)
                        .toList();
    }

    /** Whether a span of it at either end of the period reaches beyond it. */
    public boolean cut(Period period) {
        List<Period> spans = in(period);
        return !spans.isEmpty()
                && (spans.getFirst().from().isBefore(period.from())
                        || spans.getLast().until().isAfter(period.until()));
    }
}
