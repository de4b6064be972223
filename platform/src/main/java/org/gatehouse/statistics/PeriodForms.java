package org.gatehouse.statistics;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.statistics.Period.Kind;

/** How periods are written and read, and how one is found in another year. */
final class PeriodForms {

    private static final Pattern FORM = Pattern.compile("(?<year>\\d{4})(?:"
            + "(?<nine>Q1-Q3)|Q(?<quarter>[1-4])|H(?<half>[12])|-W(?<week>\\d{2})"
            + "|-(?<month>\\d{2})(?:-(?<day>\\d{2}))?|-(?<holiday>[a-z][a-z-]*))?");
    private static final String TO = "..";

    private PeriodForms() {}

    static Period parse(String text) {
        int to = text.indexOf(TO);
        try {
            return to < 0 ? single(text) : range(text, text.substring(0, to), text.substring(to + TO.length()));
        } catch (DateTimeException _) {
            throw new StatisticsProblem.NoSuchPeriod(text);
        }
    }

    private static Period range(String text, String first, String last) {
        LocalDate from = LocalDate.parse(first);
        LocalDate end = LocalDate.parse(last);
        // what is read is what is written again: no sign and no fifth digit of a year
        if (text.length() != 2 * 10 + TO.length()) {
            throw new StatisticsProblem.NoSuchPeriod(text);
        }
        if (end.isBefore(from)) {
            throw new StatisticsProblem.PeriodBackwards(text);
        }
        return range(from, end.plusDays(1));
    }

    private static Period single(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.startsWith("0000")) {
            throw new StatisticsProblem.NoSuchPeriod(text);
        }
        int year = Integer.parseInt(form.group("year"));
        if (form.group("nine") != null) {
            return months(Kind.NINE_MONTHS, YearMonth.of(year, 1));
        }
        if (form.group("quarter") != null) {
            return Period.quarter(year, Integer.parseInt(form.group("quarter")));
        }
        if (form.group("half") != null) {
            return months(Kind.HALF_YEAR, YearMonth.of(year, 6 * Integer.parseInt(form.group("half")) - 5));
        }
        if (form.group("week") != null) {
            return week(year, Integer.parseInt(form.group("week")))
                    .orElseThrow(() -> new StatisticsProblem.NoSuchPeriod(text));
        }
        if (form.group("holiday") != null) {
            return Holidays.find(text).orElseThrow(() -> new StatisticsProblem.NoSuchPeriod(text));
        }
        if (form.group("month") == null) {
            return months(Kind.YEAR, YearMonth.of(year, 1));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(form.group("month")));
        return form.group("day") == null
                ? Period.month(month)
                : day(LocalDate.of(year, month.getMonth(), Integer.parseInt(form.group("day"))));
    }

    static Period day(LocalDate day) {
        return new Period(Kind.DAY, day.toString(), day, day.plusDays(1));
    }

    static Period range(LocalDate from, LocalDate until) {
        return new Period(Kind.RANGE, from + TO + until.minusDays(1), from, until);
    }

    /** The ISO week in which the day lies. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(DayOfWeek.MONDAY);
        return new Period(
                Kind.WEEK,
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                monday,
                monday.plusWeeks(1));
    }

    private static Optional<Period> week(int year, int number) {
        if (number < 1 || number > 53) {
            return Optional.empty();
        }
        // the fourth of January always lies in the first week
        Period week = week(LocalDate.of(year, 1, 4).plusWeeks(number - 1L));
        return week.year() == year ? Optional.of(week) : Optional.empty();
    }

    static Kind ofLength(int months) {
        return switch (months) {
            case 1 -> Kind.MONTH;
            case 3 -> Kind.QUARTER;
            case 6 -> Kind.HALF_YEAR;
            case 12 -> Kind.YEAR;
            default -> throw new IllegalArgumentException("no period of reports has " + months + " months");
        };
    }

    /** A period of whole months; the kind says how many. */
    static Period months(Kind kind, YearMonth first) {
        int year = first.getYear();
        return switch (kind) {
            case MONTH -> of(kind, first.toString(), first, 1);
            case QUARTER -> of(kind, year + "Q" + (first.getMonthValue() + 2) / 3, first, 3);
            case HALF_YEAR -> of(kind, year + "H" + (first.getMonthValue() + 5) / 6, first, 6);
            case NINE_MONTHS -> of(kind, year + "Q1-Q3", first, 9);
            case YEAR -> of(kind, first.toString().substring(0, 4), first, 12);
            case DAY, WEEK, HOLIDAY, RANGE -> throw new IllegalArgumentException(kind + " is of days, not of months");
        };
    }

    private static Period of(Kind kind, String code, YearMonth first, int months) {
        return new Period(kind, code, first.atDay(1), first.plusMonths(months).atDay(1));
    }

    static Optional<Period> inYear(Period period, int year) {
        int years = year - period.year();
        return switch (period.kind()) {
            case DAY ->
                Optional.of(period.from().plusYears(years))
                        .filter(day -> day.getDayOfMonth() == period.from().getDayOfMonth())
                        .map(PeriodForms::day);
            case WEEK -> week(year, period.number());
            case MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR ->
                Optional.of(months(period.kind(), YearMonth.from(period.from()).plusYears(years)));
            case HOLIDAY -> Holidays.find(year + period.code().substring(4));
            case RANGE -> {
                LocalDate from = period.from().plusYears(years);
                yield Optional.of(range(from, from.plusDays(period.days())));
            }
        };
    }
}
