package org.gatehouse.statistics.tally;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code statistics.replayed_period}. */
@Service
class PeriodStore implements Periods {

    private final JdbcClient jdbc;
    private final Clock clock;

    PeriodStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void markReplayed(Period period, int scale, long seed) {
        jdbc.sql("""
                        INSERT INTO statistics.replayed_period (period, scale, seed, said_at)
                        VALUES (:period, :scale, :seed, :now)
                        ON CONFLICT (period) DO UPDATE
                        SET scale = EXCLUDED.scale, seed = EXCLUDED.seed, said_at = EXCLUDED.said_at
                        """)
                .param("period", period.toString())
                .param("scale", scale)
                .param("seed", seed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * By month: what was replayed as a quarter is counted in its year too, and in each of its weeks. Of two replayed periods that take
     * in a month the one that was said last counts.
     */
    @Override
    public int scale(Period period) {
        List<Replayed> replayed = jdbc.sql("""
                        SELECT period, scale FROM statistics.replayed_period ORDER BY said_at DESC, period
                        """)
                .query((row, _) -> new Replayed(Period.parse(row.getString("period")), row.getInt("scale")))
                .list();
        SortedMap<YearMonth, Integer> scales = new TreeMap<>();
        for (YearMonth month : months(period)) {
            scales.put(month, scale(replayed, Period.month(month)));
        }
        if (scales.isEmpty()) {
            return scale(replayed, period);
        }
        if (Set.copyOf(scales.values()).size() > 1) {
            throw new StatisticsProblem.MixedScales(period, scales);
        }
        return scales.firstEntry().getValue();
    }

    private record Replayed(Period period, int scale) {}

    private static int scale(List<Replayed> replayed, Period period) {
        return replayed.stream()
                .filter(one -> one.period().overlaps(period))
                .mapToInt(Replayed::scale)
                .findFirst()
                .orElse(1);
    }

    /** Months of the period in which anything was recorded; whole months, since nothing less is replayed. */
    private List<YearMonth> months(Period period) {
        return jdbc.sql("""
                        SELECT month FROM statistics.person_month WHERE month >= :from AND month < :until
                        UNION SELECT month FROM statistics.conveyance_month WHERE month >= :from AND month < :until
                        """)
                .param("from", period.from().withDayOfMonth(1))
                .param("until", period.until())
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    @Override
    public boolean recorded(Period period) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM statistics.person_tally WHERE day >= :from AND day < :until)
                            OR EXISTS (SELECT FROM statistics.conveyance_tally WHERE day >= :from AND day < :until)
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Period> recorded() {
        return jdbc.sql("""
                        SELECT DISTINCT CAST(date_trunc('quarter', CAST(month AS timestamp)) AS date) AS first
                        FROM (SELECT DISTINCT month FROM statistics.person_month
                              UNION SELECT DISTINCT month FROM statistics.conveyance_month) AS months
                        ORDER BY first DESC
                        """)
                .query((row, _) -> Period.quarterOf(row.getObject("first", LocalDate.class)))
                .list();
    }
}
