package org.gatehouse.statistics.elsewhere;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;

/** Periods as tables of published figures have them: those of the house, and two months or days parted by a slash. */
final class PrintedPeriods {

    private static final int MONTH_LENGTH = 7;

    private PrintedPeriods() {}

    /** Empty for what is no period of the calendar, such as a fiscal year whose first day is not said. */
    static Optional<Period> read(String printed) {
        int slash = printed.indexOf('/');
        try {
            return Optional.of(
                    slash < 0
                            ? Period.parse(printed)
                            : span(printed.substring(0, slash), printed.substring(slash + 1)));
        } catch (StatisticsProblem | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Period span(String first, String last) {
        LocalDate from = first.length() == MONTH_LENGTH ? YearMonth.parse(first).atDay(1) : LocalDate.parse(first);
        LocalDate to = last.length() == MONTH_LENGTH ? YearMonth.parse(last).atEndOfMonth() : LocalDate.parse(last);
        if (to.isBefore(from)) {
            throw new StatisticsProblem.PeriodBackwards(first + "/" + last);
        }
        Period days = Period.between(from, to.plusDays(1));
        return named(from.getYear())
                .filter(one -> one.from().equals(days.from()) && one.until().equals(days.until()))
                .findFirst()
                .orElse(days);
    }

    /** Periods of the year that have a name of their own. */
    private static Stream<Period> named(int year) {
        Stream<Period> quarters = IntStream.rangeClosed(1, 4).mapToObj(n -> Period.quarter(year, n));
        Stream<Period> others = Stream.of("H1", "H2", "Q1-Q3", "").map(part -> Period.parse(year + part));
        return Stream.of(quarters, others, Period.holidays().stream()).flatMap(all -> all);
    }
}
