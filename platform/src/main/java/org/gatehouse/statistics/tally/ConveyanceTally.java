package org.gatehouse.statistics.tally;

import org.gatehouse.conveyance.facts.ConveyanceInspectedFact;

/** How {@code statistics.conveyance_tally} and {@code statistics.conveyance_month} are made of {@link ConveyanceInspectedFact}. */
final class ConveyanceTally {

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

    static final TallySql SQL = new TallySql(FOLD, RECOUNT_DAYS, RECOUNT_MONTHS);

    private ConveyanceTally() {}
}
