package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import org.gatehouse.conveyance.facts.ConveyanceInspectedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.conveyance_tally} and {@code statistics.conveyance_month}, made of {@link ConveyanceInspectedFact}. */
@Component
class ConveyanceTallyStore {

    private static final String FOLD = """
            WITH folded AS MATERIALIZED (
                SELECT day, port, direction, mode, kind, cargo,
                       SUM(quantity) AS quantity
                FROM conveyance.fact_conveyance_inspected
                WHERE recorded_in >= :from AND recorded_in < :below
                GROUP BY day, port, direction, mode, kind, cargo
            ), by_month AS (
                INSERT INTO statistics.conveyance_month AS tally
                    (month, port, direction, mode, kind, cargo, quantity)
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, mode, kind, cargo, SUM(quantity)
                FROM folded
                GROUP BY month, port, direction, mode, kind, cargo
                ON CONFLICT (month, port, direction, mode, kind, cargo)
                DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            )
            INSERT INTO statistics.conveyance_tally AS tally
                (day, port, direction, mode, kind, cargo, quantity)
            SELECT day, port, direction, mode, kind, cargo, quantity
            FROM folded
            ON CONFLICT (day, port, direction, mode, kind, cargo)
            DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT_DAYS = """
            WITH counted AS MATERIALIZED (
                SELECT day, port, direction, mode, kind, cargo,
                       SUM(quantity) AS quantity
                FROM conveyance.fact_conveyance_inspected
                WHERE day >= :from AND day < :until AND recorded_in < :below
                GROUP BY day, port, direction, mode, kind, cargo
            ), gone AS (
                DELETE FROM statistics.conveyance_tally AS tally
                WHERE tally.day >= :from AND tally.day < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.day, counted.port, counted.direction, counted.mode, counted.kind, counted.cargo)
                          = (tally.day, tally.port, tally.direction, tally.mode, tally.kind, tally.cargo))
                RETURNING tally.day
            ), put AS (
                INSERT INTO statistics.conveyance_tally AS tally
                    (day, port, direction, mode, kind, cargo, quantity)
                SELECT day, port, direction, mode, kind, cargo, quantity
                FROM counted
                ON CONFLICT (day, port, direction, mode, kind, cargo)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.day
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private static final String RECOUNT_MONTHS = """
            WITH counted AS MATERIALIZED (
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, mode, kind, cargo, SUM(quantity) AS quantity
                FROM statistics.conveyance_tally
                WHERE day >= :from AND day < :until
                GROUP BY month, port, direction, mode, kind, cargo
            ), gone AS (
                DELETE FROM statistics.conveyance_month AS tally
                WHERE tally.month >= :from AND tally.month < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.month, counted.port, counted.direction, counted.mode, counted.kind, counted.cargo)
                          = (tally.month, tally.port, tally.direction, tally.mode, tally.kind, tally.cargo))
                RETURNING tally.month
            ), put AS (
                INSERT INTO statistics.conveyance_month AS tally
                    (month, port, direction, mode, kind, cargo, quantity)
                SELECT month, port, direction, mode, kind, cargo, quantity
                FROM counted
                ON CONFLICT (month, port, direction, mode, kind, cargo)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.month
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private final JdbcClient jdbc;

    ConveyanceTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return groups of a day that were added to or created */
    long fold(long from, long below) {
        return jdbc.sql(FOLD).param("from", from).param("below", below).update();
    }

    /**
     * Both ends are the first of a month.
     *
     * @return groups that were wrong, missing or too many among the days {@code from} to before {@code until}, and among
     *     their months
     */
    long recount(LocalDate from, LocalDate until, long below) {
        long days = jdbc.sql(RECOUNT_DAYS)
                .param("from", from)
                .param("until", until)
                .param("below", below)
                .query(Long.class)
                .single();
        long months = jdbc.sql(RECOUNT_MONTHS)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
        return days + months;
    }
}
