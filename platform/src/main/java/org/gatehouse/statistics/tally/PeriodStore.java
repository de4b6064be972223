package org.gatehouse.statistics.tally;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
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

    @Override
    public int scale(Period period) {
        return jdbc.sql("""
                        SELECT scale FROM statistics.replayed_period WHERE period = :period
                        """)
                .param("period", period.toString())
                .query(Integer.class)
                .optional()
                .orElse(1);
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
