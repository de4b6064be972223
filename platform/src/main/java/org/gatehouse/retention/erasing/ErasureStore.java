package org.gatehouse.retention.erasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.ErasureState;
import org.gatehouse.retention.Hindrance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code retention.erasure}. */
@Component
class ErasureStore {

    private static final String SELECT = """
            SELECT id, month, state, proposed_by, proposed_at, signed_by, confirmed_by, hindrance
            FROM retention.erasure
            """;
    private static final String ALL = SELECT + "ORDER BY id DESC LIMIT 500";
    private static final String LOCK = SELECT + "WHERE id = :id FOR UPDATE";
    private static final String ON_ITS_WAY = SELECT + "WHERE state IN ('PROPOSED', 'SIGNED', 'CONFIRMED') FOR UPDATE";
    private static final String CONFIRMED = SELECT + "WHERE state = 'CONFIRMED'";

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Erasure> all() {
        return jdbc.sql(ALL).query(ErasureStore::read).list();
    }

    Optional<Erasure> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(ErasureStore::read).optional();
    }

    /** One month goes at a time. */
    Optional<Erasure> lockOnItsWay() {
        return jdbc.sql(ON_ITS_WAY).query(ErasureStore::read).optional();
    }

    List<Erasure> confirmed() {
        return jdbc.sql(CONFIRMED).query(ErasureStore::read).list();
    }

    /** Whether a proposal of the month was taken back since. */
    boolean rejectedSince(YearMonth month, Instant since) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM retention.erasure
                                       WHERE month = :month AND state = 'REJECTED' AND rejected_at >= :since)
                        """)
                .param("month", month.atDay(1))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** @return empty when a month is on its way already */
    Optional<UUID> propose(YearMonth month, String by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO retention.erasure (id, month, state, proposed_by, proposed_at)
                        VALUES (:id, :month, 'PROPOSED', :by, :at)
                        ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .param("id", TimeOrderedId.at(at))
                .param("month", month.atDay(1))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    void sign(UUID id, OfficerId by, Instant at) {
        jdbc.sql("UPDATE retention.erasure SET state = 'SIGNED', signed_by = :by, signed_at = :at WHERE id = :id")
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirm(UUID id, OfficerId by, Instant at) {
        jdbc.sql("""
                        UPDATE retention.erasure SET state = 'CONFIRMED', confirmed_by = :by, confirmed_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void reject(UUID id, OfficerId by, Instant at, String words) {
        jdbc.sql("""
                        UPDATE retention.erasure
                        SET state = 'REJECTED', rejected_by = :by, rejected_at = :at, rejected_words = :words
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
    }

    void hindered(UUID id, Hindrance why, Instant at) {
        jdbc.sql("UPDATE retention.erasure SET hindrance = :why, tried_at = :at WHERE id = :id AND state = 'CONFIRMED'")
                .param("id", id)
                .param("why", why.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void done(UUID id, Instant at) {
        jdbc.sql("UPDATE retention.erasure SET state = 'DONE', hindrance = NULL, done_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Erasure read(ResultSet row, int number) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ErasureState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("signed_by", UUID.class)).map(OfficerId::new),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(OfficerId::new),
                Optional.ofNullable(row.getString("hindrance")).map(Hindrance::valueOf));
    }
}
