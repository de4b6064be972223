package org.gatehouse.statistics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A span of civil days that is reported on. Two periods of the same days may be different ones: a quarter is compared with quarters, and
 * the same days as a range with days.
 *
 * @param code as it is written: {@code 2022Q1}, {@code 2022-spring-festival}, {@code 2022-01-29..2022-02-06}
 * @param from the first day
 * @param until the day after the last one
 */
public record Period(Kind kind, String code, LocalDate from, LocalDate until) {

    /** What sort of span it is; it is compared with its like. */
    public enum Kind {
        DAY,
        /** From Monday to Sunday (ISO 8601). */
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        /** The first three quarters of a year, which are published together. */
        NINE_MONTHS,
        YEAR,
        /** A public holiday with the days around it, as its authority announced them ({@link Holidays}). */
        HOLIDAY,
        RANGE
    }

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period has one day at least: " + code);
        }
    }

    public static Period day(LocalDate day) {
        return PeriodForms.day(day);
    }

    /** The range of days from the one to before the other. */
    public static Period between(LocalDate from, LocalDate until) {
        return PeriodForms.range(from, until);
    }

    /** The ISO week in which the day lies. */
    public static Period weekOf(LocalDate day) {
        return PeriodForms.week(day);
    }

    public static Period month(YearMonth month) {
        return PeriodForms.months(Kind.MONTH, month);
    }

    public static Period quarter(int year, int quarter) {
        return PeriodForms.months(Kind.QUARTER, YearMonth.of(year, 3 * quarter - 2));
    }

    /** The quarter in which the day lies. */
    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /**
     * Reads {@code 2022-03-15}, {@code 2022-W11}, {@code 2022-03}, {@code 2022Q1}, {@code 2022H1}, {@code 2022Q1-Q3}, {@code 2022},
     * {@code 2022-spring-festival} or {@code 2022-01-29..2022-02-06}.
     *
     * @throws StatisticsProblem.NoSuchPeriod when the text is none of these
     * @throws StatisticsProblem.PeriodBackwards when a range ends before it begins
     */
    public static Period parse(String text) {
        return PeriodForms.parse(text);
    }

    /** The named holidays, the latest first. */
    public static List<Period> holidays() {
        return Holidays.all();
    }

    /** Reads a stored one: its code, or first month and number of months, as releases of the first migrations hold it. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Period stored(Object json) {
        if (json instanceof Map<?, ?> fields
                && fields.get("first") instanceof String first
                && fields.get("months") instanceof Number months) {
            return PeriodForms.months(PeriodForms.ofLength(months.intValue()), YearMonth.parse(first));
        }
        return parse(String.valueOf(json));
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    /** Whether it begins with a month and ends with one, so that counts by month are enough. */
    public boolean wholeMonths() {
        return from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1;
    }

    /** How many months it has, where it is of whole ones. */
    public int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, until));
    }

    /** The months in which it has days, in their order. */
    public List<YearMonth> eachMonth() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> month.atDay(1).isBefore(until))
                .toList();
    }

    /**
     * The one of its kind just before it; 环比 compares with it. Of what there is once a year (a year, its first nine months, a
     * holiday) the one of the year before; of a range the same number of days just before. Empty where no such one is known.
     */
    public Optional<Period> previous() {
        return switch (kind) {
            case DAY -> Optional.of(day(from.minusDays(1)));
            case WEEK -> Optional.of(PeriodForms.week(from.minusWeeks(1)));
            case MONTH, QUARTER, HALF_YEAR ->
                Optional.of(PeriodForms.months(kind, YearMonth.from(from).minusMonths(months())));
            case NINE_MONTHS, YEAR, HOLIDAY -> yearBefore();
            case RANGE -> Optional.of(PeriodForms.range(from.minusDays(days()), from));
        };
    }

    /** The one of its kind whose {@link #previous()} it is; empty where none is known. */
    public Optional<Period> next() {
        return switch (kind) {
            case DAY -> Optional.of(day(until));
            case WEEK -> Optional.of(PeriodForms.week(until));
            case MONTH, QUARTER, HALF_YEAR -> Optional.of(PeriodForms.months(kind, YearMonth.from(until)));
            case NINE_MONTHS, YEAR, HOLIDAY -> inYear(year() + 1);
            case RANGE -> Optional.of(PeriodForms.range(until, until.plusDays(days())));
        };
    }

    /** The same one of the year before; 同比 compares with it. Empty where that year has none: the 29th of February, week 53. */
    public Optional<Period> yearBefore() {
        return inYear(year() - 1);
    }

    /** The same one of another year; empty where that year has none, or where it is not known. */
    public Optional<Period> inYear(int year) {
        return PeriodForms.inYear(this, year);
    }

    /** The year that names it; of a holiday or a week that begins in December, the year to which it belongs. */
    public int year() {
        return Integer.parseInt(code, 0, 4, 10);
    }

    /** Which of its kind in the year: 1 for the first quarter, half, month or week. */
    public int number() {
        return switch (kind) {
            case MONTH -> from.getMonthValue();
            case QUARTER -> (from.getMonthValue() + 2) / 3;
            case HALF_YEAR -> (from.getMonthValue() + 5) / 6;
            case WEEK -> Integer.parseInt(code, code.length() - 2, code.length(), 10);
            case DAY -> from.getDayOfYear();
            case NINE_MONTHS, YEAR, HOLIDAY, RANGE -> 1;
        };
    }

    /** The name of a holiday, such as the Spring Festival; empty for every other kind. */
    public Optional<Bilingual> holiday() {
        return kind == Kind.HOLIDAY ? Optional.of(Holidays.name(code)) : Optional.empty();
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period period && period.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Its code. */
    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
