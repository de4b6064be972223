package org.gatehouse.statistics.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.ReleaseCalendar.Announcement;
import org.gatehouse.statistics.ReleaseCalendar.Moved;
import org.gatehouse.statistics.Vintage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code statistics.announcement}; one that another replaces holds no longer. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty when the release has a date already */
    Optional<Long> announce(Period period, Vintage vintage, Instant publishAt, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO statistics.announcement (period, vintage, publish_at, announced_by, announced_at)
                        VALUES (:period, :vintage, :publishAt, :by, :at)
                        ON CONFLICT (period, vintage) WHERE replaces IS NULL DO NOTHING
                        RETURNING number
                        """)
                .param("period", period.toString())
                .param("vintage", vintage.name())
                .param("publishAt", publishAt.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** @return empty when somebody moved it before, or there is no such announcement */
    Optional<Long> move(long number, Instant publishAt, Bilingual reason, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO statistics.announcement
                            (period, vintage, publish_at, announced_by, announced_at, replaces, reason_en, reason_zh)
                        SELECT period, vintage, :publishAt, :by, :at, number, :en, :zh
                        FROM statistics.announcement WHERE number = :number
                        ON CONFLICT (replaces) DO NOTHING
                        RETURNING number
                        """)
                .param("publishAt", publishAt.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("en", reason.en())
                .param("zh", reason.zh())
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    List<Announcement> all() {
        return jdbc.sql("""
                        SELECT one.number, one.period, one.vintage, one.publish_at, one.announced_at, one.reason_en, one.reason_zh,
                               before.publish_at AS moved_from,
                               (SELECT MIN(release.published_at) FROM statistics.release AS release
                                WHERE release.period = one.period AND release.vintage = one.vintage) AS published_at
                        FROM statistics.announcement AS one
                        LEFT JOIN statistics.announcement AS before ON before.number = one.replaces
                        WHERE NOT EXISTS (SELECT FROM statistics.announcement AS later WHERE later.replaces = one.number)
                        ORDER BY one.publish_at DESC, one.number DESC
                        """).query(CalendarStore::read).list();
    }

    private static Announcement read(ResultSet row, int number) throws SQLException {
        Instant movedFrom = instant(row, "moved_from");
        return new Announcement(
                row.getLong("number"),
                Period.parse(row.getString("period")),
                Vintage.valueOf(row.getString("vintage")),
                row.getObject("publish_at", OffsetDateTime.class).toInstant(),
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                movedFrom == null
                        ? Optional.empty()
                        : Optional.of(new Moved(
                                movedFrom, new Bilingual(row.getString("reason_en"), row.getString("reason_zh")))),
                Optional.ofNullable(instant(row, "published_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
