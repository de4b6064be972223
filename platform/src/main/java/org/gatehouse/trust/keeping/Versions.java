package org.gatehouse.trust.keeping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The number that grows with each change, and the list of known defects that came last. */
@Component
public class Versions {

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long now() {
        return jdbc.sql("SELECT version FROM trust.version").query(Long.class).single();
    }

    /** The list of known defects that came last; of no length when none came. */
    byte[] defects() {
        return jdbc.sql("SELECT content FROM trust.defect_list ORDER BY at DESC, import DESC LIMIT 1")
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }

    public void takeDefects(UUID fromImport, byte[] content, Instant at) {
        jdbc.sql("INSERT INTO trust.defect_list (import, at, content) VALUES (:import, :at, :content)")
                .param("import", fromImport)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", content)
                .update();
    }

    /** Says in the transaction of a change that there was one; changes follow one another so. */
    public void next() {
        jdbc.sql("UPDATE trust.version SET version = version + 1").update();
    }
}
