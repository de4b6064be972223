package org.gatehouse.trust.refreshing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code trust.source}: how each source stands. */
@Component
class SourceStore {

    private static final int FAILURE_MAX = 500;

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a server said of the file when it was last fetched; empty where it said nothing. */
    record Mark(String etag, String lastModified) {
        static final Mark NONE = new Mark("", "");
    }

    @Transactional(readOnly = true)
    public Mark mark(String name) {
        return jdbc.sql("SELECT etag, last_modified FROM trust.source WHERE name = :name")
                .param("name", name)
                .query((row, _) -> new Mark(row.getString("etag"), row.getString("last_modified")))
                .optional()
                .orElse(Mark.NONE);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> tried(String name) {
        return jdbc.sql("SELECT tried_at FROM trust.source WHERE name = :name")
                .param("name", name)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional
    public void succeeded(String name, Instant at, Mark mark) {
        jdbc.sql("""
                        INSERT INTO trust.source (name, tried_at, succeeded_at, failure, etag, last_modified)
                        VALUES (:name, :at, :at, '', :etag, :lastModified)
                        ON CONFLICT (name) DO UPDATE
                        SET tried_at = excluded.tried_at, succeeded_at = excluded.succeeded_at, failure = '',
                            etag = excluded.etag, last_modified = excluded.last_modified
                        """)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("etag", mark.etag())
                .param("lastModified", mark.lastModified())
                .update();
    }

    /** The failure stays to be seen until the next success; what was fetched before stays as it is. */
    @Transactional
    public void failed(String name, Instant at, String why) {
        jdbc.sql("""
                        INSERT INTO trust.source (name, tried_at, failure, etag, last_modified)
                        VALUES (:name, :at, :failure, '', '')
                        ON CONFLICT (name) DO UPDATE SET tried_at = excluded.tried_at, failure = excluded.failure
                        """)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failure", why.length() > FAILURE_MAX ? why.substring(0, FAILURE_MAX) : why)
                .update();
    }

    @Transactional(readOnly = true)
    public int failing() {
        return jdbc.sql("SELECT count(*) FROM trust.source WHERE failure <> ''")
                .query(Integer.class)
                .single();
    }
}
