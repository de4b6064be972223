package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.Ports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code statistics.person_hour}: persons inspected by hour and day of the week at the port, a month at a time. What was recorded at a desk
 * or a gate has an hour; a correction says on which day somebody crossed and not when, so it moves nothing here.
 */
@Component
public class HourTally {

    private static final int DAYS = 7;
    private static final int HOURS = 24;

    /** Zones are asked of the list of ports, since a fact has its instant and its day. */
    private static final String FOLD = """
            WITH at_ports AS (
                SELECT * FROM unnest(CAST(:ports AS text[]), CAST(:zones AS text[])) AS known (port, zone)
            )
            INSERT INTO statistics.person_hour AS tally (month, port, weekday, hour, quantity)
            SELECT CAST(date_trunc('month', CAST(fact.day AS timestamp)) AS date) AS month, fact.port,
                   CAST(EXTRACT(isodow FROM fact.day) AS smallint) AS weekday,
                   CAST(EXTRACT(hour FROM fact.recorded_at AT TIME ZONE COALESCE(at_ports.zone, 'UTC')) AS smallint) AS hour,
                   SUM(fact.quantity)
            FROM inspection.fact_person_inspected AS fact LEFT JOIN at_ports ON at_ports.port = fact.port
            WHERE fact.recorded_in >= :from AND fact.recorded_in < :below
              AND fact.recorded_in NOT IN (
                  SELECT back.recorded_in FROM inspection.fact_person_inspected AS back
                  WHERE back.quantity < 0 AND back.recorded_in >= :from AND back.recorded_in < :below)
            GROUP BY 1, 2, 3, 4
            ON CONFLICT (month, port, weekday, hour) DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT = """
            WITH at_ports AS (
                SELECT * FROM unnest(CAST(:ports AS text[]), CAST(:zones AS text[])) AS known (port, zone)
            ), counted AS MATERIALIZED (
                SELECT CAST(date_trunc('month', CAST(fact.day AS timestamp)) AS date) AS month, fact.port,
                       CAST(EXTRACT(isodow FROM fact.day) AS smallint) AS weekday,
                       CAST(EXTRACT(hour FROM fact.recorded_at AT TIME ZONE COALESCE(at_ports.zone, 'UTC')) AS smallint) AS hour,
                       SUM(fact.quantity) AS quantity
                FROM inspection.fact_person_inspected AS fact LEFT JOIN at_ports ON at_ports.port = fact.port
                WHERE fact.day >= :from AND fact.day < :until AND fact.recorded_in < :below
                  AND fact.recorded_in NOT IN (
                      SELECT back.recorded_in FROM inspection.fact_person_inspected AS back
                      WHERE back.quantity < 0 AND back.recorded_in < :below)
                GROUP BY 1, 2, 3, 4
            ), gone AS (
                DELETE FROM statistics.person_hour AS tally
                WHERE tally.month >= :from AND tally.month < :until
                  AND NOT EXISTS (
                      SELECT FROM counted
                      WHERE (counted.month, counted.port, counted.weekday, counted.hour)
                          = (tally.month, tally.port, tally.weekday, tally.hour))
                RETURNING tally.month
            ), put AS (
                INSERT INTO statistics.person_hour AS tally (month, port, weekday, hour, quantity)
                SELECT month, port, weekday, hour, quantity FROM counted
                ON CONFLICT (month, port, weekday, hour)
                DO UPDATE SET quantity = EXCLUDED.quantity WHERE tally.quantity <> EXCLUDED.quantity
                RETURNING tally.month
            )
            SELECT (SELECT COUNT(*) FROM gone) + (SELECT COUNT(*) FROM put) AS corrected
            """;

    private final JdbcClient jdbc;
    private final Ports ports;

    HourTally(JdbcClient jdbc, Ports ports) {
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /** Adds the facts of the transactions {@code from} to before {@code below}. */
    void fold(long from, long below) {
        jdbc.sql(FOLD)
                .param("ports", codes())
                .param("zones", zones())
                .param("from", from)
                .param("below", below)
                .update();
    }

    /**
     * Makes months what their facts say. Both ends are the first of a month.
     *
     * @return rows that were wrong, missing or too many
     */
    long recount(LocalDate from, LocalDate until, long below) {
        return jdbc.sql(RECOUNT)
                .param("ports", codes())
                .param("zones", zones())
                .param("from", from)
                .param("until", until)
                .param("below", below)
                .query(Long.class)
                .single();
    }

    /** Months that have any, the latest first. */
    public List<YearMonth> months() {
        return jdbc
                .sql("SELECT DISTINCT month FROM statistics.person_hour ORDER BY month DESC")
                .query(LocalDate.class)
                .list()
                .stream()
                .map(YearMonth::from)
                .toList();
    }

    /**
     * How many were inspected in a month.
     *
     * @param port at this one; at all of them where none is given
     * @return from Monday to Sunday, and in each day from midnight on
     */
    public long[][] week(YearMonth month, Optional<String> port) {
        long[][] week = new long[DAYS][HOURS];
        jdbc.sql("""
                        SELECT weekday, hour, SUM(quantity) AS quantity
                        FROM statistics.person_hour
                        WHERE month = :month AND (CAST(:port AS text) IS NULL OR port = :port)
                        GROUP BY weekday, hour
                        """)
                .param("month", month.atDay(1))
                .param("port", port.orElse(null))
                .query((row, _) -> week[row.getInt("weekday") - 1][row.getInt("hour")] = row.getLong("quantity"))
                .list();
        return week;
    }

    private String[] codes() {
        return ports.all().stream().map(port -> port.code().value()).toArray(String[]::new);
    }

    private String[] zones() {
        return ports.all().stream().map(Port::zone).map(zone -> zone.getId()).toArray(String[]::new);
    }
}
