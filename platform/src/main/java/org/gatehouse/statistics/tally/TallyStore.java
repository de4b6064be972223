package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of all tallies, by day and by month. */
@Component
class TallyStore {

    private static final List<TallySql> ALL = List.of(
            PersonTally.SQL,
            ConveyanceTally.SQL,
            AlertTally.SQL,
            IrregularTally.SQL,
            SignalTally.SQL,
            WarningTally.SQL);

    private final JdbcClient jdbc;
    private final HourTally hours;

    TallyStore(JdbcClient jdbc, HourTally hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** @return groups of a day that were added to or created */
    long fold(long from, long below) {
        // Twice a second over every month there is: to plan these statements would cost ten times what they do.
        jdbc.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
        hours.fold(from, below);
        return ALL.stream().mapToLong(sql -> fold(sql, from, below)).sum();
    }

    private long fold(TallySql sql, long from, long below) {
        return jdbc.sql(sql.fold()).param("from", from).param("below", below).update();
    }

    /**
     * Both ends are the first of a month.
     *
     * @return groups that were wrong, missing or too many among the days {@code from} to before {@code until}, and among
     *     their months
     */
    long recount(LocalDate from, LocalDate until, long below) {
        return hours.recount(from, until, below)
                + ALL.stream()
                        .mapToLong(sql -> recount(sql, from, until, below))
                        .sum();
    }

    private long recount(TallySql sql, LocalDate from, LocalDate until, long below) {
        long days = jdbc.sql(sql.recountDays())
                .param("from", from)
                .param("until", until)
                .param("below", below)
                .query(Long.class)
                .single();
        long months = jdbc.sql(sql.recountMonths())
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        return days + months;
    }
}
