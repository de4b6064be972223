package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Calendar months in UTC, each of which is a partition. */
final class Months {

    private Months() {}

    static YearMonth of(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    /** The months that the span touches; the end is not in it. */
    static List<YearMonth> between(Instant from, Instant until) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = of(until.minusMillis(1));
        for (YearMonth month = of(from); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static String suffix(YearMonth month) {
        return "%04d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
