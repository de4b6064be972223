package org.gatehouse.statistics.tally;

import org.gatehouse.inspection.facts.PersonInspectedFact;

/** How {@code statistics.person_tally} and {@code statistics.person_month} are made of {@link PersonInspectedFact}. */
final class PersonTally {

    private static final String FOLD = """
            WITH folded AS MATERIALIZED (
                SELECT day, port, direction, mode, nationality_group, channel, outcome, second_line,
                       SUM(quantity) AS quantity
                FROM inspection.fact_person_inspected
                WHERE recorded_in >= :from AND recorded_in < :below
                GROUP BY day, port, direction, mode, nationality_group, channel, outcome, second_line
            ), by_month AS (
                INSERT INTO statistics.person_month AS tally
                    (month, port, direction, mode, nationality_group, channel, outcome, second_line, quantity)
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, mode, nationality_group, channel, outcome, second_line, SUM(quantity)
                FROM folded
                GROUP BY month, port, direction, mode, nationality_group, channel, outcome, second_line
                ON CONFLICT (month, port, direction, mode, nationality_group, channel, outcome, second_line)
                DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            )
            INSERT INTO statistics.person_tally AS tally
                (day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity)
            SELECT day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity
            FROM folded
            ON CONFLICT (day, port, direction, mode, nationality_group, channel, outcome, second_line)
            DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT_DAYS = """
            WITH counted AS MATERIALIZED (
                SELECT day, port, direction, mode, nationality_group, channel, outcome, second_line,
                       SUM(quantity) AS quantity
                FROM inspection.fact_person_inspected
                WHERE day >= :from AND day < :until AND recorded_in < :below
                GROUP BY day, port, direction, mode, nationality_group, channel, outcome, second_line
            ), gone AS (
                DELETE FROM statistics.person_tally AS tally
                WHERE tally.day >= :from AND tally.day < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.day, counted.port, counted.direction, counted.mode, counted.nationality_group, counted.channel, counted.outcome, counted.second_line)
                          = (tally.day, tally.port, tally.direction, tally.mode, tally.nationality_group, tally.channel, tally.outcome, tally.second_line))
                RETURNING tally.day
            ), put AS (
                INSERT INTO statistics.person_tally AS tally
                    (day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity)
                SELECT day, port, direction, mode, nationality_group, channel, outcome, second_line, quantity
                FROM counted
                ON CONFLICT (day, port, direction, mode, nationality_group, channel, outcome, second_line)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.day
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private static final String RECOUNT_MONTHS = """
            WITH counted AS MATERIALIZED (
                SELECT CAST(date_trunc('month', CAST(day AS timestamp)) AS date) AS month,
                       port, direction, mode, nationality_group, channel, outcome, second_line, SUM(quantity) AS quantity
                FROM statistics.person_tally
                WHERE day >= :from AND day < :until
                GROUP BY month, port, direction, mode, nationality_group, channel, outcome, second_line
            ), gone AS (
                DELETE FROM statistics.person_month AS tally
                WHERE tally.month >= :from AND tally.month < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.month, counted.port, counted.direction, counted.mode, counted.nationality_group, counted.channel, counted.outcome, counted.second_line)
                          = (tally.month, tally.port, tally.direction, tally.mode, tally.nationality_group, tally.channel, tally.outcome, tally.second_line))
                RETURNING tally.month
            ), put AS (
                INSERT INTO statistics.person_month AS tally
                    (month, port, direction, mode, nationality_group, channel, outcome, second_line, quantity)
                SELECT month, port, direction, mode, nationality_group, channel, outcome, second_line, quantity
                FROM counted
                ON CONFLICT (month, port, direction, mode, nationality_group, channel, outcome, second_line)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.month
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    static final TallySql SQL = new TallySql(FOLD, RECOUNT_DAYS, RECOUNT_MONTHS);

    private PersonTally() {}
}
