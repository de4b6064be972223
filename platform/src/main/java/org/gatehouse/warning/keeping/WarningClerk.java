package org.gatehouse.warning.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.warning.WarningLog;
import org.gatehouse.warning.WarningSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends warnings whose time is over and signals that nobody looked into in time; forgets, once a night, what officers wrote about
 * old signals, and counts of hours that no forecast asks for. A warning past its time is in force nowhere, whether this has run
 * or not.
 */
@Component
class WarningClerk {

    /** The most weeks that a threshold can look back, and one. */
    private static final Duration HOURS_KEPT = Duration.ofDays(27 * 7);

    private final JdbcClient jdbc;
    private final WarningLog log;
    private final WarningSettings settings;
    private final Clock clock;

    WarningClerk(JdbcClient jdbc, WarningLog log, WarningSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "41 * * * * *", zone = "UTC")
    @Transactional
    public void end() {
        Instant now = clock.instant();
        jdbc.sql("""
                        UPDATE warning.warning SET state = 'EXPIRED', version = version + 1, ended_at = valid_until
                        WHERE state = 'ISSUED' AND valid_until <= :now
                        RETURNING id
                        """)
                .param("now", utc(now))
                .query(UUID.class)
                .list()
                .forEach(id -> log.tellOfHouse(Action.CHANGE, "warning/" + id, "EXPIRED"));
        jdbc.sql("""
                        UPDATE warning.signal SET state = 'LAPSED', version = version + 1
                        WHERE state IN ('RAISED', 'HALF_ASSESSED', 'DISPUTED') AND ended_at <= :before
                        RETURNING id
                        """)
                .param("before", utc(now.minus(settings.lapsesAfter())))
                .query(UUID.class)
                .list()
                .forEach(id -> log.tellOfHouse(Action.CHANGE, "signal/" + id, "LAPSED"));
    }

    @Scheduled(cron = "0 27 3 * * *", zone = "UTC")
    @Transactional
    public void forget() {
        Instant now = clock.instant();
        OffsetDateTime before = utc(now.minus(settings.wordsKept()));
        int forgotten = jdbc.sql("""
                                UPDATE warning.assessment a SET words = NULL
                                FROM warning.signal s
                                WHERE s.id = a.signal AND s.raised_at < :before AND s.state IN ('CLOSED', 'LAPSED')
                                  AND a.words IS NOT NULL
                                """).param("before", before).update()
                + jdbc.sql("""
                                UPDATE warning.outcome o SET words = NULL
                                FROM warning.signal s
                                WHERE s.id = o.signal AND s.raised_at < :before AND o.words IS NOT NULL
                                """).param("before", before).update()
                + jdbc.sql("""
                                UPDATE warning.task t SET words = NULL, result = NULL
                                FROM warning.warning w JOIN warning.signal s ON s.id = w.signal
                                WHERE w.id = t.warning AND s.raised_at < :before AND s.state = 'CLOSED' AND t.words IS NOT NULL
                                """).param("before", before).update()
                + jdbc.sql("""
                                UPDATE warning.warning w SET ended_words = NULL
                                FROM warning.signal s
                                WHERE s.id = w.signal AND s.raised_at < :before AND s.state = 'CLOSED'
                                  AND w.ended_words IS NOT NULL
                                """).param("before", before).update()
                + jdbc.sql("""
                                UPDATE warning.signal SET inspections = '{}'
                                WHERE raised_at < :before AND state IN ('CLOSED', 'LAPSED') AND cardinality(inspections) > 0
                                """).param("before", before).update();
        if (forgotten > 0) {
            log.tellOfHouse(Action.ERASE, "signal", forgotten + " texts past their time");
        }
        OffsetDateTime oldest = utc(now.minus(HOURS_KEPT));
        jdbc.sql("DELETE FROM warning.hour WHERE hour < :oldest")
                .param("oldest", oldest)
                .update();
        jdbc.sql("DELETE FROM warning.hour_counted WHERE hour < :oldest")
                .param("oldest", oldest)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
