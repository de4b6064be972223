package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import org.gatehouse.screening.facts.MatchFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.alert_tally} and {@code statistics.alert_month}, made of {@link MatchFact}. */
@Component
class AlertTallyStore {

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

    private final JdbcClient jdbc;

    AlertTallyStore(JdbcClient jdbc) {
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
