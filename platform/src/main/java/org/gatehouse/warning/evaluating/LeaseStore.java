package org.gatehouse.warning.evaluating;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of {@code warning.lease} by which one node computes at a time. */
@Component
class LeaseStore {

    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false while another holds it */
    boolean take(UUID holder, Instant now, Instant until) {
        return jdbc.sql("""
                        UPDATE warning.lease SET holder = :holder, until = :until
                        WHERE name = 'evaluator' AND (holder IS NULL OR until <= :now)
                        """)
                        .param("holder", holder)
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Within the caller's transaction: until it ends nobody else takes the lease. */
    boolean holds(UUID holder) {
        return jdbc.sql("SELECT holder FROM warning.lease WHERE name = 'evaluator' AND holder = :holder FOR UPDATE")
                .param("holder", holder)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void release(UUID holder) {
        jdbc.sql("UPDATE warning.lease SET holder = NULL WHERE name = 'evaluator' AND holder = :holder")
                .param("holder", holder)
                .update();
    }
}
