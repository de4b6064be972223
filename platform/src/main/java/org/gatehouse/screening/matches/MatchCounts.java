package org.gatehouse.screening.matches;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.MatchFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts of {@code screening.match} by its index match_raised_at. */
@Service
class MatchCounts implements MatchFigures {

    private static final int WINDOWS_MOST = 1_000;

    private final JdbcClient jdbc;

    MatchCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Count> raised(Instant from, Duration window, int windows) {
        if (!window.isPositive() || windows < 1 || windows > WINDOWS_MOST) {
            throw new IllegalArgumentException("no windows to count in: " + windows + " of " + window);
        }
        return jdbc.sql("""
                        SELECT l.code, m.port,
                               CAST(floor(EXTRACT(epoch FROM m.raised_at - CAST(:from AS timestamptz)) / :seconds) AS integer) AS window_number,
                               count(*) AS matches
                        FROM screening.match m JOIN screening.watchlist l ON l.id = m.watchlist
                        WHERE m.crossing IS NOT NULL AND m.action <> 'PROTECT'
                          AND m.raised_at >= :from AND m.raised_at < :until
                        GROUP BY 1, 2, 3
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", from.plus(window.multipliedBy(windows)).atOffset(ZoneOffset.UTC))
                .param("seconds", window.toSeconds())
                .query((row, _) -> new Count(
                        row.getString("code"),
                        new PortCode(row.getString("port")),
                        row.getInt("window_number"),
                        row.getInt("matches")))
                .list();
    }
}
