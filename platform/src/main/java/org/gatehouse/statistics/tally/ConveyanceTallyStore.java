package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import org.gatehouse.conveyance.facts.ConveyanceInspectedFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.conveyance_tally}, made of {@link ConveyanceInspectedFact}. */
@Component
class ConveyanceTallyStore {

    private static final String FOLD = """
            INSERT INTO statistics.conveyance_tally AS tally
                (day, port, direction, mode, kind, cargo, quantity)
            SELECT day, port, direction, mode, kind, cargo, SUM(quantity)
            FROM conveyance.fact_conveyance_inspected
            WHERE recorded_in >= :from AND recorded_in < :below
            GROUP BY day, port, direction, mode, kind, cargo
            ON CONFLICT (day, port, direction, mode, kind, cargo)
            DO UPDATE SET quantity = tally.quantity + EXCLUDED.quantity
            """;

    private static final String RECOUNT = """
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

    private final JdbcClient jdbc;

    ConveyanceTallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return groups that were added to or created */
    long fold(long from, long below) {
        return jdbc.sql(FOLD).param("from", from).param("below", below).update();
    }

    /** @return groups that were wrong, missing or too many among the days {@code from} to before {@code until} */
    long recount(LocalDate from, LocalDate until, long below) {
        return jdbc.sql(RECOUNT)
                .param("from", from)
                .param("until", until)
                .param("below", below)
                .query(Long.class)
                .single();
    }
}
