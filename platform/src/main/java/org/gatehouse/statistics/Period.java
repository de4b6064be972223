package org.gatehouse.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A period that is reported on: a month, a quarter, a half-year or a year.
 *
 * @param first first civil month
 * @param months 1, 3, 6 or 12; the period begins at a multiple of it in the year
 */
public record Period(YearMonth first, int months) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:Q([1-4])|H([12])|-(0[1-9]|1[0-2]))?");

    public Period {
        if ((months != 1 && months != 3 && months != 6 && months != 12) || (first.getMonthValue() - 1) % months != 0) {
            throw new IllegalArgumentException("no period of reports: " + months + " months from " + first);
        }
    }

    public static Period quarter(int year, int quarter) {
        return new Period(YearMonth.of(year, 3 * quarter - 2), 3);
    }

    /** The quarter in which the day lies. */
    public static Period quarterOf(LocalDate day) {
        return quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /**
     * Reads {@code 2022Q1}, {@code 2022H1}, {@code 2022-03} or {@code 2022}.
     *
     * @throws StatisticsProblem.NoSuchPeriod when the text is none of these
     */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new StatisticsProblem.NoSuchPeriod(text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            return quarter(year, Integer.parseInt(form.group(2)));
        }
        if (form.group(3) != null) {
            return new Period(YearMonth.of(year, 6 * Integer.parseInt(form.group(3)) - 5), 6);
        }
        return form.group(4) != null
                ? new Period(YearMonth.of(year, Integer.parseInt(form.group(4))), 1)
                : new Period(YearMonth.of(year, 1), 12);
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    /** The day after the last one. */
    public LocalDate until() {
        return first.plusMonths(months).atDay(1);
    }

    /** The period of the same length just before; 环比 compares with it. */
    public Period previous() {
        return new Period(first.minusMonths(months), months);
    }

    /** The same period of the year before; 同比 compares with it. */
    public Period yearBefore() {
        return new Period(first.minusYears(1), months);
    }

    /** The months of the period in their order. */
    public List<YearMonth> eachMonth() {
        return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
    }

    /** 1 for the first quarter, half or month of its year. */
    public int number() {
        return (first.getMonthValue() - 1) / months + 1;
    }

    @Override
    public String toString() {
        return switch (months) {
            case 1 -> first.toString();
            case 3 -> first.getYear() + "Q" + number();
            case 6 -> first.getYear() + "H" + number();
            default -> Integer.toString(first.getYear());
        };
    }
}
