package org.gatehouse.screening.keeping;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that one node works on an import; belongs to the transaction of the caller. */
@Component
public class ImportLock {

    private final JdbcClient jdbc;

    ImportLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits while another node works on it. */
    public void take(UUID id) {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('screening.list_import'), hashtext(:id))")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }
}
