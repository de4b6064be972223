package org.gatehouse.statistics.tally;

import org.gatehouse.warning.facts.WarningFact;

/** How {@code statistics.warning_tally} and {@code statistics.warning_month} are made of {@link WarningFact}. */
final class WarningTally {

    private static final String FOLD = """
            WITH folded AS MATERIALIZED (
                SELECT day, port, indicator, level, event, COALESCE(outcome, '') AS outcome,
                       SUM(quantity) AS quantity
                FROM warning.fact_warning
                WHERE recorded_in >= :from AND recorded_in < :below
                GROUP BY day, port, indicator, level, event, COALESCE(outcome, '')
            ), by_month AS (
                INSERT INTO statistics.warning_month AS tally
                    (month, port, indicator, level, event, outcome, quantity)
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, indicator, level, event, outcome, SUM(quantity)
                FROM folded
                GROUP BY month, port, indicator, level, event, outcome
                ON CONFLICT (month, port, indicator, level, event, outcome)
                DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            )
            INSERT INTO statistics.warning_tally AS tally
                (day, port, indicator, level, event, outcome, quantity)
            SELECT day, port, indicator, level, event, outcome, quantity
            FROM folded
            ON CONFLICT (day, port, indicator, level, event, outcome)
            DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT_DAYS = """
            WITH counted AS MATERIALIZED (
                SELECT day, port, indicator, level, event, COALESCE(outcome, '') AS outcome,
                       SUM(quantity) AS quantity
                FROM warning.fact_warning
                WHERE day >= :from AND day < :until AND recorded_in < :below
                GROUP BY day, port, indicator, level, event, COALESCE(outcome, '')
            ), gone AS (
                DELETE FROM statistics.warning_tally AS tally
                WHERE tally.day >= :from AND tally.day < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.day, counted.port, counted.indicator, counted.level, counted.event, counted.outcome)
                          = (tally.day, tally.port, tally.indicator, tally.level, tally.event, tally.outcome))
                RETURNING tally.day
            ), put AS (
                INSERT INTO statistics.warning_tally AS tally
                    (day, port, indicator, level, event, outcome, quantity)
                SELECT day, port, indicator, level, event, outcome, quantity
                FROM counted
                ON CONFLICT (day, port, indicator, level, event, outcome)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.day
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private static final String RECOUNT_MONTHS = """
            WITH counted AS MATERIALIZED (
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, indicator, level, event, outcome, SUM(quantity) AS quantity
                FROM statistics.warning_tally
                WHERE day >= :from AND day < :until
                GROUP BY month, port, indicator, level, event, outcome
            ), gone AS (
                DELETE FROM statistics.warning_month AS tally
                WHERE tally.month >= :from AND tally.month < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.month, counted.port, counted.indicator, counted.level, counted.event, counted.outcome)
                          = (tally.month, tally.port, tally.indicator, tally.level, tally.event, tally.outcome))
                RETURNING tally.month
            ), put AS (
                INSERT INTO statistics.warning_month AS tally
                    (month, port, indicator, level, event, outcome, quantity)
                SELECT month, port, indicator, level, event, outcome, quantity
                FROM counted
                ON CONFLICT (month, port, indicator, level, event, outcome)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.month
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    static final TallySql SQL = new TallySql(FOLD, RECOUNT_DAYS, RECOUNT_MONTHS);

    private WarningTally() {}
}
