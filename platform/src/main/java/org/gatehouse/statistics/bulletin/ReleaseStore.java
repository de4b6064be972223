package org.gatehouse.statistics.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins.Release;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Vintage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code statistics.release}. */
@Component
class ReleaseStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the proposal */
    long propose(Bulletin bulletin, String by, Instant at) {
        String text = JSON.writeValueAsString(bulletin);
        return jdbc.sql("""
                        INSERT INTO statistics.release (period, vintage, bulletin, hash, proposed_by, proposed_at)
                        VALUES (:period, :vintage, :bulletin, :hash, :by, :at)
                        RETURNING number
                        """)
                .param("period", bulletin.period().toString())
                .param("vintage", bulletin.vintage().name())
                .param("bulletin", text)
                .param("hash", hash(text))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    Optional<Release> lock(long number) {
        return jdbc.sql("""
                        SELECT number, period, vintage, bulletin, hash, proposed_by, proposed_at, released_by, released_at
                        FROM statistics.release WHERE number = :number FOR UPDATE
                        """).param("number", number).query(ReleaseStore::read).optional();
    }

    void release(long number, String by, Instant at) {
        jdbc.sql("""
                        UPDATE statistics.release SET released_by = :by, released_at = :at WHERE number = :number
                        """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /** Open proposals too, the latest first. */
    List<Release> of(Period period) {
        return jdbc.sql("""
                        SELECT number, period, vintage, bulletin, hash, proposed_by, proposed_at, released_by, released_at
                        FROM statistics.release WHERE period = :period ORDER BY number DESC
                        """)
                .param("period", period.toString())
                .query(ReleaseStore::read)
                .list();
    }

    Optional<Release> lastReleased(Period period) {
        return jdbc.sql("""
                        SELECT number, period, vintage, bulletin, hash, proposed_by, proposed_at, released_by, released_at
                        FROM statistics.release WHERE period = :period AND released_at IS NOT NULL
                        ORDER BY released_at DESC, number DESC LIMIT 1
                        """)
                .param("period", period.toString())
                .query(ReleaseStore::read)
                .optional();
    }

    List<Period> publicPeriods() {
        return jdbc.sql("""
                        SELECT DISTINCT period FROM statistics.release WHERE released_at IS NOT NULL ORDER BY period DESC
                        """)
                .query((row, _) -> Period.parse(row.getString("period")))
                .list();
    }

    private static Release read(ResultSet row, int number) throws SQLException {
        String text = row.getString("bulletin");
        if (!hash(text).equals(row.getString("hash"))) {
            throw new IllegalStateException(
                    "release " + row.getLong("number") + " is not what was released: its hash differs");
        }
        return new Release(
                row.getLong("number"),
                Period.parse(row.getString("period")),
                Vintage.valueOf(row.getString("vintage")),
                JSON.readValue(text, Bulletin.class),
                row.getString("hash"),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("released_by")),
                Optional.ofNullable(row.getObject("released_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
