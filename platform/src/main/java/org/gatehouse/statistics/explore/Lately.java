package org.gatehouse.statistics.explore;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gatehouse.statistics.Period;

/** Periods that move with the calendar, so that a dashboard shows the same question every day. */
public enum Lately {
    TODAY(Period::day),
    YESTERDAY(today -> Period.day(today.minusDays(1))),
    LAST_7_DAYS(today -> Period.between(today.minusDays(7), today)),
    LAST_30_DAYS(today -> Period.between(today.minusDays(30), today)),
    LAST_WEEK(today -> Period.weekOf(today.minusWeeks(1))),
    THIS_MONTH(today -> Period.month(YearMonth.from(today))),
    LAST_MONTH(today -> Period.month(YearMonth.from(today).minusMonths(1))),
    LAST_12_MONTHS(today -> Period.between(
            YearMonth.from(today).minusMonths(12).atDay(1),
            YearMonth.from(today).atDay(1))),
    THIS_QUARTER(Period::quarterOf),
    LAST_QUARTER(today -> Period.quarterOf(today.minusMonths(3))),
    THIS_YEAR(today -> Period.parse("%04d".formatted(today.getYear()))),
    LAST_YEAR(today -> Period.parse("%04d".formatted(today.getYear() - 1)));

    private interface OfToday {
        Period on(LocalDate today);
    }

    private final OfToday period;

    Lately(OfToday period) {
        this.period = period;
    }

    /** As it is written: {@code last-month}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static List<Lately> all() {
        return List.of(values());
    }

    /**
     * Reads one of these, or whatever {@link Period#parse} reads.
     *
     * @throws org.gatehouse.statistics.StatisticsProblem.NoSuchPeriod when the text is neither
     */
    public static Period parse(String text, LocalDate today) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(text))
                .findAny()
                .map(one -> one.period.on(today))
                .orElseGet(() -> Period.parse(text));
    }
}
