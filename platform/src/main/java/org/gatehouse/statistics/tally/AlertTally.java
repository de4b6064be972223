package org.gatehouse.statistics.tally;

import org.gatehouse.screening.facts.MatchFact;

/** How {@code statistics.alert_tally} and {@code statistics.alert_month} are made of {@link MatchFact}. */
final class AlertTally {

    private static final String FOLD = """
            WITH folded AS MATERIALIZED (
                SELECT day, port, direction, event, kind, action, COALESCE(outcome, '') AS outcome,
                       SUM(quantity) AS quantity
                FROM screening.fact_match
                WHERE recorded_in >= :from AND recorded_in < :below
                GROUP BY day, port, direction, event, kind, action, COALESCE(outcome, '')
            ), by_month AS (
                INSERT INTO statistics.alert_month AS tally
                    (month, port, direction, event, kind, action, outcome, quantity)
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, event, kind, action, outcome, SUM(quantity)
                FROM folded
                GROUP BY month, port, direction, event, kind, action, outcome
                ON CONFLICT (month, port, direction, event, kind, action, outcome)
                DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            )
            INSERT INTO statistics.alert_tally AS tally
                (day, port, direction, event, kind, action, outcome, quantity)
            SELECT day, port, direction, event, kind, action, outcome, quantity
            FROM folded
            ON CONFLICT (day, port, direction, event, kind, action, outcome)
            DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT_DAYS = """
            WITH counted AS MATERIALIZED (
                SELECT day, port, direction, event, kind, action, COALESCE(outcome, '') AS outcome,
                       SUM(quantity) AS quantity
                FROM screening.fact_match
                WHERE day >= :from AND day < :until AND recorded_in < :below
                GROUP BY day, port, direction, event, kind, action, COALESCE(outcome, '')
            ), gone AS (
                DELETE FROM statistics.alert_tally AS tally
                WHERE tally.day >= :from AND tally.day < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.day, counted.port, counted.direction, counted.event, counted.kind, counted.action, counted.outcome)
                          = (tally.day, tally.port, tally.direction, tally.event, tally.kind, tally.action, tally.outcome))
                RETURNING tally.day
            ), put AS (
                INSERT INTO statistics.alert_tally AS tally
                    (day, port, direction, event, kind, action, outcome, quantity)
                SELECT day, port, direction, event, kind, action, outcome, quantity
                FROM counted
                ON CONFLICT (day, port, direction, event, kind, action, outcome)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.day
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private static final String RECOUNT_MONTHS = """
            WITH counted AS MATERIALIZED (
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, event, kind, action, outcome, SUM(quantity) AS quantity
                FROM statistics.alert_tally
                WHERE day >= :from AND day < :until
                GROUP BY month, port, direction, event, kind, action, outcome
            ), gone AS (
                DELETE FROM statistics.alert_month AS tally
                WHERE tally.month >= :from AND tally.month < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.month, counted.port, counted.direction, counted.event, counted.kind, counted.action, counted.outcome)
                          = (tally.month, tally.port, tally.direction, tally.event, tally.kind, tally.action, tally.outcome))
                RETURNING tally.month
            ), put AS (
                INSERT INTO statistics.alert_month AS tally
                    (month, port, direction, event, kind, action, outcome, quantity)
                SELECT month, port, direction, event, kind, action, outcome, quantity
                FROM counted
                ON CONFLICT (month, port, direction, event, kind, action, outcome)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.month
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    static final TallySql SQL = new TallySql(FOLD, RECOUNT_DAYS, RECOUNT_MONTHS);

    private AlertTally() {}
}
