package org.gatehouse.statistics.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.Releases.Access;
import org.gatehouse.statistics.Releases.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.embargo_access} and {@code statistics.early_reading}. */
@Component
class EmbargoStore {

    private final JdbcClient jdbc;

    EmbargoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is on the list stays there on the first ground. */
    void admit(long release, String reader, String ground, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO statistics.embargo_access (release, reader, ground, granted_by, granted_at)
                        VALUES (:release, :reader, :ground, :by, :at)
                        ON CONFLICT (release, reader) DO NOTHING
                        """)
                .param("release", release)
                .param("reader", reader)
                .param("ground", ground)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean lists(long release, String reader) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM statistics.embargo_access WHERE release = :release AND reader = :reader)
                        """)
                .param("release", release)
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    List<Access> list(long release) {
        return jdbc.sql("""
                        SELECT reader, ground, granted_by, granted_at FROM statistics.embargo_access
                        WHERE release = :release ORDER BY granted_at, reader
                        """)
                .param("release", release)
                .query((row, _) -> new Access(
                        row.getString("reader"),
                        row.getString("ground"),
                        row.getString("granted_by"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void record(long release, String reader, ReleaseState state, Instant at) {
        jdbc.sql("""
                        INSERT INTO statistics.early_reading (release, reader, state, read_at)
                        VALUES (:release, :reader, :state, :at)
                        """)
                .param("release", release)
                .param("reader", reader)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Reading> readings(long release) {
        return jdbc.sql("""
                        SELECT reader, state, read_at FROM statistics.early_reading
                        WHERE release = :release ORDER BY number DESC
                        """)
                .param("release", release)
                .query((row, _) -> new Reading(
                        row.getString("reader"),
                        ReleaseState.valueOf(row.getString("state")),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
